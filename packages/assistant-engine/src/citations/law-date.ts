import type { Passage } from '@maroquin/assistant-kit';

/**
 * Whether a version may be the law on a day: it starts on `dateStart`, and `dateEnd` is the first
 * day it no longer counts, as in the base LEGI. A version without dates may be: nothing says that it
 * is not, and the reader is told that its date is unknown.
 */
export function mayBeInForce({ dateStart, dateEnd }: Passage, atDate: string): boolean {
  return (dateStart === null || dateStart <= atDate) && (dateEnd === null || atDate < dateEnd);
}
