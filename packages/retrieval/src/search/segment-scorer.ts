import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { BestHits } from './best-passages.js';
import type { RankingSettings } from './ranking-settings.js';
import { lentByNeighbours } from './neighbours.js';
import { standingOf, type Standing } from './standing.js';
import { TitleMatch } from './title-match.js';
import type { WeightedTerm } from './weighted-term.js';

/** Mean lengths over every segment of the search, in terms. */
export interface MeanLengths {
  readonly passage: number;
  readonly record: number;
  readonly section: number;
  readonly path: number;
  readonly heading: number;
  readonly title: number;
  /** Share of the passages that are not the first of their document: 0 when no document is cut. */
  readonly cut: number;
}

/** What documents have ahead beside the score of their words. */
export interface Ahead {
  /** Weight of the question, which standing and codes are shares of. */
  readonly questionWeight: number;
  /** What the documents of each code of the segment have ahead, `null` when codes do not count. */
  readonly codes: Float32Array | null;
  readonly highestCode: number;
  /** What the scores of each code of the segment are multiplied by, `null` when all are alike. */
  readonly favours: Float32Array | null;
  readonly highestFavour: number;
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
  highestCode: 0,
  favours: null,
  highestFavour: 1,
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

/** A sum for some units, which remembers the units it touched so that clearing is cheap. */
class Tally {
  readonly values: Float32Array;
  readonly #touched: Uint32Array;
  #size = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  add(unit: number, value: number): void {
    const before = this.values[unit] ?? 0;
    if (before === 0) {
      this.#touched[this.#size] = unit;
      this.#size += 1;
    }
    this.values[unit] = before + value;
  }

  /** Visits the touched units, and clears them. */
  drain(visit: (unit: number, value: number) => void): void {
    for (let at = 0; at < this.#size; at += 1) {
      const unit = this.#touched[at] ?? 0;
      const value = this.values[unit] ?? 0;
      this.values[unit] = 0;
      visit(unit, value);
    }
    this.#size = 0;
  }
}

/**
 * Scores the passages of one segment for a question, by BM25 with fields, on three levels: the
 * passage joined with its title and headings, the whole document, and the section it stands in.
 *
 * A term counts once per passage however many fields hold it (the fields are added before they
 * saturate). Headings are shared by many documents: what they bring is kept by section and by
 * record, and a passage that holds the term itself adds only the difference, so that no list of
 * documents is ever walked for a heading.
 */
export class SegmentScorer {
  readonly passage: Float32Array;
  readonly record: Float32Array;
  readonly section: Float32Array;
  readonly #titleMatch: TitleMatch;
  readonly #headings: Tally;
  readonly #titles: Tally;
  readonly #recordCounts: Tally;
  readonly #sectionCounts: Tally;
  #standing: { readonly settings: RankingSettings; readonly standing: Standing } | null = null;

  constructor(readonly index: LexicalIndex) {
    this.passage = new Float32Array(index.passages);
    this.record = new Float32Array(index.records);
    this.section = new Float32Array(index.sections);
    this.#titleMatch = new TitleMatch(index);
    this.#headings = new Tally(index.sections);
    this.#titles = new Tally(index.records);
    this.#recordCounts = new Tally(index.records);
    this.#sectionCounts = new Tally(index.sections);
  }

  /** Replaces the scores by those of `terms`. */
  score(terms: readonly WeightedTerm[], settings: RankingSettings, mean: MeanLengths): void {
    this.passage.fill(0);
    this.record.fill(0);
    this.section.fill(0);
    this.add(terms, settings, mean);
  }

  /** Adds the scores of `terms`; given `sections`, to what stands in the sections marked there alone. */
  add(
    terms: readonly WeightedTerm[],
    settings: RankingSettings,
    mean: MeanLengths,
    sections: Uint8Array | null = null,
  ): void {
    for (const { term, weight } of terms) {
      const number = this.index.term(term);
      if (number < 0) continue;
      this.#readHeadings(number, settings, mean);
      this.#readTitles(number, settings, mean);
      this.#scorePassages(number, weight, settings, mean, sections);
      this.#scoreWhole(weight, settings, mean);
    }
  }

  /** Compares the titles with the question's own terms, for {@link Ahead.asked}. */
  matchTitles(terms: readonly WeightedTerm[]): void {
    this.#titleMatch.read(terms);
  }

