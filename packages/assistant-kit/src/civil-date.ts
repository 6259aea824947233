import { MONTHS } from './french-months.js';

/**
 * A civil date, as an ISO string (`2026-04-08`): a day of the calendar in Europe/Paris, never an
 * instant. Two of them compare as strings. `Date.UTC` is used as a calendar only, so that no time zone
 * and no clock can move a day.
 *
 * @example const notified: CivilDate = '2026-04-08';
 */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/**
 * Saturday, as {@link weekday} counts.
 *
 * @example weekday('2025-03-29') === SATURDAY // true
 */
export const SATURDAY = 6;
/**
 * Sunday, as {@link weekday} counts.
 *
 * @example weekday('2025-03-30') === SUNDAY // true
 */
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

/**
 * Builds a date from its numbers, month from 1 to 12. A day beyond its month runs into the next.
 *
 * @example civilDate(2026, 5, 8) // '2026-05-08'
 */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return fromEpoch(Date.UTC(year, month - 1, day));
}

/**
 * Whether the text is a day that exists: what an agent or a model writes may not be.
 *
 * @example isCivilDate('2025-02-29') // false
 */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = epoch(text);
  return !Number.isNaN(milliseconds) && fromEpoch(milliseconds) === text;
}

/**
 * Year of a date.
 *
 * @example yearOf('2026-04-08') // 2026
 */
export function yearOf(date: CivilDate): number {
  return parts(date).year;
}

/**
 * Adds calendar days, negative to go back.
 *
 * @example addDays('2024-02-28', 1) // '2024-02-29'
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpoch(epoch(date) + days * DAY_MS);
}

/**
 * Days from one date to another; negative when `to` comes first.
 *
 * @example daysBetween('2025-01-01', '2025-07-01') // 181
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((epoch(to) - epoch(from)) / DAY_MS);
}

/**
 * Last day number of a month, 1 to 12.
 *
 * @example lastDayOfMonth(2024, 2) // 29
 */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Adds months and keeps the day number, or takes the last day of a month that has no such day
 * (code de procédure civile, article 641, second paragraph). Negative to go back.
 *
 * @example addMonths('2025-01-31', 1) // '2025-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return civilDate(targetYear, targetMonth, Math.min(day, lastDayOfMonth(targetYear, targetMonth)));
}

/**
 * First day of the month of a date.
 *
 * @example firstOfMonth('2026-03-27') // '2026-03-01'
 */
export function firstOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

/**
 * Day of the week, 0 for Sunday to 6 for Saturday.
 *
 * @example weekday('2025-03-31') // 1
 */
export function weekday(date: CivilDate): number {
  return new Date(epoch(date)).getUTCDay();
}

/**
 * The day in full, as a letter writes it. A text that is no day comes back as it is.
 *
 * @example inFull('2026-06-01') // '1er juin 2026'
 */
export function inFull(date: CivilDate): string {
  const { year, month, day } = parts(date);
  const name = MONTHS[month - 1];
  if (name === undefined) return date;
  return `${day === 1 ? '1er' : String(day)} ${name} ${String(year)}`;
}

/**
 * The day in full with the day of the week.
 *
 * @example withWeekday('2025-03-31') // 'lundi 31 mars 2025'
 */
export function withWeekday(date: CivilDate): string {
  return `${WEEKDAYS[weekday(date)] ?? ''} ${inFull(date)}`;
}
