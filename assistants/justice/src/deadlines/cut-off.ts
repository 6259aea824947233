import { type CivilDate, inFull, ToolError, withWeekday } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type RuleStep } from '../legal/reasoning.js';
import { periodEnd, type Length } from './period.js';
import type { Seat } from './places.js';
import type { Recourse } from './recourses.js';

/** The last day on which a judgment could still be notified with effect. */
export interface CutOff {
  readonly date: CivilDate;
  /** Whether the notification came after it. */
  readonly over: boolean;
  readonly step: RuleStep;
  readonly reserve: string;
}

const TWO_YEARS: Length = { years: 2 };
const SIX_MONTHS: Length = { months: 6 };

const PRINCIPAL_RESERVE =
  'L’article 528-1 ne vise que la partie qui a comparu et les jugements qui tranchent tout le principal ou mettent fin à l’instance.';
const DEFAULT_RESERVE =
  'L’article 478 ne vise que le jugement rendu par défaut et le jugement réputé contradictoire au seul motif qu’il est susceptible d’appel.';

function latestNotification(pronounced: CivilDate, seat: Seat): Omit<CutOff, 'over'> {
  const { end } = periodEnd(pronounced, TWO_YEARS, seat);
  const text = `Le jugement prononcé le ${inFull(pronounced)} doit être notifié dans les deux ans, soit au plus tard le ${withWeekday(end)} : ensuite, la partie qui a comparu ne peut plus exercer de recours à titre principal.`;
  return { date: end, step: step(text, article('cpc', '528-1')), reserve: PRINCIPAL_RESERVE };
}

function latestNotificationByDefault(pronounced: CivilDate, seat: Seat): Omit<CutOff, 'over'> {
  const { end } = periodEnd(pronounced, SIX_MONTHS, seat);
  const text = `Le jugement par défaut du ${inFull(pronounced)} doit être notifié dans les six mois, soit au plus tard le ${withWeekday(end)} : sinon, il est non avenu.`;
  return { date: end, step: step(text, article('cpc', '478')), reserve: DEFAULT_RESERVE };
}

/**
 * The limit set by the pronouncement, when it is known: two years for the recourse of a party who
 * appeared (article 528-1), six months for a judgment by default (article 478). `null` for the
 * recourses that neither rule concerns.
 * @throws {ToolError} when the notification is dated before the judgment
 * @example cutOffOf('appel', '2023-03-10', '2025-04-01', 'metropole')?.over // true
 */
export function cutOffOf(
  recourse: Recourse,
  pronounced: CivilDate | undefined,
  notified: CivilDate | null,
  seat: Seat,
): CutOff | null {
  if (pronounced === undefined) return null;
  if (notified !== null && pronounced > notified) {
    throw new ToolError(
      'INVALID_INPUT',
      'La notification est datée d’avant le prononcé du jugement. Vérifiez les deux dates.',
    );
  }
  const concerned = recourse === 'appel' || recourse === 'pourvoi-en-cassation';
  if (!concerned && recourse !== 'opposition') return null;
  const limit = concerned
    ? latestNotification(pronounced, seat)
    : latestNotificationByDefault(pronounced, seat);
  return { ...limit, over: notified !== null && notified > limit.date };
}
