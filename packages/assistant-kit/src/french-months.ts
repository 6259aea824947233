/** The months as a letter writes them, January first. */
export const MONTHS: readonly string[] = [
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

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Source of a regular expression that finds the name of a month, with its accents or without, since
 * people type both. It has no group and no boundary: the caller knows what may stand around.
 *
 * @example new RegExp(`\\d+ (?:${MONTH_PATTERN})`, 'iu').test('3 fevrier') // true
 */
export const MONTH_PATTERN = MONTHS.map((name) =>
  name.replace('é', '[ée]').replace('û', '[ûu]'),
).join('|');

/**
 * Number of a month, 1 to 12, whatever its case and accents; 0 when the name is none.
 *
 * @example monthNumber('Fevrier') // 2
 */
export function monthNumber(name: string): number {
  const wanted = withoutAccents(name);
  return MONTHS.findIndex((month) => withoutAccents(month) === wanted) + 1;
}
