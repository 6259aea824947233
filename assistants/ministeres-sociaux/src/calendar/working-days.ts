import { addDays, type CivilDate, inFull, weekday } from '@maroquin/assistant-kit';

import { holidayName } from './holidays.js';

const SUNDAY = 0;
const SATURDAY = 6;

/** A day that a count leaves out, and why: `dimanche`, `Ascension`. */
export interface SkippedDay {
  readonly date: CivilDate;
  readonly reason: string;
}

/** End of a count with the days that it left out. */
export interface CountedPeriod {
  readonly end: CivilDate;
  readonly skipped: readonly SkippedDay[];
}

/** Why a day is not a *jour ouvrable* (Monday to Saturday, holidays excluded), `null` if it is one. */
function closedReason(date: CivilDate): string | null {
  return holidayName(date) ?? (weekday(date) === SUNDAY ? 'dimanche' : null);
}

/**
 * Counts *jours ouvrables* from the day after `start`: the day of the event does not count.
 * @example addWorkingDays('2026-05-11', 5).end // '2026-05-18', the 14th being Ascension
 */
export function addWorkingDays(start: CivilDate, count: number): CountedPeriod {
  const skipped: SkippedDay[] = [];
  let end = start;
  for (let left = count; left > 0;) {
    end = addDays(end, 1);
    const reason = closedReason(end);
    if (reason === null) left -= 1;
    else skipped.push({ date: end, reason });
  }
  return { end, skipped };
}

/**
 * A term that falls on a Saturday, a Sunday or a holiday moves to the next working day (Monday to
 * Friday), as articles R. 1231-1 and R. 1332-3 of the code du travail say.
 * @example carriedOver('2026-05-09').end // '2026-05-11'
 */
export function carriedOver(date: CivilDate): CountedPeriod {
  const skipped: SkippedDay[] = [];
  let end = date;
  for (;;) {
    const reason = weekday(end) === SATURDAY ? 'samedi' : closedReason(end);
    if (reason === null) return { end, skipped };
    skipped.push({ date: end, reason });
    end = addDays(end, 1);
  }
}

/** `le 14 mai 2026 (Ascension) et le 17 mai 2026 (dimanche)`; empty when nothing was skipped. */
export function describeSkipped(skipped: readonly SkippedDay[]): string {
  const days = skipped.map(({ date, reason }) => `le ${inFull(date)} (${reason})`);
  const last = days.at(-1) ?? '';
  return days.length > 1 ? `${days.slice(0, -1).join(', ')} et ${last}` : last;
}
