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
 * Floor calibrated by `evaluateSilence` on the practical sheets of the development sets (6 700
 * passages), as the value that leaves 95 % of the questions of general knowledge without an answer;
 * `docs/reference/retrieval.md` has the curve.
 */
const CALIBRATED = { floor: 1.55, passages: 6_700 };

/**
 * How much lower the floor may be for each halving (by e) of the passages searched: the more passages,
 * the likelier one of them holds the words of an unrelated question by chance. Measured between the
 * sheets and the codes. Upwards it is not applied: on the codes it would silence a third of the real
 * questions to spare a twentieth of the unrelated ones.
 */
const FLOOR_SLOPE = 0.05;

/** The texts answer when one of the first passages reaches this relevance, among so many passages. */
export const relevanceFloor = (passages: number): number =>
  CALIBRATED.floor +
  Math.min(0, FLOOR_SLOPE * Math.log(Math.max(1, passages) / CALIBRATED.passages));

/** How many of the first passages may show that the texts answer. */
export const JUDGED = 5;

/** Beside a passage that answers, those of at least this share of the floor are given too. */
const COMPANION_SHARE = 0.75;

/** A passage and how relevant it is to the question. */
export interface JudgedPassage {
  readonly passage: Passage;
  readonly relevance: number;
  /** Whether its vector is near the question's: its words then need not be. */
  readonly byMeaning: boolean;
}

/** The passages worth citing among those of a question, best first; none when the texts are silent. */
export const worthCiting = (
  judged: readonly JudgedPassage[],
  floor: number,
): readonly Passage[] => {
  const answered = judged.slice(0, JUDGED).some(({ relevance }) => relevance >= floor);
  if (!answered) return [];
  const companion = ({ relevance, byMeaning }: JudgedPassage): boolean =>
    byMeaning || relevance >= COMPANION_SHARE * floor;
  return judged.filter(companion).map(({ passage }) => passage);
};

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
