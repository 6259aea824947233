import { plainText } from './citations/plain.js';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const MONTH = `(${MONTHS.join('|')})`;
const DATED = new RegExp(
  `(?<![\\p{L}])(?:au|a la date du|en vigueur (?:le|au|du)|applicable (?:le|au)) (1er|\\d{1,2}) ${MONTH} ((?:19|20)\\d{2})(?!\\d)`,
  'gu',
);
const NUMERIC =
  /(?<![\p{L}])(?:au|a la date du|en vigueur (?:le|au)) (\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/gu;
const MONTHLY = new RegExp(`(?<![\\p{L}])en ${MONTH} ((?:19|20)\\d{2})(?!\\d)`, 'gu');
const YEARLY = /(?<![\p{L}])en ((?:19|20)\d{2})(?![\d-])/gu;
const PERIOD_START = /(?<![\p{L}])(?:du|depuis le|entre le) (?:1er|\d{1,2})[^.?!]{0,30}$/u;

function isoDate(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/**
 * The date at which a question asks for the law, as an ISO date, or `null`: `au 1er janvier 2020`,
 * `à la date du 3 mars 2018`, `en mars 2019` and `en 2019` (first day of the month or of the year).
 * The date of a fact (`signifié le 28 février 2025`) is not one, nor the end of a period (`du … au
 * …`), and two different dates are none, because the code would have to guess.
 *
 * @example lawDateOf('Quel était le délai en mars 2019 ?') // '2019-03-01'
 */
export function lawDateOf(question: string): string | null {
  const plain = plainText(question.normalize('NFC')).toLowerCase();
  const found = new Set<string>();
  const add = (date: string | null): void => {
    if (date !== null) found.add(date);
  };
  for (const match of plain.matchAll(DATED)) {
    if (PERIOD_START.test(plain.slice(0, match.index))) continue;
    add(
      isoDate(
        match[3] ?? '',
        MONTHS.indexOf(match[2] ?? '') + 1,
        Number.parseInt(match[1] ?? '', 10),
      ),
    );
  }
  for (const match of plain.matchAll(NUMERIC)) {
    if (PERIOD_START.test(plain.slice(0, match.index))) continue;
    add(isoDate(match[3] ?? '', Number(match[2]), Number(match[1])));
  }
  for (const match of plain.matchAll(MONTHLY)) {
    add(isoDate(match[2] ?? '', MONTHS.indexOf(match[1] ?? '') + 1, 1));
  }
  for (const match of plain.matchAll(YEARLY)) add(isoDate(match[1] ?? '', 1, 1));
  const [date = null, second] = found;
  return second === undefined ? date : null;
}
