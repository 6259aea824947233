import { assertUnreachable, inFull } from '@maroquin/assistant-kit';

import type { Fact } from './fact.js';

/** The reasons an agent reads beside a sentence that was not verified. */
export const REASONS = {
  noSource: 'Cette phrase n’indique aucune source.',
  missingPassage:
    'Cette phrase renvoyait à un passage qui n’existe pas\u202F; le renvoi a été retiré.',
  unrelated: 'Le passage cité ne traite pas de ce qu’affirme cette phrase.',
  denied: 'Le passage cité dit le contraire de cette phrase.',
  noClaim: 'Ce renvoi n’accompagne aucune affirmation.',
} as const;

function subject(fact: Fact): string {
  switch (fact.kind) {
    case 'quote':
      return `La citation ${fact.shown}`;
    case 'article':
      return `L’article «\u00A0${fact.shown}\u00A0»`;
    case 'paragraph':
      return `L’alinéa «\u00A0${fact.shown}\u00A0»`;
    case 'date':
      return `La date «\u00A0${fact.shown}\u00A0»`;
    case 'number':
      return `Le nombre «\u00A0${fact.shown}\u00A0»`;
    case 'term':
      return `La mention «\u00A0${fact.shown}\u00A0»`;
    default:
      return assertUnreachable(fact);
  }
}

/** The version cited is not the law at the date asked. */
export function notInForceReason(atDate: string): string {
  return `La version citée n’est pas en vigueur à la date du ${inFull(atDate)}.`;
}

/** The passage states the number of something else. */
export function misplacedReason(fact: Fact): string {
  return `${subject(fact)} se rapporte à autre chose dans le passage cité.`;
}

/** Why a fact is not verified: absent from what the sentence cites, or from every passage. */
export function unsupportedReason(fact: Fact, appearsSomewhere: boolean): string {
  const place = appearsSomewhere
    ? 'ne figure pas dans le passage cité'
    : 'ne figure dans aucun des passages trouvés';
  return `${subject(fact)} ${place}.`;
}
