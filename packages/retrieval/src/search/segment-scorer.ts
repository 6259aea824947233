import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { Postings } from '../lexical/posting-list.js';
import { NormsOfIndex, type LengthNorms, type MeanLengths } from './length-norms.js';
import type { RankingSettings } from './ranking-settings.js';
import { standingOf, type Standing } from './standing.js';
import { HeadingMatch } from './heading-match.js';
import { Neighbourhood } from './neighbourhood.js';
import { Tally } from './tally.js';
import { TitleMatch } from './title-match.js';
import { Touched } from './touched.js';
import type { WeightedTerm } from './weighted-term.js';

/**
 * Scores the passages of one segment for a question, by BM25 with fields, on four levels: the passage
 * joined with its title and headings, the whole document, the section it stands in, and the subject,
 * which is a chapter of a law with the decrees that apply it.
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
  readonly subject: Float32Array;
  /** Articles read with those around them, where no headings say what stands together. */
  readonly neighbourhood: Neighbourhood | null;
  /** The records that hold a term, in their text or title. */
  readonly touched: Touched;
  /** How near the titles are to the question; as of the last {@link SegmentScorer.matchTitles}. */
  readonly titleMatch: TitleMatch;
  /** How much of their heading sections have from the question; where articles have headings. */
  readonly headingMatch: HeadingMatch | null;
  readonly #headings: Tally;
  readonly #titles: Tally;
  readonly #norms: NormsOfIndex;
  readonly #sectionCounts: Tally;
  readonly #subjectCounts: Tally;
  readonly #around: Float32Array;
  #standing: { readonly settings: RankingSettings; readonly standing: Standing } | null = null;

  constructor(readonly index: LexicalIndex) {
    this.passage = new Float32Array(index.passages);
    this.record = new Float32Array(index.records);
    this.section = new Float32Array(index.sections);
    this.subject = new Float32Array(index.subjects.lengths.length);
    const bare = index.hasArticles && !index.hasHeadings;
    this.neighbourhood = bare ? new Neighbourhood(index) : null;
    this.headingMatch = index.hasArticles && !bare ? new HeadingMatch(index) : null;
    this.touched = new Touched(index.records);
    this.titleMatch = new TitleMatch(index);
    this.#headings = new Tally(index.sections);
    this.#titles = new Tally(index.records);
    this.#norms = new NormsOfIndex(index);
    this.#sectionCounts = new Tally(index.sections);
    this.#subjectCounts = new Tally(index.subjects.lengths.length);
    this.#around = new Float32Array(index.sections);
  }

  /** Replaces the scores by those of `terms`. */
  score(terms: readonly WeightedTerm[], settings: RankingSettings, mean: MeanLengths): void {
    this.passage.fill(0);
    this.record.fill(0);
    this.section.fill(0);
    this.subject.fill(0);
    this.neighbourhood?.clear();
    this.touched.clear();
    this.add(terms, settings, mean);
  }

  /** Adds the scores of `terms`; given `sections`, to what stands in the sections marked there alone. */
  add(
    terms: readonly WeightedTerm[],
    settings: RankingSettings,
    mean: MeanLengths,
    sections: Uint8Array | null = null,
  ): void {
    const norms = this.#norms.at(settings, mean);
    for (const { term, weight } of terms) {
      const number = this.index.term(term);
      if (number < 0 || weight === 0) continue;
      this.#readHeadings(number, settings, norms);
      this.#readTitles(number, settings, norms);
      const postings = this.index.postings('text', number);
      if (sections !== null) keepIn(sections, postings, this.index.passageSection);
      this.#scorePassages(postings, weight, settings, norms);
      this.#scoreRecords(postings, weight * mean.cut, settings, norms);
      this.#countSections(postings);
      this.#scoreWhole(weight, settings, norms);
    }
  }

  /**
   * The score of each section (given `sections`, of the marked ones alone) with that of its subject, and
   * with `named` where the question holds the whole heading. Lent: the next call overwrites them.
   */
  around(named: number, sections: Uint8Array | null): Float32Array {
    const { ofSection } = this.index.subjects;
    const sums = this.#around;
    for (let section = 0; section < sums.length; section += 1) {
      if (sections !== null && sections[section] === 0) continue;
      sums[section] = (this.section[section] ?? 0) + (this.subject[ofSection[section] ?? 0] ?? 0);
    }
    const match = named > 0 ? this.headingMatch : null;
    for (const section of match?.sections() ?? [])
      sums[section] = (sums[section] ?? 0) + named * (match?.of(section) ?? 0);
    return sums;
  }

  /** Compares the titles with the question's own terms, for {@link SegmentScorer.titleMatch}. */
  matchTitles(terms: readonly WeightedTerm[]): void {
    this.titleMatch.read(terms);
  }

  /** What each record stands at whatever the question, as a share of its weight. */
  standing(settings: RankingSettings): Standing {
    if (this.#standing?.settings !== settings)
      this.#standing = { settings, standing: standingOf(this.index, settings) };
    return this.#standing.standing;
  }

  #readHeadings(term: number, settings: RankingSettings, norms: LengthNorms): void {
    const { path, heading, section: weight, sectionPath } = settings;
    if (path === 0 && heading === 0) return;
    const { units, counts, size } = this.index.postings('path', term);
    for (let at = 0; at < size; at += 1) {
      const section = units[at] ?? 0;
      const count = counts[at] ?? 0;
      const inPath = count >>> 3;
      this.#headings.add(
        section,
        path * inPath * (norms.path[section] ?? 0) +
          heading * (count & 7) * (norms.heading[section] ?? 0),
      );
      if (weight > 0) this.#sectionCounts.add(section, sectionPath * inPath);
    }
  }

  #readTitles(term: number, { title }: RankingSettings, norms: LengthNorms): void {
    if (title === 0) return;
    const { units, counts, size } = this.index.postings('title', term);
    for (let at = 0; at < size; at += 1) {
      const record = units[at] ?? 0;
      this.#titles.add(record, title * (counts[at] ?? 0) * (norms.title[record] ?? 0));
    }
  }

  #scorePassages(
    { units, counts, size }: Postings,
    weight: number,
    { k1 }: RankingSettings,
    norms: LengthNorms,
  ): void {
    const { passageRecord, passageSection } = this.index;
    const scores = this.passage;
    const headings = this.#headings.values;
    const titles = this.#titles.values;
    const gain = weight * (k1 + 1);
    for (let at = 0; at < size; at += 1) {
      const passage = units[at] ?? 0;
      const own = (counts[at] ?? 0) * (norms.passage[passage] ?? 0);
      const head =
        (headings[passageSection[passage] ?? 0] ?? 0) + (titles[passageRecord[passage] ?? 0] ?? 0);
      const added =
        head === 0 ? own / (own + k1) : (own + head) / (own + head + k1) - head / (head + k1);
      scores[passage] = (scores[passage] ?? 0) + gain * added;
    }
  }

  /** Adds what whole documents bring: the passages of one follow each other in the list. */
  #scoreRecords(
    { units, counts, size }: Postings,
    weight: number,
    { record: share, recordK1 }: RankingSettings,
    norms: LengthNorms,
  ): void {
    const gain = share * weight * (recordK1 + 1);
    const { passageRecord } = this.index;
    for (let at = 0; at < size;) {
      const record = passageRecord[units[at] ?? 0] ?? 0;
      let count = 0;
      for (; at < size && passageRecord[units[at] ?? 0] === record; at += 1)
        count += counts[at] ?? 0;
      const value = count * (norms.record[record] ?? 0);
      this.touched.add(record);
      this.record[record] = (this.record[record] ?? 0) + gain * (value / (value + recordK1));
    }
  }

  /** Counts the term by section; passages of one section mostly follow each other. */
  #countSections({ units, counts, size }: Postings): void {
    const { passageSection } = this.index;
    for (let at = 0; at < size;) {
      const section = passageSection[units[at] ?? 0] ?? 0;
      let count = 0;
      for (; at < size && passageSection[units[at] ?? 0] === section; at += 1)
        count += counts[at] ?? 0;
      this.#sectionCounts.add(section, count);
    }
  }

  /** Adds what the section, its subject, the title and the headings bring, and clears the tallies. */
  #scoreWhole(weight: number, settings: RankingSettings, norms: LengthNorms): void {
    const { k1 } = settings;
    const gain = weight * (k1 + 1);
    const headings = this.#headings.values;
    const { ofSection } = this.index.subjects;
    this.#sectionCounts.drain((section, count) => {
      const subject = ofSection[section] ?? 0;
      if (subject !== 0) this.#subjectCounts.add(subject, count);
      const value = count * (norms.section[section] ?? 0);
      this.section[section] =
        (this.section[section] ?? 0) + settings.section * gain * (value / (value + k1));
    });
    this.#scoreSubjects(weight, settings, norms);
    this.#titles.drain((record, title) => {
      const head = headings[this.index.section[record] ?? 0] ?? 0;
      const added = (title + head) / (title + head + k1) - head / (head + k1);
      this.touched.add(record);
      this.record[record] = (this.record[record] ?? 0) + gain * added;
    });
    this.#headings.drain((section, head) => {
      this.section[section] =
        (this.section[section] ?? 0) + gain * (1 + settings.headings) * (head / (head + k1));
    });
  }

  /** Adds what the subjects bring, and clears their tally. Like documents, they repeat their words. */
  #scoreSubjects(
    weight: number,
    { subject: share, recordK1 }: RankingSettings,
    norms: LengthNorms,
  ): void {
    const gain = share * weight * (recordK1 + 1);
    this.#subjectCounts.drain((subject, count) => {
      const value = count * (norms.subject[subject] ?? 0);
      this.subject[subject] = (this.subject[subject] ?? 0) + gain * (value / (value + recordK1));
    });
  }
}

/** Keeps, of some postings, those of the marked sections. */
const keepIn = (sections: Uint8Array, postings: Postings, passageSection: Uint32Array): void => {
  const { units, counts, size } = postings;
  let kept = 0;
  for (let at = 0; at < size; at += 1) {
    const passage = units[at] ?? 0;
    if (sections[passageSection[passage] ?? 0] === 0) continue;
    units[kept] = passage;
    counts[kept] = counts[at] ?? 0;
    kept += 1;
  }
  postings.size = kept;
};
