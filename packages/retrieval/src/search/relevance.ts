import type { Passage } from '@maroquin/assistant-kit';
import type { Analyser } from '../analysis/analyser.js';
import type { WeightedTerm } from './weighted-term.js';
import { weightOf } from './weighing.js';

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
 * The relevance of a text that holds `found` of the `terms` of a question that weighs `questionWeight`.
 *
 * @example relevanceOf({ found: 2, terms: 4, score: 10, questionWeight: 10 }) // 0.8
 */
export const relevanceOf = (text: {
  readonly found: number;
  readonly terms: number;
  readonly score: number;
  readonly questionWeight: number;
}): number =>
  text.terms === 0 || text.questionWeight <= 0
    ? 0
    : text.found / text.terms + SCORE_SHARE * (text.score / text.questionWeight);

/**
 * Articles are many: 130 000 of them hold the words of almost any short question, and real questions use
 * words that the law does not. An article answers when it is far more relevant than a sheet need be, or
 * when three things are true together: the practical sheets know the question, the article is relevant,
 * and it holds the words in which the sheets answer. Each value is what the quantity must exceed the
 * floor by; they were calibrated on the codes together (`docs/reference/retrieval.md`).
 */
const ARTICLES = {
  alone: 1.62,
  /**
   * How much less that is for each passage there is less (by e), down to `least`: as measured between
   * one code and all of them on questions of general knowledge.
   */
  slope: 0.2,
  least: 0.55,
  passages: 160_000,
  sheets: 0.57,
  agreed: 0.92,
  /** What holding all the words in which the sheets answer would add. */
  agreement: 5,
  /**
   * What `ln(terms of the question)` adds everywhere: two words stand together by chance in some
   * article, and a passage that holds half of ten says more than one that holds half of two.
   */
  length: 0.5,
} as const;

/** What the practical sheets say of a question. */
export interface SheetsView {
  /** How relevant the best of them is. */
  readonly relevance: number;
  /** The terms in which they answer, beside those of the question. */
  readonly called: readonly WeightedTerm[];
}

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

/** A question, as relevance sees it. */
export interface JudgedQuestion {
  readonly text: string;
  readonly questionWeight: number;
  /** How many passages were searched, and what the sheets say: both count where there are articles. */
  readonly passages: number;
  readonly sheets: SheetsView | null;
}

/**
 * Says how relevant passages are to one question.
 *
 * @example relevanceTo({ text: 'haies', questionWeight: 10, passages: 90, sheets: null }, analyser)(passage)
 */
export const relevanceTo = (
  { text: question, questionWeight, passages, sheets }: JudgedQuestion,
  analyser: Analyser,
): ((passage: Passage) => number) => {
  const terms = [...new Set(analyser.terms(question))];
  return ({ title, path, text, score, num }) => {
    const held = new Set(analyser.terms([title, ...path, text].join('\n')));
    const found = terms.filter((term) => held.has(term)).length;
    const relevance = relevanceOf({ found, terms: terms.length, score, questionWeight });
    if (num === null) return relevance;
    const length = ARTICLES.length * Math.log(Math.max(1, terms.length));
    return Math.max(
      0,
      relevance + length - aloneAmong(passages),
      sheets === null ? 0 : withSheets(relevance + length, length, held, sheets),
    );
  };
};

/** What the relevance of an article must exceed the floor by, when nothing but its words is known. */
const aloneAmong = (passages: number): number => {
  const { alone, slope, least, passages: calibrated } = ARTICLES;
  return Math.max(least, alone + slope * Math.min(0, Math.log(Math.max(1, passages) / calibrated)));
};

/** The relevance of an article that holds the words in which the sheets answer: theirs, or its own. */
const withSheets = (
  relevance: number,
  length: number,
  held: ReadonlySet<string>,
  sheets: SheetsView,
): number => {
  const all = weightOf(sheets.called);
  if (all === 0) return 0;
  const agreement = weightOf(sheets.called.filter(({ term }) => held.has(term))) / all;
  return Math.min(
    sheets.relevance + length - ARTICLES.sheets,
    relevance + ARTICLES.agreement * agreement - ARTICLES.agreed,
  );
};
