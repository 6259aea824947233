/** Days that the charts of the space show, today included. */
export const CHART_DAYS = 30;

/**
 * The last days, oldest first, as ISO dates.
 *
 * @example lastDays('2026-03-01', 2) // ['2026-02-28', '2026-03-01']
 */
export function lastDays(today: string, days: number): readonly string[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) =>
    new Date(end - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}
