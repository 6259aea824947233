/** Characters that take no room on the screen: they hide text, so they never count. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const UNICODE_TAGS = /\uDB40[\uDC00-\uDC7F]/g;

/** Pairs `from` `to`: what French text is full of, so that the slow path is rare. */
const PAIRS =
  '’\'‘\'ʼ\'–-—-−-‐-‑-“"”"„"' +
  'àaâaäaçcéeèeêeëeîiïiôoöoùuûuüuÿyÀAÂAÄAÇCÉEÈEÊEËEÎIÏIÔOÖOÙUÛUÜU²2³3\u00A0 \u202F \u2009 ';
const SAME_LENGTH: ReadonlyMap<string, string> = new Map(
  PAIRS.match(/../gsu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function plainCharacter(character: string): string {
  const known = SAME_LENGTH.get(character);
  if (known !== undefined) return known;
  const decomposed = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return decomposed.length === character.length ? decomposed : character;
}

/** Removes invisible characters and composes accents, so that two equal texts compare equal. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(UNICODE_TAGS, '').normalize('NFC');
}

/**
 * The text without accents, typographic spaces, curly quotes and Markdown emphasis, **of the same
 * length**: an offset found in it is an offset of the text itself.
 */
export function plainText(text: string): string {
  return text
    .replace(/[^\x00-\x7F]/g, plainCharacter)
    .replace(/\t/g, ' ')
    .replace(/\*\*|__/g, '  ')
    .replace(/`/g, ' ')
    .replace(/(?<![\p{L}\d])\*|\*(?![\p{L}\d])/gu, ' ');
}

/** The words of a text, lower case, without accents, joined by one space, with a space around. */
export function wordLine(text: string): string {
  const words = plainText(visibleText(text))
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .match(/[\p{L}\d]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'le la les l un une des de d du au aux a et ou ni mais donc car or que qu qui quoi dont ou en y ' +
    'ce cet cette ces c se s sa son ses leur leurs il elle ils elles on nous vous je tu me te ne n pas ' +
    'plus par pour sur sous dans avec sans est sont etre ete ont ai as avez avons etait sera seront soit ' +
    'si lors lorsque lorsqu quand comme ainsi aussi cela ceci celui celle ceux celles tout tous toute ' +
    'toutes meme votre vos notre nos afin entre vers chez selon'
  ).split(' '),
);

/** Stems (first six letters) of the words that carry meaning. Enough to compare, not to search. */
export function contentStems(text: string): readonly string[] {
  return wordLine(text)
    .trim()
    .split(' ')
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
    .map((word) => word.slice(0, 6));
}
