import type { Passage } from '@maroquin/assistant-kit';
import type { Analyser } from '../analysis/analyser.js';

/**
 * When nothing is good enough, the texts are silent and nothing is shown.
 *
 * The relevance of a passage is the share of the question's terms that it holds (in its text, title
 * or breadcrumbs; a term that no document holds counts as missing), plus 0.3 of its score divided by
 * what the question weighs (the sum of the rarity of its terms), which says how rare, how frequent
 * and how close together the terms found are. Both parts are ratios, so that a corpus of ten guides
 * and one of 130 000 articles can share a floor.
 */
const SCORE_SHARE = 0.3;

/**
 * Lowest relevance of a passage that may be cited. Calibrated by `evaluateSilence` on the practical
 * sheets of the development sets, as the value that leaves 95 % of the questions of general knowledge
 * without an answer; see docs/reference/retrieval.md for the curve.
 */
export const RELEVANCE_FLOOR = 1.2;

/** Says how relevant passages are to one question. */
export const relevanceTo = (
  question: string,
  questionWeight: number,
  analyser: Analyser,
): ((passage: Passage) => number) => {
  const terms = [...new Set(analyser.terms(question))];
  if (terms.length === 0 || questionWeight <= 0) return () => 0;
  return ({ title, path, text, score }) => {
    const held = new Set(analyser.terms([title, ...path, text].join('\n')));
    const found = terms.filter((term) => held.has(term)).length / terms.length;
    return found + SCORE_SHARE * (score / questionWeight);
  };
};
