import type { Passage } from './passage.js';

/**
 * What the dates of a text say of it on a day. `unknown`: it has no date of its own, and its snapshot
 * was taken after that day, so that nothing tells what the law was then.
 */
export type Standing = 'in-force' | 'future' | 'ended' | 'unknown';

/** The dates that decide; those of a {@link Passage} are enough. */
export type DatedText = Pick<Passage, 'dateStart' | 'dateEnd' | 'asOf'>;

/**
 * Whether a version of a text is the law on `day`. As in the base LEGI, it starts on `dateStart`, and
 * `dateEnd` is the first day it no longer counts. A text without dates is taken as the law from the
 * day of its snapshot on (`asOf`; `today` where the source gives none), never before. All dates are
 * ISO dates.
 *
 * @example
 * standingAt({ dateStart: null, dateEnd: null, asOf: '2026-04-04' }, '2010-05-01', '2026-11-23')
 * // 'unknown'
 */
export function standingAt(text: DatedText, day: string, today: string): Standing {
  const { dateStart, dateEnd, asOf } = text;
  if (dateEnd !== null && dateEnd <= day) return 'ended';
  if (dateStart !== null) return dateStart <= day ? 'in-force' : 'future';
  return day < (asOf ?? today) ? 'unknown' : 'in-force';
}
