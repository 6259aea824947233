/** Characters that take no room on the screen, and control characters: they hide text. */
const HIDDEN =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const UNICODE_TAGS = /\uDB40[\uDC00-\uDC7F]/g;

/**
 * Letters, for a character class of a pattern without the flag `u`: with it V8 reads a text five
 * times slower, and an answer is held against many. Halves of surrogate pairs count as letters.
 */
export const LETTER =
  'a-zA-Z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02C1\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\uFFDC';
const WORD = new RegExp(`[${LETTER}\\d]+`, 'g');
const STAR_OUTSIDE_WORDS = new RegExp(`(?<![${LETTER}\\d])\\*|\\*(?![${LETTER}\\d])`, 'g');

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

/**
 * Removes invisible and control characters and composes accents, so that two equal texts compare
 * equal. What comes out can be kept by any store: no NUL, no half of a surrogate pair.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, '').replace(UNICODE_TAGS, '').toWellFormed().normalize('NFC');
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
    .replace(STAR_OUTSIDE_WORDS, ' ');
}

/** The words of a text, lower case, without accents, joined by one space, with a space around. */
export function wordLine(text: string): string {
  return wordsOf(plainText(visibleText(text)));
}

/** The words of a text that `plainText` has already made plain, as `wordLine` gives them. */
export function wordsOf(plain: string): string {
  const words = plain
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .match(WORD);
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
  return stemsOfLine(wordLine(text));
}

/** The stems of a text whose words are already in one line, as `wordLine` gives them. */
export function stemsOfLine(line: string): readonly string[] {
  return line
    .trim()
    .split(' ')
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
    .map((word) => word.slice(0, 6));
}
