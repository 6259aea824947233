import type { CalendarDay } from './calendar-days.js';

/** One dated row: which calendar France used, and from which day. */
export interface CalendarRule {
  readonly name: string;
  readonly from: CalendarDay;
}

/**
 * The dated table of this assistant. It has one row: the Gregorian calendar, which France took on the
 * day after 9 December 1582. What comes before is another calendar, and another assistant's work.
 */
const RULES: readonly CalendarRule[] = [{ name: 'calendrier grégorien', from: '1582-12-20' }];

/** The rule of a day; `null` where the table has no row, and the tool must say that it is unknown. */
export function ruleOn(day: CalendarDay): CalendarRule | null {
  return RULES.findLast(({ from }) => from <= day) ?? null;
}
