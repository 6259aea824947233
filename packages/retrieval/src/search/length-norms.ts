import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { RankingSettings } from './ranking-settings.js';

/** Mean lengths over every segment of the search, in terms. */
export interface MeanLengths {
  readonly passage: number;
  readonly record: number;
  readonly section: number;
  readonly subject: number;
  readonly path: number;
  readonly heading: number;
  readonly title: number;
  /** Share of the passages that are not the first of their document: 0 when no document is cut. */
  readonly cut: number;
}

/** What one occurrence counts in each unit, given its length: less in a longer one. */
export interface LengthNorms {
  readonly passage: Float32Array;
  readonly record: Float32Array;
  readonly section: Float32Array;
  readonly subject: Float32Array;
  readonly path: Float32Array;
  readonly heading: Float32Array;
  readonly title: Float32Array;
  /** For each section, the norm of its shortest passage and of its shortest record: the highest. */
  readonly shortestPassage: Float32Array;
  readonly shortestRecord: Float32Array;
}

/** What the breadcrumbs of a section have of a term, given its `count` there (`packHeadingCounts`). */
export const headingValue = (
  section: number,
  count: number,
  { path, heading }: RankingSettings,
  norms: LengthNorms,
): number =>
  Math.fround(
    path * (count >>> 3) * (norms.path[section] ?? 0) +
      heading * (count & 7) * (norms.heading[section] ?? 0),
  );

/** BM25's `1 / (1 - b + b × length / mean length)` for every unit. */
const norms = (lengths: Uint32Array, b: number, mean: number): Float32Array => {
  const list = new Float32Array(lengths.length);
  for (let unit = 0; unit < list.length; unit += 1)
    list[unit] = 1 / (1 - b + (b * (lengths[unit] ?? 0)) / mean);
  return list;
};

/** The highest norm in each of `sections` sections. */
const highestIn = (norms: Float32Array, section: Uint32Array, sections: number): Float32Array => {
  const highest = new Float32Array(sections);
  for (let unit = 0; unit < norms.length; unit += 1) {
    const own = section[unit] ?? 0;
    highest[own] = Math.max(highest[own] ?? 0, norms[unit] ?? 0);
  }
  return highest;
};

/** The norms of an index, kept as long as settings and means stay what they were: the usual case. */
export class NormsOfIndex {
  #known: {
    readonly settings: RankingSettings;
    readonly mean: MeanLengths;
    readonly norms: LengthNorms;
  } | null = null;

  constructor(private readonly index: LexicalIndex) {}

  /** The norms for `settings` among documents of these mean lengths. */
  at(settings: RankingSettings, mean: MeanLengths): LengthNorms {
    const known = this.#known;
    if (known !== null && known.settings === settings && areSame(known.mean, mean))
      return known.norms;
    const { b, sectionB, headB } = settings;
    const { index } = this;
    const passage = norms(index.passageLength, b, mean.passage);
    const record = norms(index.recordLength, b, mean.record);
    const made = {
      passage,
      record,
      shortestPassage: highestIn(passage, index.passageSection, index.sections),
      shortestRecord: highestIn(record, index.section, index.sections),
      section: norms(index.sectionLength, sectionB, mean.section),
      subject: norms(index.subjects.lengths, sectionB, mean.subject),
      path: norms(index.pathLength, headB, mean.path),
      heading: norms(index.headingLength, headB, mean.heading),
      title: norms(index.titleLength, headB, mean.title),
    };
    this.#known = { settings, mean, norms: made };
    return made;
  }
}

const areSame = (a: MeanLengths, b: MeanLengths): boolean =>
  a.passage === b.passage &&
  a.record === b.record &&
  a.section === b.section &&
  a.subject === b.subject &&
  a.path === b.path &&
  a.heading === b.heading &&
  a.title === b.title;
