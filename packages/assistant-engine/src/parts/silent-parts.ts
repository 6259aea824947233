import type { Passage, ToolCard } from '@maroquin/assistant-kit';

import { contentStems } from '../citations/plain.js';
import type { Citation } from '../turn-event.js';
import type { FoundPart } from './search-parts.js';

/** Share of the words of a part that a card must hold to be its answer. */
const LEAST_SHARED = 0.5;

const isSame = (one: Passage, other: Passage): boolean =>
  one.corpus === other.corpus && one.recordId === other.recordId;

function isOn(card: ToolCard, part: string): boolean {
  const held = new Set(contentStems(`${card.question} ${card.answer}`));
  const stems = contentStems(part);
  return stems.filter((stem) => held.has(stem)).length >= stems.length * LEAST_SHARED;
}

function isAnswered(
  part: FoundPart,
  citations: readonly Citation[],
  cards: readonly ToolCard[],
): boolean {
  const isCited = citations.some(({ passage }) =>
    part.passages.some((found) => isSame(found, passage)),
  );
  return isCited || cards.some((card) => isOn(card, part.text));
}

/**
 * The sentence that names the parts of a question that nothing answers: no passage found for them is
 * cited, and no card is about them. Empty when every part is answered, or none.
 *
 * @example silentPartsText(parts, citations, [])
 * // 'Je n’ai rien trouvé sur cette partie de votre question : « faut-il un avocat ? »'
 */
export function silentPartsText(
  parts: readonly FoundPart[],
  citations: readonly Citation[],
  cards: readonly ToolCard[],
): string {
  const silent = parts.filter((part) => !isAnswered(part, citations, cards));
  if (silent.length === 0 || silent.length === parts.length) return '';
  const which = silent.length === 1 ? 'cette partie' : 'ces parties';
  const named = silent.map(({ text }) => `«\u00A0${text}\u202F?\u00A0»`).join(', ');
  return `Je n’ai rien trouvé sur ${which} de votre question\u00A0: ${named}`;
}
