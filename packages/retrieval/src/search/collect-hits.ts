import type { BestHits } from './best-passages.js';
import type { RankingSettings } from './ranking-settings.js';
import { SectionLevels } from './section-levels.js';
import { SectionSet } from './section-set.js';
import type { SegmentScorer } from './segment-scorer.js';
import type { Standing } from './standing.js';

/** What documents have ahead beside the score of their words. */
export interface Ahead {
  /** Weight of the question, which standing and codes are shares of. */
  readonly questionWeight: number;
  /** What the documents of each code of the segment have ahead, `null` when codes do not count. */
  readonly codes: Float32Array | null;
  /** What the scores of each code of the segment are multiplied by, `null` when all are alike. */
  readonly favours: Float32Array | null;
  /** What every document of the segment stands at, as a share of the question's weight. */
  readonly level: number;
  /** Weight of the first passage of a document, on top of its best one. */
  readonly opening: number;
  /** What a title that is the question has ahead, as a share of the question's weight. */
  readonly asked: number;
}

/** For a ranking by the score of the words, and of what articles stand at, alone. */
export const NOTHING_AHEAD = {
  codes: null,
  favours: null,
  level: 0,
  opening: 0,
  asked: 0,
} as const satisfies Omit<Ahead, 'questionWeight'>;

/** Where the best records are collected, and which. */
export interface Collection {
  readonly best: BestHits;
  /** Number of the segment, for its hits. */
  readonly segment: number;
  readonly ahead: Ahead;
  readonly settings: RankingSettings;
  /** The sections whose records are looked at, complete already; `null`: all, as far as they matter. */
  readonly sections: SectionSet | null;
  /** Whether `accepts` could let a record of a section through; `null` where it could in any. */
  readonly mayHold: ((section: number) => boolean) | null;
  readonly accepts: (record: number) => boolean;
}

const highestOf = (list: Float32Array | null): number => Math.max(0, ...(list ?? []));

/** Scores are added in single precision: what a section could have at most is rounded up by this. */
const ROUNDING = 1 + 1e-5;

/** How many sections are looked at first, for each hit wanted, and how many times more each time after. */
const AT_FIRST = 2;
const MORE = 4;

/**
 * The most that a document of each section could score, and the highest of it; 0 where nothing of the
 * question is in the section or above it.
 */
const mostIn = (
  { reach }: SegmentScorer,
  { ahead, mayHold }: Collection,
  { ofSection: standing }: Standing,
  around: Float32Array,
): { readonly most: Float32Array; readonly highest: number } => {
  const { questionWeight, codes, favours, level, opening, asked } = ahead;
  const share = level + asked + highestOf(codes);
  const favour = Math.max(1, highestOf(favours)) * ROUNDING;
  const most = new Float32Array(reach.length);
  let highest = 0;
  for (let section = 0; section < most.length; section += 1) {
    const words = (around[section] ?? 0) + (1 + opening) * (reach[section] ?? 0);
    if (words === 0 || (mayHold !== null && !mayHold(section))) continue;
    const score = favour * (words + questionWeight * (share + (standing[section] ?? 0)));
    most[section] = score;
    if (score > highest) highest = score;
  }
  return { most, highest };
};

/** The sections that could score `least` or more, but less than `done`. */
const between = (most: Float32Array, least: number, done: number): SectionSet => {
  const sections = new SectionSet(most.length);
  for (let section = 0; section < most.length; section += 1) {
    const score = most[section] ?? 0;
    if (score > 0 && score >= least && score < done) sections.add(section);
  }
  return sections;
};

/**
 * Adds to `best` the best passage of each record that `accepts` lets through; records that nothing of
 * the question was found in or above stay out.
 *
 * Sections are looked at from those that could have the best records down, until no other could have
 * one that enters: most are passed over whole, their passages never scored (as MaxScore does, Turtle
 * and Flood, 1995, with sections for documents). The hits are those of looking everywhere.
 */
export const collectHits = (scorer: SegmentScorer, collection: Collection): void => {
  const { index } = scorer;
  const { best, ahead, settings, sections } = collection;
  const standing = scorer.standing(settings);
  const around = scorer.around(settings.named * ahead.questionWeight, sections);
  const look = ({ list }: SectionSet): void => {
    lookAt(index.recordsIn(list), scorer, collection, standing, around);
  };
  if (sections !== null) {
    look(sections);
    return;
  }
  const { most, highest } = mostIn(scorer, collection, standing, around);
  const levels = new SectionLevels(most, highest);
  let done = Number.POSITIVE_INFINITY;
  for (let wanted = AT_FIRST * best.limit; done > best.floor; wanted *= MORE) {
    const least = best.floor > 0 ? best.floor : levels.reachedBy(wanted);
    const next = between(most, least, done);
    scorer.complete(next);
    look(next);
    done = least;
  }
};

/** Records by number. */
type Records = Uint32Array;

/** Judges some records. Called for thousands at a time: nothing is called but for the few that may enter. */
const lookAt = (
  looked: Records,
  { index, passage: scores, record: whole, neighbourhood, titleMatch }: SegmentScorer,
  { best, segment, ahead: given, accepts }: Collection,
  { ofRecord: standing }: Standing,
  around: Float32Array,
): void => {
  const near = neighbourhood?.score ?? null;
  const { section, code, firstPassage, records, passages } = index;
  const { questionWeight, codes, level, opening, asked, favours } = given;
  const ahead = questionWeight * level;
  let floor = best.floor;
  for (let at = 0; at < looked.length; at += 1) {
    const record = looked[at] ?? 0;
    const first = firstPassage[record] ?? 0;
    const end = record + 1 < records ? (firstPassage[record + 1] ?? 0) : passages;
    let passage = first;
    for (let next = first + 1; next < end; next += 1)
      if ((scores[next] ?? 0) > (scores[passage] ?? 0)) passage = next;
    let words = (scores[passage] ?? 0) + (whole[record] ?? 0) + (around[section[record] ?? 0] ?? 0);
    if (opening > 0) words += opening * (scores[first] ?? 0);
    if (near !== null) words += near[record] ?? 0;
    let share = level + (standing[record] ?? 0);
    if (codes !== null) share += codes[code[record] ?? 0] ?? 0;
    if (asked > 0) share += asked * titleMatch.of(record, questionWeight);
    const favour = favours === null ? 1 : (favours[code[record] ?? 0] ?? 1);
    const score = favour * (words + questionWeight * share);
    if (score < floor || words === 0 || !accepts(record)) continue;
    best.add({ segment, passage, record, score, favour, ahead });
    floor = best.floor;
  }
};
