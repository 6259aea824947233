/** A day of the calendar as an ISO date, `2026-03-03`. Two of them compare as strings. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;

/**
 * Days from one date to another, negative when the second comes first.
 * @example daysBetween('2024-02-28', '2024-03-01') // 2, a leap year
 */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day as an agent writes it. @example inFull('2026-03-01') // '1er mars 2026' */
export function inFull(day: CalendarDay): string {
  const written = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  return written.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /u, '1er ');
}
