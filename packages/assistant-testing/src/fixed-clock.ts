import type { Clock } from '@maroquin/assistant-engine';

/**
 * A clock that stands still, so that a test gives the same answer in ten years.
 * @example fixedClock('2026-04-08').today() // '2026-04-08'
 */
export function fixedClock(today: string): Clock {
  return { today: () => today, now: () => 0 };
}
