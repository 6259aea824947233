import type { Analyser } from './analyser.js';
import type { LexiconDomain } from './lexicon/read-lexicon.js';
import { createThesaurus } from './thesaurus.js';

/** Finds the terms that a question calls for beside its own. */
export type Expander = (terms: readonly string[]) => readonly string[];

/**
 * Makes an expander from a lexicon: an acronym calls for its words and its words for the acronym, an
 * everyday word for the words of the law, all alike. `createThesaurus` says which call for which.
 *
 * @example createExpander(createAnalyser())(['cdd']) // ['contrat', 'dur', 'determin']
 */
export const createExpander = (
  analyser: Analyser,
  lexicon?: readonly LexiconDomain[],
): Expander => {
  const thesaurus = createThesaurus(analyser, lexicon);
  return (terms) => [...new Set(thesaurus(terms).flatMap(({ to }) => to))];
};
