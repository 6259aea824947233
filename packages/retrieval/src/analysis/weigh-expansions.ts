import type { Expansion } from './thesaurus.js';

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/**
 * What the terms that a question calls for are worth, before the weight of expansions as a whole.
 *
 * Two rules keep a long official name from drowning the question: the terms of one expansion weigh
 * together no more than the words that called for them; and the more common those words are in the
 * texts searched, the less they need a translation (`rarest` is the weight of a word that no document
 * holds). A term called for twice keeps its higher weight.
 *
 * @example weighExpansions([{ from: ['cdd'], to: ['contrat', 'dur'] }], weightOf, 12.5).get('contrat')
 */
export const weighExpansions = (
  expansions: readonly Expansion[],
  weightOf: (term: string) => number,
  rarest: number,
): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const { from, to } of expansions) {
    const calling = from.map(weightOf);
    const called = sum(to.map(weightOf));
    if (called <= 0) continue;
    const share = Math.min(1, sum(calling) / called) * (Math.max(...calling) / rarest);
    for (const term of to) {
      weights.set(term, Math.max(weights.get(term) ?? 0, share * weightOf(term)));
    }
  }
  return weights;
};
