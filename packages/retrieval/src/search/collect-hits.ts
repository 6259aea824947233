import type { BestHits } from './best-passages.js';
import type { RankingSettings } from './ranking-settings.js';
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
  /** The sections whose records are looked at, marked; `null`: all. */
  readonly sections: Uint8Array | null;
  readonly accepts: (record: number) => boolean;
}

const highest = (list: Float32Array | null): number => Math.max(0, ...(list ?? []));

/**
 * Adds to `best` the best passage of each record that `accepts` lets through; records that nothing of
 * the question was found in or above stay out.
 *
 * Records that hold a word of the question come first. The others have the score of their section
 * alone, and are only looked at where that could still be enough: most sections are passed over whole.
 */
export const collectHits = (scorer: SegmentScorer, collection: Collection): void => {
  const { index, touched } = scorer;
  const { best, ahead, settings, sections } = collection;
  const standing = scorer.standing(settings);
  const around = scorer.around(settings.named * ahead.questionWeight, sections);
  const look = (records: Records): void => {
    lookAt(records, scorer, collection, standing, around);
  };
  if (sections !== null) {
    look(index.recordsIn((section) => sections[section] === 1));
    return;
  }
  look(touched.units());
  const most = ahead.questionWeight * (ahead.level + standing.highest + highest(ahead.codes));
  const favour = Math.max(1, highest(ahead.favours));
  const { floor } = best;
  const mayDo = (section: number): boolean => {
    const score = around[section] ?? 0;
    return score > 0 && favour * (score + most) >= floor;
  };
  look(index.recordsIn(mayDo).filter((record) => !touched.has(record)));
};

/** Records by number. */
type Records = Uint32Array;

/** Judges some records. Called for tens of thousands at a time: nothing is called but for the few that may enter. */
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
