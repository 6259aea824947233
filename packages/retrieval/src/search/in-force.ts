import type { LexicalIndex } from '../lexical/lexical-index.js';

/**
 * Whether a record may be the law on a day (a number such as `20260404`): it starts on `dateStart`,
 * and `dateEnd` is the first day it no longer counts, as in the base LEGI. A record without dates
 * stays: nothing says it is out of force, and its passage says that its dates are unknown.
 */
export const inForce = (index: LexicalIndex, record: number, day: number): boolean => {
  const start = index.dateStart[record] ?? 0;
  const end = index.dateEnd[record] ?? 0;
  return (start === 0 || start <= day) && (end === 0 || day < end);
};
