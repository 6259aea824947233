import { fold } from './fold.js';

/** The months as they are written, January first. */
export const MONTHS = [
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
] as const;

/** Source of a pattern that finds a month, with its accents or without, for the flags `iu`. */
export const MONTH = MONTHS.map((name) => name.replace('é', '[ée]').replace('û', '[ûu]')).join('|');

/** Number of a month, 1 to 12; 0 when the name is none. @example monthNumber('Fevrier') // 2 */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => fold(month) === fold(name)) + 1;
}
