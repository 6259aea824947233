/**
 * Civil dates, as ISO strings (`2026-05-11`): a day of the French calendar, never an instant. Two of
 * them compare as strings. `Date.UTC` serves as a calendar only, so no time zone can move a day.
 */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi';

function epochOf(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Builds a date. @example civilDate(2026, 5, 8) // '2026-05-08' */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Adds calendar days, negative to go back. @example addDays('2024-02-28', 1) // '2024-02-29' */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(epochOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Adds months: the same day number or, where the month has none, its last day.
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return civilDate(year, month, Math.min(Number(date.slice(8, 10)), lastDay));
}

/** First day of the month. @example firstOfMonth('2026-03-27') // '2026-03-01' */
export function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

/** Year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(epochOf(date)).getUTCDay();
}

/** The day in full, as a letter writes it. @example inFull('2026-03-01') // '1er mars 2026' */
export function inFull(date: CivilDate): string {
  const day = Number(date.slice(8, 10));
  const month = MONTHS.split(' ')[Number(date.slice(5, 7)) - 1] ?? '';
  return `${day === 1 ? '1er' : String(day)} ${month} ${String(yearOf(date))}`;
}

/** With the day of the week. @example withWeekday('2026-05-18') // 'lundi 18 mai 2026' */
export function withWeekday(date: CivilDate): string {
  return `${WEEKDAYS.split(' ')[weekday(date)] ?? ''} ${inFull(date)}`;
}
