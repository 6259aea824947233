import type { ToolCard } from '@maroquin/assistant-kit';

import type { Fact } from '../citations/fact.js';
import { withoutCitations } from '../citations/markers.js';
import { contentStems, plainText } from '../citations/plain.js';
import { readFacts } from '../citations/read-facts.js';
import { leaningParts } from './question-parts.js';

/** What only asks: it says nothing of what the answer must be about. */
const ASKING: ReadonlySet<string> = new Set(
  contentStems(
    'quel quelle quels quelles comment combien pourquoi faut doit doivent dois peut peuvent puis est-ce sera ' +
      'faire fait existe convient suffit consequences',
  ),
);

/** What asks for a number or a date, and the facts that answer without a word of the question. */
const ASKS_MEASURE =
  /(?<!\p{L})(?:combien|montants?|prix|couts?|tarifs?|taux|quand|delais?|durees?|dates?)(?!\p{L})/u;
const isMeasure = ({ kind }: Fact): boolean => kind === 'number' || kind === 'date';

function isTakenUp(part: string, held: ReadonlySet<string>, facts: readonly Fact[]): boolean {
  const own = contentStems(part).filter((stem) => !ASKING.has(stem));
  if (own.length === 0 || own.some((stem) => held.has(stem))) return true;
  return ASKS_MEASURE.test(plainText(part).toLowerCase()) && facts.some(isMeasure);
}

/**
 * The sentence that names the questions of a message which lean on its first one and of which the
 * answer takes up neither a word nor, where they ask for one, a number or a date: they were searched with the first, so that nothing tells whether the texts are
 * silent on them. Empty when there is none. A question without a word of its own is left out.
 *
 * @param said the answer, as the agent reads it
 * @example leaningPartsText('Peut-on retirer une plainte et comment le demander ?', 'Oui, à tout moment.', [])
 * // 'La réponse ci-dessus ne dit peut-être rien de cette partie de votre question : « comment le demander ? » …'
 */
export function leaningPartsText(
  question: string,
  said: string,
  cards: readonly ToolCard[],
): string {
  const parts = leaningParts(question);
  if (parts.length === 0) return '';
  const text = [said, ...cards.map((card) => `${card.question} ${card.answer}`)].join('\n');
  const held = new Set(contentStems(text));
  const facts = readFacts(withoutCitations(text), { quotes: false });
  const unsaid = parts.filter((part) => !isTakenUp(part, held, facts));
  if (unsaid.length === 0) return '';
  const [which, alone] =
    unsaid.length === 1 ? ['cette partie', 'Posez-la seule'] : ['ces parties', 'Posez-les seules'];
  const named = unsaid.map((part) => `«\u00A0${part}\u202F?\u00A0»`).join(', ');
  return `La réponse ci-dessus ne dit peut-être rien de ${which} de votre question\u00A0: ${named} ${alone}, en entier, pour le vérifier.`;
}
