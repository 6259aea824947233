const NBSP = '\u00A0';

/**
 * A civil date as an agent writes it.
 *
 * @example frenchDate('2026-04-01') // '1er avril 2026', with non-breaking spaces
 */
export function frenchDate(civilDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(civilDate);
  if (!match) return civilDate;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const name = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
  return [day === 1 ? '1er' : String(day), name, String(year)].join(NBSP);
}

/** An instant as a civil date of the reader's own clock, `YYYY-MM-DD`. */
export function civilDateOf(instant: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** An instant as an hour, *14 h 30*. */
export function frenchHour(instant: Date): string {
  return [instant.getHours(), 'h', String(instant.getMinutes()).padStart(2, '0')].join(NBSP);
}

/** How many whole days before `now` an instant is, on the reader's calendar. */
export function daysAgo(instant: Date, now: Date): number {
  const day = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  return day(now) - day(instant);
}
