import type { LexicalIndex } from '../lexical/lexical-index.js';
import { BestHits, type Hit } from '../search/best-passages.js';
import { relevanceOf } from '../search/relevance.js';
import { RANKING } from '../search/ranking-settings.js';
import { collectHits, NOTHING_AHEAD } from '../search/collect-hits.js';
import { SegmentScorer } from '../search/segment-scorer.js';
import { meanLengths, rarity, weigh, weightOf } from '../search/weighing.js';
import type { WeightedTerm } from '../search/weighted-term.js';
import { termsByPassage } from './terms-by-passage.js';

/** Passages of the sheets that are read for one question, and terms taken from them. */
const READ = 5;
const CALLED = 20;

/** The bridge has no titles; the rest of the sheets is ranked as anywhere. */
const SETTINGS = { ...RANKING, title: 0 };

/** Numbers of a sheet (amounts, ages) are not words of the law. */
const NUMBER = /\d/;

/** What the sheets say of a question. */
export interface SheetsAnswer {
  /** How relevant the best passage of the sheets is, as `relevanceOf` says it. */
  readonly relevance: number;
  /**
   * The terms that the best passages hold beside those of the question, at most 20, with what each is
   * worth: 0 to some 5, the score of the best sheet for a question that weighs 1, so that the bridge
   * says little where the sheets know little. A passage counts by the square of its score, a term by
   * its frequency, saturated, and its rarity.
   */
  readonly called: ReadonlyMap<string, number>;
}

/**
 * Leads from the words of everyday life to those of the law, over practical sheets that use both: the
 * passages of the sheets that answer a question hold the words in which the law answers it
 * (pseudo-relevance feedback on another collection).
 */
export class Bridge {
  readonly #scorer: SegmentScorer;
  readonly #passages: ReturnType<typeof termsByPassage>;

  constructor(private readonly index: LexicalIndex) {
    this.#scorer = new SegmentScorer(index);
    this.#passages = termsByPassage(index);
  }

  /** What the sheets say of a question, given its terms. */
  answer(own: readonly string[]): SheetsAnswer {
    const terms = weigh(own, [this.index]);
    const questionWeight = weightOf(terms);
    this.#scorer.score(terms, SETTINGS, meanLengths([this.index]));
    const best = new BestHits(READ);
    const ahead = { questionWeight, ...NOTHING_AHEAD };
    collectHits(this.#scorer, {
      best,
      segment: 0,
      ahead,
      settings: SETTINGS,
      sections: null,
      mayHold: null,
      accepts: () => true,
    });
    const hits = best.all();
    const known = (hits[0]?.score ?? 0) / Math.max(Number.MIN_VALUE, questionWeight);
    const values = this.#valuesIn(hits, new Set(own));
    const called = [...values].sort((a, b) => b[1] - a[1]).slice(0, CALLED);
    const highest = called[0]?.[1] ?? 1;
    return {
      relevance: this.#relevanceOf(hits, terms, questionWeight),
      called: new Map(called.map(([term, value]) => [term, (known * value) / highest])),
    };
  }

  /** How relevant the most relevant of some passages is. */
  #relevanceOf(
    hits: readonly Hit[],
    terms: readonly WeightedTerm[],
    questionWeight: number,
  ): number {
    const wanted = new Set(terms.map(({ term }) => this.index.term(term)));
    const held = hits.map(({ passage, record }) => {
      const found = new Set<number>();
      this.#passages.visit(passage, (term) => {
        if (wanted.has(term)) found.add(term);
      });
      return { found, section: this.index.section[record] ?? 0 };
    });
    for (const term of wanted) {
      if (term < 0) continue;
      const { units, size } = this.index.postings('path', term);
      const headed = new Set(units.subarray(0, size));
      for (const { found, section } of held) if (headed.has(section)) found.add(term);
    }
    const relevances = hits.map(({ score }, at) =>
      relevanceOf({
        found: held[at]?.found.size ?? 0,
        terms: terms.length,
        score,
        questionWeight,
      }),
    );
    return Math.max(0, ...relevances);
  }

  #valuesIn(hits: readonly Hit[], own: ReadonlySet<string>): ReadonlyMap<string, number> {
    const held = new Map<number, number>();
    for (const { passage, score } of hits) {
      this.#passages.visit(passage, (term, count) => {
        held.set(term, (held.get(term) ?? 0) + (score * score * count) / (count + 1));
      });
    }
    const values = new Map<string, number>();
    for (const [number, value] of held) {
      const term = this.index.terms[number] ?? '';
      if (own.has(term) || NUMBER.test(term)) continue;
      const holding = this.index.recordsWith(number);
      values.set(term, value * rarity(this.index.records, holding));
    }
    return values;
  }
}
