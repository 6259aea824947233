import { ToolError } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type RuleStep } from '../legal/reasoning.js';
import { inPlace, isOverseasCourt, type Residence, type Seat } from './places.js';

/** Months added because the party lives far from the court. */
export interface Distance {
  readonly months: 0 | 1 | 2;
  readonly steps: readonly RuleStep[];
  readonly warnings: readonly string[];
}

/** Where the court sits, where the party lives, where the act was handed to the party itself. */
export interface DistanceFacts {
  readonly seat: Seat;
  readonly residence: Residence;
  readonly handedIn?: Residence | undefined;
}

const MONTHS_ABROAD = 2;

function monthsFor(seat: Seat, residence: Residence): 0 | 1 | 2 {
  if (residence === 'etranger') return MONTHS_ABROAD;
  if (isOverseasCourt(seat)) return residence === seat ? 0 : 1;
  return residence === 'metropole' ? 0 : 1;
}

function refuseOtherCode(seat: Seat): void {
  if (seat === 'polynesie-francaise' || seat === 'nouvelle-caledonie') {
    throw new ToolError(
      'UNKNOWN',
      'Cette collectivité a son propre code de procédure civile, absent des textes de l’assistant : délai inconnu. Consultez le greffe de la juridiction.',
    );
  }
}

/**
 * Distance extension (code de procédure civile, articles 643, 644 and 647). The collectivity that
 * counts under 644 is the one where the court sits: a party in Paris has one more month before
 * Saint-Denis de La Réunion, and so does a party in Mayotte.
 * @throws {ToolError} `UNKNOWN` for a court that follows another code of procedure
 * @example distanceOf({ seat: 'la-reunion', residence: 'metropole' }).months // 1
 */
export function distanceOf({ seat, residence, handedIn }: DistanceFacts): Distance {
  refuseOtherCode(seat);
  const months = monthsFor(seat, residence);
  const rule = article('cpc', isOverseasCourt(seat) ? '644' : '643');
  if (months === 0) {
    const text = `La juridiction siège ${inPlace(seat)} et la partie demeure ${inPlace(residence)} : aucune augmentation de délai en raison de la distance.`;
    return { months, steps: [step(text, rule)], warnings: [] };
  }
  const granted = step(
    `La juridiction siège ${inPlace(seat)} et la partie demeure ${inPlace(residence)} : le délai est augmenté ${months === 1 ? 'd’un mois' : 'de deux mois'}.`,
    rule,
  );
  if (handedIn === undefined) return { months, steps: [granted], warnings: [] };
  return handedOver({ seat, handedIn, months, granted });
}

function handedOver(facts: {
  readonly seat: Seat;
  readonly handedIn: Residence;
  readonly months: 1 | 2;
  readonly granted: RuleStep;
}): Distance {
  const there = monthsFor(facts.seat, facts.handedIn);
  if (there === 0) {
    const text = `L’acte a été remis à la personne même ${inPlace(facts.handedIn)}, où l’on ne bénéficie d’aucune prorogation : l’augmentation ne joue pas.`;
    return { months: 0, steps: [step(text, article('cpc', '647'))], warnings: [] };
  }
  const warning =
    there < facts.months
      ? [
          'L’acte a été remis à la personne en un lieu qui donne une prorogation plus courte que celle de sa demeure : l’article 647 ne règle pas expressément ce cas.',
        ]
      : [];
  return { months: facts.months, steps: [facts.granted], warnings: warning };
}
