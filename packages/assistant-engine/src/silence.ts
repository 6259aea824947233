import { inFull } from '@maroquin/assistant-kit';

import type { SearchPlan } from './plan-search.js';
import type { TurnInput } from './turn-input.js';

const NARROW_SPACE = '\u202F';

function frenchCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, NARROW_SPACE);
}

/**
 * What the agent reads when the texts are silent: what was searched, where, at which date, and whom
 * to ask. `toolMessages` are the refusals of tools that tried.
 */
export function silentText(
  input: TurnInput,
  plan: SearchPlan,
  searched: number,
  toolMessages: readonly string[],
): string {
  const titles = input.corpora.map((name) => input.corpusTitles[name] ?? name);
  const { owner } = input.assistant.identity;
  const date = plan.dateFromQuestion ? `, à la date du ${inFull(plan.atDate)}` : '';
  const documents = `${frenchCount(searched)}\u00A0document${searched > 1 ? 's' : ''}`;
  const where =
    titles.length === 0
      ? 'Votre métier ne dispose d’aucun corpus dans cet assistant.'
      : `J’ai cherché dans ${documents}${date}\u00A0: ${titles.join(', ')}.`;
  return [
    'Les textes dont je dispose ne répondent pas à cette question, et je préfère ne rien inventer.',
    where,
    ...toolMessages,
    `Vous pouvez interroger l’équipe responsable de cet assistant\u00A0: ${owner.team} (${owner.contact}).`,
  ].join('\n\n');
}
