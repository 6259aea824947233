import type { Clock } from '@maroquin/assistant-engine';

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The civil date of an instant in Paris, as an ISO date. */
export function civilDay(instant: Date): string {
  return PARIS.format(instant);
}

/** The clock of the machine; civil dates are those of Paris (`sv-SE` writes ISO dates). */
export const systemClock: Clock = {
  today: () => civilDay(new Date()),
  now: () => performance.now(),
};
