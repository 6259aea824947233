import { catalogue } from '../../app/catalogue.fr.js';
import { civilDateOf, daysAgo, frenchDate } from '../../app/text/dates.js';

/** Conversations of one day, under its name. */
export interface DayGroup<Item> {
  day: string;
  items: Item[];
}

/** Groups a list that is sorted by date: *Aujourd’hui*, *Hier*, then the date. */
export function groupByDay<Item extends { updatedAt: string }>(
  items: readonly Item[],
  now: Date,
): DayGroup<Item>[] {
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const day = dayName(new Date(item.updatedAt), now);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

function dayName(instant: Date, now: Date): string {
  const days = daysAgo(instant, now);
  if (days <= 0) return catalogue.history.today;
  if (days === 1) return catalogue.history.yesterday;
  return frenchDate(civilDateOf(instant));
}
