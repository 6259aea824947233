const MONTHS = [
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

/**
 * An ISO date as it is written in a letter.
 * @example frenchDate('2020-01-01') // '1er janvier 2020'
 */
export function frenchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return `${Number(day) === 1 ? '1er' : String(Number(day))} ${name} ${year}`;
}
