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
import { isWanted, mayHoldWanted, type RecordFilter } from './record-filter.js';
import type { SheetsView } from './relevance.js';
import { SectionSet } from './section-set.js';
import { lookAgain, looked } from './second-look.js';
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

/** What was found. */
export interface Ranked {
  readonly hits: readonly Hit[];
  /** What the question weighs: the sum of the rarity of all its terms. */
  readonly questionWeight: number;
  /** What the practical sheets say of the question, where articles were searched. */
  readonly sheets: SheetsView | null;
}

/** How many of the best documents, with their sections, the bridge and the routes look at. */
const FIRST = 300;

/** What a chapter about the question brings to its articles, for a question and a subject that weigh 1. */
const CHAPTER = 1.5;

/** A ranking under way. */
interface Course extends Ranking {
  readonly mean: MeanLengths;
  readonly questionWeight: number;
}

/** Where the best documents are looked for, and what their codes have ahead. */
interface Field {
  /** The sections looked at in each segment, `null` where all are. */
  readonly sections: readonly (SectionSet | null)[];
  readonly routes: Routes;
}

const EVERYWHERE: Field = { sections: [], routes: NO_ROUTES };

/**
 * What documents that are no articles stand at among articles: with the first article of a law, in a
 * chapter about the question. What orders articles among themselves must not put every guide behind
 * them.
 */
const levelOf = (
  { hasArticles }: LexicalIndex,
  segments: readonly LoadedSegment[],
  { legislative, first, subject }: RankingSettings,
): number =>
  !hasArticles && segments.some(({ index }) => index.hasArticles)
    ? legislative + first + CHAPTER * subject
    : 0;

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
    collectHits(segment.scorer, {
      best: hits,
      segment: at,
      ahead,
      settings,
      sections: sections[at] ?? null,
      mayHold: mayHoldWanted(filter, segment.index),
      accepts: (record) => isWanted(filter, segment, record),
    });
  });
  return hits.all();
};

/** The sections of some hits in one segment. */
const sectionsOf = (hits: readonly Hit[], at: number, { index }: LoadedSegment): SectionSet => {
  const sections = new SectionSet(index.sections);
  for (const { segment, record } of hits)
    if (segment === at) sections.add(index.section[record] ?? 0);
  return sections;
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
    const scored = [...terms, ...called];
    for (const { scorer, index } of segments) {
      scorer.score(scored, settings, course.mean);
      if (!index.hasArticles && settings.asked > 0) scorer.matchTitles(terms);
      if (settings.named > 0) scorer.headingMatch?.read(terms);
    }
    const lawful = indexes.some(({ hasArticles }) => hasArticles);
    const sheets = lawful ? this.#sheets(own, indexes) : null;
    const field = sheets === null ? EVERYWHERE : towardsLaw(course, sheets.called, scored);
    const first = best(course, looked(course, ranking.limit), field);
    const question = this.analyser.sentences(ranking.text).flat();
    const hits = lookAgain(first, { ...course, question, terms, called, cut: course.mean.cut });
    return { hits: hits.slice(0, ranking.limit), questionWeight, sheets };
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

  /** What the practical sheets say of a question; the terms that they call for weigh what both say. */
  #sheets(own: readonly string[], indexes: readonly LexicalIndex[]): SheetsView {
    const { relevance, called } = this.bridge().answer(own);
    const terms = weigh([...called.keys()], indexes).map(({ term, weight }) => ({
      term,
      weight: weight * (called.get(term) ?? 0),
    }));
    return { relevance, called: terms };
  }
}

/**
 * Looks closer around the best documents: reads articles without headings with their neighbours, adds
 * what the sheets call for, says which codes they are of.
 */
const towardsLaw = (
  course: Course,
  called: readonly WeightedTerm[],
  scored: readonly WeightedTerm[],
): Field => {
  const { segments, settings, limit } = course;
  const first = best(course, Math.max(FIRST, limit), EVERYWHERE);
  const sections = segments.map((segment, at) => sectionsOf(first, at, segment));
  sections.forEach(({ marked }, at) => {
    segments[at]?.scorer.neighbourhood?.add(scored, settings, marked);
  });
  if (!segments.some(({ index: { hasArticles, hasHeadings } }) => hasArticles && hasHeadings))
    return { sections, routes: NO_ROUTES };
  crossBridge(course, called, sections);
  return { sections, routes: routesOf(first, segments, settings.route) };
};

/** Adds what the sheets call for in some sections. */
const crossBridge = (
  { segments, settings, mean, questionWeight }: Course,
  called: readonly WeightedTerm[],
  sections: readonly SectionSet[],
): void => {
  if (settings.bridge === 0) return;
  const terms = called.map(({ term, weight }) => ({ term, weight: weight * settings.bridge }));
  const limited = noHeavierThan(questionWeight, terms);
  sections.forEach((own, at) => {
    segments[at]?.scorer.add(limited, settings, mean, own);
  });
};
