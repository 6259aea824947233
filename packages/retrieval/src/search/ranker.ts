import type { Analyser } from '../analysis/analyser.js';
import { createThesaurus, type Thesaurus } from '../analysis/thesaurus.js';
import { weighExpansions } from '../analysis/weigh-expansions.js';
import type { BridgeSource } from '../bridge/open-bridge.js';
import type { LexicalIndex } from '../lexical/lexical-index.js';
import { BestHits, type Hit } from './best-passages.js';
import { collectHits } from './collect-hits.js';
import type { Favours } from './favour.js';
import type { LoadedSegment } from './loaded-version.js';
import type { RankingSettings } from './ranking-settings.js';
import { isWanted, type RecordFilter } from './record-filter.js';
import { NO_ROUTES, routesOf, type Routes } from './routing.js';
import type { MeanLengths } from './length-norms.js';
import type { WeightedTerm } from './weighted-term.js';
import { meanLengths, rarity, weigh, weightOf } from './weighing.js';

/** What is ranked, and among what. */
export interface Ranking {
  readonly segments: readonly LoadedSegment[];
  readonly text: string;
  readonly limit: number;
  readonly filter: RecordFilter;
  readonly favours: Favours;
  readonly settings: RankingSettings;
}

/** What was found, and what the question weighs: the sum of the rarity of all its terms. */
export interface Ranked {
  readonly hits: readonly Hit[];
  readonly questionWeight: number;
}

/** How many of the best documents, with their sections, the bridge and the routes look at. */
const FIRST = 300;

/** A ranking under way. */
interface Course extends Ranking {
  readonly mean: MeanLengths;
  readonly questionWeight: number;
}

/** Where the best documents are looked for, and what their codes have ahead. */
interface Field {
  /** The sections looked at in each segment, `null` where all are. */
  readonly sections: readonly (Uint8Array | null)[];
  readonly routes: Routes;
}

const EVERYWHERE: Field = { sections: [], routes: NO_ROUTES };

/**
 * What documents that are no articles stand at among articles: with the first article of a law. The
 * standing orders articles among themselves, it must not put every guide behind them.
 */
const levelOf = (
  { hasArticles }: LexicalIndex,
  segments: readonly LoadedSegment[],
  { legislative, first }: RankingSettings,
): number =>
  !hasArticles && segments.some(({ index }) => index.hasArticles) ? legislative + first : 0;

const best = (course: Course, limit: number, { sections, routes }: Field): readonly Hit[] => {
  const { segments, settings, filter, favours, questionWeight, mean } = course;
  const hits = new BestHits(limit);
  segments.forEach((segment, at) => {
    const ahead = {
      questionWeight,
      codes: routes.bySegment[at] ?? null,
      favours: favours.bySegment[at] ?? null,
      level: levelOf(segment.index, segments, settings),
      opening: segment.index.hasArticles ? 0 : settings.opening * mean.cut,
      asked: segment.index.hasArticles ? 0 : settings.asked,
    };
    const accepts = (record: number): boolean => isWanted(filter, segment, record);
    const looked = sections[at] ?? null;
    collectHits(segment.scorer, {
      best: hits,
      segment: at,
      ahead,
      settings,
      sections: looked,
      accepts,
    });
  });
  return hits.all();
};

/** The sections of some hits in one segment, marked. */
const sectionsOf = (hits: readonly Hit[], at: number, { index }: LoadedSegment): Uint8Array => {
  const marked = new Uint8Array(index.sections);
  for (const { segment, record } of hits)
    if (segment === at) marked[index.section[record] ?? 0] = 1;
  return marked;
};

/** Terms that weigh no more together than `limit`: a short question is not drowned in what it calls for. */
const noHeavierThan = (limit: number, terms: readonly WeightedTerm[]): readonly WeightedTerm[] => {
  const share = Math.min(1, limit / Math.max(Number.MIN_VALUE, weightOf(terms)));
  return terms.map(({ term, weight }) => ({ term, weight: weight * share }));
};

/** Ranks questions; holds nothing but the words it has analysed and the bridge. */
export class Ranker {
  readonly #thesaurus: Thesaurus;

  constructor(
    private readonly analyser: Analyser,
    private readonly bridge: BridgeSource,
  ) {
    this.#thesaurus = createThesaurus(analyser);
  }

  /** The best passage of each of the best documents, best first. */
  rank(ranking: Ranking): Ranked {
    const { segments, settings } = ranking;
    const indexes = segments.map(({ index }) => index);
    const own = this.analyser.terms(ranking.text);
    const terms = weigh(own, indexes);
    const called = this.#called(own, terms, indexes).map(({ term, weight }) => ({
      term,
      weight: weight * settings.expansion,
    }));
    const questionWeight = weightOf(terms);
    const course = { ...ranking, mean: meanLengths(indexes), questionWeight };
    for (const { scorer, index } of segments) {
      scorer.score([...terms, ...called], settings, course.mean);
      if (!index.hasArticles && settings.asked > 0) scorer.matchTitles(terms);
    }
    const field = indexes.some(({ hasArticles, hasHeadings }) => hasArticles && hasHeadings)
      ? this.#towardsLaw(course, own)
      : EVERYWHERE;
    return { hits: best(course, ranking.limit, field), questionWeight };
  }

  /** What the thesaurus calls for beside the question's own terms. */
  #called(
    own: readonly string[],
    terms: readonly WeightedTerm[],
    indexes: readonly LexicalIndex[],
  ): readonly WeightedTerm[] {
    const expansions = this.#thesaurus(own);
    const called = weigh(
      expansions.flatMap(({ to }) => to),
      indexes,
    );
    const weights = new Map([...terms, ...called].map(({ term, weight }) => [term, weight]));
    const records = indexes.reduce((sum, index) => sum + index.records, 0);
    const shared = weighExpansions(
      expansions,
      (term) => weights.get(term) ?? 0,
      rarity(records, 0),
    );
    return [...shared].map(([term, weight]) => ({ term, weight }));
  }

  /** Adds what the bridge calls for around the best documents, and says which codes they are of. */
  #towardsLaw(course: Course, own: readonly string[]): Field {
    const { segments, settings, mean, limit } = course;
    const first = best(course, Math.max(FIRST, limit), EVERYWHERE);
    const sections = segments.map((segment, at) => sectionsOf(first, at, segment));
    if (settings.bridge > 0) {
      const values = this.bridge().called(own);
      const indexes = segments.map(({ index }) => index);
      const terms = weigh([...values.keys()], indexes).map(({ term, weight }) => ({
        term,
        weight: weight * settings.bridge * (values.get(term) ?? 0),
      }));
      const called = noHeavierThan(course.questionWeight, terms);
      segments.forEach(({ scorer }, at) => {
        scorer.add(called, settings, mean, sections[at]);
      });
    }
    return { sections, routes: routesOf(first, segments, settings.route) };
  }
}
