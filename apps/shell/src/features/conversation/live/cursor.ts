/** Where a reader is in a reply: the attempt of the worker, then the event in that attempt. */
export interface Cursor {
  attempt: number;
  sequence: number;
}

/** Reads `attempt.sequence`; null for what is not a cursor. */
export function parseCursor(cursor: string): Cursor | null {
  const match = /^(\d+)\.(\d+)$/.exec(cursor);
  return match ? { attempt: Number(match[1]), sequence: Number(match[2]) } : null;
}

/** True when `next` comes after `last`: an event that was already received is not shown twice. */
export function isAfter(next: string, last: string | null): boolean {
  const one = parseCursor(next);
  const other = last === null ? null : parseCursor(last);
  if (!one || !other) return next !== last;
  if (one.attempt !== other.attempt) return one.attempt > other.attempt;
  return one.sequence > other.sequence;
}