  /**
   * Adds to `best` the best passage of each record that `accepts` lets through; records that have no
   * score of their own stay out. Walks every record: nothing is called but for the few that may enter.
   */
  collect({ best, segment, ahead, settings, sections, accepts }: Collection): void {
    const { section, code, firstPassage, records, passages } = this.index;
    const standing = this.#standingFor(settings);
    const { questionWeight, codes, level, opening, asked, favours, highestFavour } = ahead;
    const most = questionWeight * (standing.highest + level + ahead.highestCode + asked);
    const scores = this.passage;
    const lent = lentByNeighbours(this.index, scores, settings.near);
    let floor = best.floor;
    for (let record = 0; record < records; record += 1) {
      if (sections !== null && sections[section[record] ?? 0] === 0) continue;
      let passage = firstPassage[record] ?? 0;
      const end = firstPassage[record + 1] ?? passages;
      let bestPassage = passage;
      const first = scores[passage] ?? 0;
      let score = first;
      for (passage += 1; passage < end; passage += 1) {
        const value = scores[passage] ?? 0;
        if (value > score) {
          score = value;
          bestPassage = passage;
        }
      }
      score +=
        (this.record[record] ?? 0) +
        (this.section[section[record] ?? 0] ?? 0) +
        opening * first +
        (lent?.[record] ?? 0);
      if ((score + most) * highestFavour <= floor || score === 0) continue;
      score +=
        questionWeight *
        (level +
          (standing.ofRecord[record] ?? 0) +
          (codes?.[code[record] ?? 0] ?? 0) +
          asked * this.#titleMatch.of(record, questionWeight));
      const favour = favours?.[code[record] ?? 0] ?? 1;
      if (score * favour <= floor || !accepts(record)) continue;
      best.add({ segment, passage: bestPassage, record, score: score * favour, favour });
      floor = best.floor;
    }
  }

  #standingFor(settings: RankingSettings): Standing {
    if (this.#standing?.settings !== settings)
      this.#standing = { settings, standing: standingOf(this.index, settings) };
    return this.#standing.standing;
  }

  #readHeadings(term: number, settings: RankingSettings, mean: MeanLengths): void {
    const { path, heading, headB, sectionPath } = settings;
    if (path === 0 && heading === 0) return;
    const { units, counts, size } = this.index.postings('path', term);
    for (let at = 0; at < size; at += 1) {
      const section = units[at] ?? 0;
      const count = counts[at] ?? 0;
      const inPath = count >>> 3;
      const pathNorm = 1 - headB + (headB * (this.index.pathLength[section] ?? 0)) / mean.path;
      const headingNorm =
        1 - headB + (headB * (this.index.headingLength[section] ?? 0)) / mean.heading;
      this.#headings.add(
        section,
        (path * inPath) / pathNorm + (heading * (count & 7)) / headingNorm,
      );
      if (settings.section > 0) this.#sectionCounts.add(section, sectionPath * inPath);
    }
  }

  #readTitles(term: number, settings: RankingSettings, mean: MeanLengths): void {
    const { title, headB } = settings;
    if (title === 0) return;
    const { units, counts, size } = this.index.postings('title', term);
    for (let at = 0; at < size; at += 1) {
      const record = units[at] ?? 0;
      const norm = 1 - headB + (headB * (this.index.titleLength[record] ?? 0)) / mean.title;
      this.#titles.add(record, (title * (counts[at] ?? 0)) / norm);
    }
  }

  #scorePassages(
    term: number,
    weight: number,
    { k1, b }: RankingSettings,
    mean: MeanLengths,
    sections: Uint8Array | null,
  ): void {
    const { index } = this;
    const headings = this.#headings.values;
    const titles = this.#titles.values;
    const gain = weight * (k1 + 1);
    const { units, counts, size } = index.postings('text', term);
    for (let at = 0; at < size; at += 1) {
      const passage = units[at] ?? 0;
      const count = counts[at] ?? 0;
      const record = index.passageRecord[passage] ?? 0;
      const section = index.section[record] ?? 0;
      if (sections !== null && sections[section] === 0) continue;
      const head = (headings[section] ?? 0) + (titles[record] ?? 0);
      const norm = 1 - b + (b * (index.passageLength[passage] ?? 0)) / mean.passage;
      const all = count / norm + head;
      const before = this.passage[passage] ?? 0;
      this.passage[passage] = before + gain * (all / (all + k1) - head / (head + k1));
      this.#recordCounts.add(record, count);
      this.#sectionCounts.add(section, count);
    }
  }

  /** Adds what the document, the section, the title and the headings bring, and clears the tallies. */
  #scoreWhole(weight: number, settings: RankingSettings, mean: MeanLengths): void {
    const { index } = this;
    const { k1, b, sectionB, recordK1 } = settings;
    const gain = weight * (k1 + 1);
    const recordGain = settings.record * mean.cut * weight * (recordK1 + 1);
    const headings = this.#headings.values;
    this.#recordCounts.drain((record, count) => {
      const norm = 1 - b + (b * (index.recordLength[record] ?? 0)) / mean.record;
      const value = count / norm;
      this.record[record] = (this.record[record] ?? 0) + recordGain * (value / (value + recordK1));
    });
    this.#sectionCounts.drain((section, count) => {
      const norm = 1 - sectionB + (sectionB * (index.sectionLength[section] ?? 0)) / mean.section;
      const value = count / norm;
      this.section[section] =
        (this.section[section] ?? 0) + settings.section * gain * (value / (value + k1));
    });
    this.#titles.drain((record, title) => {
      const head = headings[index.section[record] ?? 0] ?? 0;
      const added = (title + head) / (title + head + k1) - head / (head + k1);
      this.record[record] = (this.record[record] ?? 0) + gain * added;
    });
    this.#headings.drain((section, head) => {
      this.section[section] =
        (this.section[section] ?? 0) + gain * (1 + settings.headings) * (head / (head + k1));
    });
  }
}
