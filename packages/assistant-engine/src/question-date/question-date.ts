import { plainText } from '../citations/plain.js';
import { writtenDates, type WrittenDate } from './date-forms.js';
import { isDateOfLaw } from './date-of-law.js';

/** Every date of the law that the question names, in order, with its place; no two overlap. */
function namedDates(question: string): readonly WrittenDate[] {
  const source = question.normalize('NFC');
  const text = { source, plain: plainText(source).toLowerCase() };
  const named: WrittenDate[] = [];
  for (const written of writtenDates(text.plain)) {
    const isFree = written.start >= (named.at(-1)?.end ?? 0);
    if (isFree && isDateOfLaw(text, written)) named.push(written);
  }
  return named;
}

/**
 * The date at which a question asks for the law, as an ISO date, or `null`: `au 1er janvier 2020`,
 * `à la date du 3 mars 2018`, `dans sa version du 3 mars 2018`, `en mars 2019`, `(mars 2019)` and
 * `en 2019` (first day of the month or of the year); and, where the question asks what the law was or
 * only names an article, `le 3 mars 2018`, `en date du 3 mars 2018`, `fin 2018`, `avant le 1er octobre
 * 2016` (the day before) and `après` (the day after). A season is none: the law may change inside it.
 * The date of a fact (`signifié le 28 février 2025`, `recruté en 2019`) is not one, nor the end of a
 * period (`du … au …`), and two different dates are none, because the code would have to guess.
 *
 * @example lawDateOf('Quel était le délai en mars 2019 ?') // '2019-03-01'
 */
export function lawDateOf(question: string): string | null {
  const [only = null, second] = new Set(namedDates(question).map(({ date }) => date));
  return second === undefined ? only : null;
}

/**
 * The question without the words that name the date of the law: a search finds the version of that
 * day, in texts that do not say it.
 *
 * @example withoutLawDate('Quel était le délai en mars 2019 ?') // 'Quel était le délai ?'
 */
export function withoutLawDate(question: string): string {
  if (lawDateOf(question) === null) return question;
  const kept = namedDates(question).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    question.normalize('NFC'),
  );
  const words = kept
    .replace(/\(\s*\)/gu, ' ')
    .replace(/(?<!\p{L})(?:dans (?:sa|son|leur)\s+|jusqu['’]\s*)(?=[\s.,;:?!)]|$)/giu, ' ')
    .replace(/[,;:]\s*(?=[\s.?!]*$)|^\s*[,;:]/gu, ' ')
    .replace(/\s*,(?:\s*,)+/gu, ',');
  return words.replace(/\s+/gu, ' ').trim();
}
