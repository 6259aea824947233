/** The months as they are written in a letter, January first. */
export const MONTH_NAMES: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The same without accents, as `plainText` gives a text. */
export const PLAIN_MONTHS: readonly string[] = MONTH_NAMES.map((name) =>
  name.normalize('NFD').replace(/\p{M}/gu, ''),
);

/** Source of a pattern that finds a month in a plain, lower-case text. */
export const PLAIN_MONTH = PLAIN_MONTHS.join('|');

/**
 * Number of a month, 1 to 12; 0 when the plain name is none.
 * @example monthNumber('fevrier') // 2
 */
export function monthNumber(plainName: string | undefined): number {
  return PLAIN_MONTHS.indexOf(plainName ?? '') + 1;
}
