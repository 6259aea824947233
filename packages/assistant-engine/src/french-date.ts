import { MONTH_NAMES } from './french-months.js';

/**
 * An ISO date as it is written in a letter.
 * @example frenchDate('2020-01-01') // '1er janvier 2020'
 */
export function frenchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return iso;
  return `${Number(day) === 1 ? '1er' : String(Number(day))} ${name} ${year}`;
}
