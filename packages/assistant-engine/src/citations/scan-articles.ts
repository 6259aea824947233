import type { Reading } from './fact.js';
import { LETTER } from './plain.js';

const RANK =
  'bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies';
const CODE_PART = '(?:l\\.?o\\.?|[lrdac])';
const NUMBER = `(?:${CODE_PART} {0,2}\\.? {0,2}\\*{0,2}\\.? {0,2})?\\d+(?:-\\d+)*(?: (?:${RANK})(?![${LETTER}]))?(?![\\d])`;
const NOT_A_UNIT = `(?! {0,2}(?:jours?|mois|ans?|annees?|semaines?|heures?|euros?|€|%|pour cent)(?![${LETTER}]))`;
const FIRST = '(?:premier|1er)';
const SINGULAR = new RegExp(
  `(?<![${LETTER}])(?:article|art\\.) {1,4}(${FIRST}(?![${LETTER}])|${NUMBER})`,
  'g',
);
const PLURAL = new RegExp(
  `(?<![${LETTER}])(?:articles|arts?\\.) {1,4}((?:${FIRST}|${NUMBER})(?:(?: {0,3}, {0,3}| {1,3}(?:et|ou|a) {1,3})(?:de |l'article )?(?:${NUMBER})${NOT_A_UNIT})*)`,
  'g',
);
const LETTERED = new RegExp(
  `(?<![${LETTER}\\d'])(?:(?:l\\.?o|[lrda])\\. {0,2}\\*{0,2} {0,2}\\d+(?:-\\d+)*|(?:lo|[lrda])\\*{0,2}\\d+(?:-\\d+)+|[lrd]\\*{0,2} \\d+(?:-\\d+)+|[lrd]\\d{2,})(?: (?:${RANK})(?![${LETTER}]))?(?![\\d])`,
  'g',
);

/**
 * One spelling for an article number: `L. 121-1`, `L121-1` and `l 121-1` are `l121-1`;
 * `article premier` is `1`.
 */
export function articleKey(written: string): string {
  const compact = written
    .toLowerCase()
    .replace(/~\d+$/, '')
    .replace(/[ .*\u00A0\u202F]/g, '');
  return compact === 'premier' || compact === '1er' ? '1' : compact;
}

/** Longest range that is read article by article. */
const LONGEST_RANGE = 40;

/**
 * `12 à 15` names 12, 13, 14 and 15; `L. 121-1 à L. 121-3` three articles. Ends that are no neighbours
 * in one numbering (`L. 121-1 à L. 123-4`), or too far apart, are named alone.
 */
function namedIn(part: string): readonly string[] {
  const [first = '', last] = part.split(/ a /).map(articleKey);
  const from = /^(.*?)(\d+)$/.exec(first);
  const to = /^(.*?)(\d+)$/.exec(last ?? '');
  if (last === undefined) return [first];
  const length = Number(to?.[2]) - Number(from?.[2]);
  const isRange = from?.[1] === to?.[1] && length > 0 && length <= LONGEST_RANGE;
  if (!isRange) return [first, last];
  const start = Number(from?.[2]);
  return Array.from(
    { length: length + 1 },
    (_, index) => `${from?.[1] ?? ''}${String(start + index)}`,
  );
}

/** Article numbers: after `article`, in a list or a range after `articles`, or with their letter. */
export function scanArticles(reading: Reading): void {
  reading.take(PLURAL, (match) =>
    (match[1] ?? '')
      .split(/,| et | ou /)
      .map((part) => part.replace(/^ *(?:de |l'article )/, '').trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        const keys = namedIn(part);
        const shown = (key: string): string => (keys.length === 1 ? part : key).toUpperCase();
        return keys.map((key) => ({ kind: 'article', shown: shown(key), key }));
      }),
  );
  reading.take(SINGULAR, (match, shown) => [
    { kind: 'article', shown: shown.replace(/^\S+\s+/, ''), key: articleKey(match[1] ?? '') },
  ]);
  reading.take(LETTERED, (match, shown) => [{ kind: 'article', shown, key: articleKey(match[0]) }]);
}

const ORDINALS = [
  'premier',
  'deuxieme',
  'troisieme',
  'quatrieme',
  'cinquieme',
  'sixieme',
  'septieme',
  'huitieme',
  'neuvieme',
  'dixieme',
];
const PARAGRAPH = new RegExp(
  `(?:(?:alineas?|al\\.) {1,3}(\\d{1,2})|(\\d{1,2})(?:er|eme|e) {1,3}alinea|(${ORDINALS.join('|')}|second) {1,3}alinea)(?![${LETTER}\\d])`,
  'g',
);

/** `alinéa 2`, `2e alinéa`, `deuxième alinéa`: a paragraph of the article, counted from one. */
export function scanParagraphs(reading: Reading): void {
  reading.take(PARAGRAPH, (match, shown) => {
    const word = match[3];
    const digits = match[1] ?? match[2];
    const rank =
      word === undefined ? Number(digits) : word === 'second' ? 2 : ORDINALS.indexOf(word) + 1;
    return [{ kind: 'paragraph', shown, rank }];
  });
}
