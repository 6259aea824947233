import type { Clock } from '@maroquin/assistant-engine';

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The clock of the machine; civil dates are those of Paris (`sv-SE` writes ISO dates). */
export const systemClock: Clock = {
  today: () => PARIS.format(new Date()),
  now: () => performance.now(),
};
