import type { Passage } from './passage.js';

/**
 * What the dates of a text say of it on a day. `unknown`: it has no date of its own, and its snapshot
 * was taken after that day, so that nothing tells what the law was then. `old-state`: it is an article
 * without a date of its own, and its snapshot was taken more than a year before: it was the law then,
 * and may have changed since.
 */
export type Standing = 'in-force' | 'future' | 'ended' | 'unknown' | 'old-state';

/**
 * What decides; a {@link Passage} has it all. Only an article (`num`) may be in an old state: the date
 * of a file or of a sheet is that of its last change, and it may well be read again every day.
 */
export type DatedText = Pick<Passage, 'dateStart' | 'dateEnd' | 'asOf'> &
  Partial<Pick<Passage, 'num'>>;

/** The same day a year before. */
const aYearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;

/**
 * Whether a version of a text is the law on `day`. As in the base LEGI, it starts on `dateStart`, and
 * `dateEnd` is the first day it no longer counts. A text without dates is taken as the law from the
 * day of its snapshot on (`asOf`; `today` where the source gives none), never before, and an article
 * for a year only. All dates are ISO dates.
 *
 * @example
 * standingAt({ dateStart: null, dateEnd: null, asOf: '2026-04-04' }, '2010-05-01', '2026-11-23')
 * // 'unknown'
 */
export function standingAt(text: DatedText, day: string, today: string): Standing {
  const { dateStart, dateEnd, asOf, num = null } = text;
  if (dateEnd !== null && dateEnd <= day) return 'ended';
  if (dateStart !== null) return dateStart <= day ? 'in-force' : 'future';
  if (day < (asOf ?? today)) return 'unknown';
  return num !== null && asOf !== null && asOf < aYearBefore(day) ? 'old-state' : 'in-force';
}
