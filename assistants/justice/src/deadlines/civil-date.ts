/**
 * Civil dates, as ISO strings (`2026-04-08`): a day of the calendar in Europe/Paris, never an instant.
 * Two of them compare as strings. `Date.UTC` is used as a calendar only, so that no time zone and no
 * clock can move a day.
 */
export type CivilDate = string;

const DAY_MS = 86_400_000;
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
] as const;
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** Saturday, as `weekday` counts. */
export const SATURDAY = 6;
/** Sunday, as `weekday` counts. */
export const SUNDAY = 0;

interface Parts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

function parts(date: CivilDate): Parts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function epoch(date: CivilDate): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day);
}

function fromEpoch(milliseconds: number): CivilDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Builds a date. @example civilDate(2026, 5, 8) // '2026-05-08' */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return fromEpoch(Date.UTC(year, month - 1, day));
}

/** Whether the text is a day that exists. @example isCivilDate('2025-02-29') // false */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromEpochSafe(text) === text;
}

function fromEpochSafe(text: string): string | null {
  const milliseconds = epoch(text);
  return Number.isNaN(milliseconds) ? null : fromEpoch(milliseconds);
}

/** Year of a date. */
export function yearOf(date: CivilDate): number {
  return parts(date).year;
}

/** Adds days, negative to go back. @example addDays('2024-02-28', 1) // '2024-02-29' */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpoch(epoch(date) + days * DAY_MS);
}

/** Days from one date to another. @example daysBetween('2025-01-01', '2025-07-01') // 181 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((epoch(to) - epoch(from)) / DAY_MS);
}

/** Last day number of a month. @example lastDayOfMonth(2024, 2) // 29 */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Adds months and keeps the day number, or takes the last day of a month that has no such day
 * (code de procédure civile, article 641, second paragraph).
 * @example addMonths('2025-01-31', 1) // '2025-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return civilDate(targetYear, targetMonth, Math.min(day, lastDayOfMonth(targetYear, targetMonth)));
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(epoch(date)).getUTCDay();
}

/** The day in full, to be written in a letter. @example inFull('2026-06-01') // '1er juin 2026' */
export function inFull(date: CivilDate): string {
  const { year, month, day } = parts(date);
  const dayText = day === 1 ? '1er' : String(day);
  return `${dayText} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** With the day of the week. @example withWeekday('2025-03-31') // 'lundi 31 mars 2025' */
export function withWeekday(date: CivilDate): string {
  return `${WEEKDAYS[weekday(date)] ?? ''} ${inFull(date)}`;
}
