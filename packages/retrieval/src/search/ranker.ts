import type { Analyser } from '../analysis/analyser.js';
import { createExpander, type Expander } from '../analysis/expander.js';
import { BestHits, type Hit } from './best-passages.js';
import type { LoadedSegment } from './loaded-version.js';
import { isWanted, type RecordFilter } from './record-filter.js';
import type { RankingSettings } from './ranking-settings.js';
import type { MeanLengths, WeightedTerm } from './segment-scorer.js';

/** What is ranked, and among what. */
export interface Ranking {
  readonly segments: readonly LoadedSegment[];
  readonly text: string;
  readonly limit: number;
  readonly filter: RecordFilter;
  readonly settings: RankingSettings;
}

/** Means over every segment, so that scores of several corpora can be compared. */
const meanLengths = (segments: readonly LoadedSegment[]): MeanLengths => {
  const sums = { text: 0, passages: 0, records: 0, sections: 0, path: 0, heading: 0, title: 0 };
  for (const { index } of segments) {
    sums.text += index.totalLength;
    sums.passages += index.passages;
    sums.records += index.records;
    sums.sections += index.sections;
    sums.path += index.totalPath;
    sums.heading += index.totalHeading;
    sums.title += index.totalTitle;
  }
  const mean = (total: number, count: number): number => Math.max(1, total / Math.max(1, count));
  return {
    passage: mean(sums.text, sums.passages),
    record: mean(sums.text, sums.records),
    section: mean(sums.text, sums.sections),
    path: mean(sums.path, sums.sections),
    heading: mean(sums.heading, sums.sections),
    title: mean(sums.title, sums.records),
    cut: 1 - sums.records / Math.max(1, sums.passages),
  };
};

/** What was found, and what the question weighs: the sum of the rarity of all its terms. */
export interface Ranked {
  readonly hits: readonly Hit[];
  readonly questionWeight: number;
}

/**
 * Each term once, worth its rarity: `ln(1 + (N - n + ½) / (n + ½))` for a term of n records in N. A
 * term that no record holds is there too, with the highest weight.
 */
const weigh = (
  terms: readonly string[],
  segments: readonly LoadedSegment[],
  textOnly: boolean,
): readonly WeightedTerm[] => {
  const total = segments.reduce((sum, { index }) => sum + index.records, 0);
  return [...new Set(terms)].map((term) => {
    let holding = 0;
    for (const { index } of segments) {
      const number = index.term(term);
      if (number >= 0) holding += index.recordsWith(number, textOnly);
    }
    return { term, weight: Math.log(1 + (total - holding + 0.5) / (holding + 0.5)) };
  });
};

/** The best passage of each of the best documents for some weighted terms, best first. */
const rankTerms = (
  ranking: Ranking,
  terms: readonly WeightedTerm[],
  questionWeight: number,
): readonly Hit[] => {
  const { segments, settings, filter } = ranking;
  const mean = meanLengths(segments);
  const best = new BestHits(ranking.limit);
  const lead = settings.legislative * questionWeight;
  segments.forEach((segment, at) => {
    segment.scorer.score(terms, settings, mean);
    segment.scorer.collect(best, at, lead, (record) => isWanted(filter, segment, record));
  });
  return best.all();
};

/** Ranks questions; holds nothing but the words it has analysed. */
export class Ranker {
  readonly #expand: Expander;

  constructor(private readonly analyser: Analyser) {
    this.#expand = createExpander(analyser);
  }

  /** The best passage of each of the best documents, best first. */
  rank(ranking: Ranking): Ranked {
    const { segments, settings } = ranking;
    const textOnly = settings.path === 0 && settings.title === 0;
    const own = this.analyser.terms(ranking.text);
    const terms = weigh(own, segments, textOnly);
    const called = weigh(this.#expand(own), segments, textOnly).map(({ term, weight }) => ({
      term,
      weight: weight * settings.expansion,
    }));
    const questionWeight = terms.reduce((sum, { weight }) => sum + weight, 0);
    return { hits: rankTerms(ranking, [...terms, ...called], questionWeight), questionWeight };
  }
}
