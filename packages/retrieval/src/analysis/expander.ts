import { ACRONYMS, EVERYDAY_WORDS } from './administrative-lexicon.js';
import type { Analyser } from './analyser.js';

/** Words that call for others: terms in a row, and the terms they call for. */
interface Entry {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Finds the terms that a question calls for beside its own. */
export type Expander = (terms: readonly string[]) => readonly string[];

const holds = (terms: readonly string[], row: readonly string[]): boolean =>
  terms.some((_, at) => row.every((term, step) => terms[at + step] === term));

/**
 * Makes an expander from the lexicon: an acronym calls for its words and its words for the acronym,
 * an everyday word for the words of the law.
 *
 * @example createExpander(createAnalyser())(['cdd']) // ['contrat', 'dur', 'determin']
 */
export const createExpander = (analyser: Analyser): Expander => {
  const entries: Entry[] = [];
  for (const [acronym, words] of Object.entries(ACRONYMS)) {
    const [letters, spelled] = [analyser.terms(acronym), analyser.terms(words)];
    entries.push({ from: letters, to: spelled }, { from: spelled, to: letters });
  }
  for (const [everyday, words] of Object.entries(EVERYDAY_WORDS)) {
    entries.push({ from: analyser.terms(everyday), to: analyser.terms(words) });
  }
  return (terms) => {
    const own = new Set(terms);
    const called = entries.filter(({ from }) => from.length > 0 && holds(terms, from));
    return [...new Set(called.flatMap(({ to }) => to))].filter((term) => !own.has(term));
  };
};
