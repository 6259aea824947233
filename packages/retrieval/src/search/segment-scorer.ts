import type { LexicalIndex } from '../lexical/lexical-index.js';
import { HeadingMatch } from './heading-match.js';
import { NormsOfIndex, type MeanLengths } from './length-norms.js';
import { Neighbourhood } from './neighbourhood.js';
import { PassageScorer } from './passage-scorer.js';
import type { RankingSettings } from './ranking-settings.js';
import { QuestionLists } from './question-lists.js';
import { SectionScorer, type Weighing } from './section-scorer.js';
import type { SectionSet } from './section-set.js';
import { standingOf, type Standing } from './standing.js';
import { TitleMatch } from './title-match.js';
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
 *
 * Sections and subjects are all scored; passages and documents only where they are asked for
 * ({@link SegmentScorer.complete}): a section says beforehand how much its passages could have at most,
 * and in most of them that is not enough.
 */
export class SegmentScorer {
  /** Articles read with those around them, where no headings say what stands together. */
  readonly neighbourhood: Neighbourhood | null;
  /** How near the titles are to the question; as of the last {@link SegmentScorer.matchTitles}. */
  readonly titleMatch: TitleMatch;
  /** How much of their heading sections have from the question; where articles have headings. */
  readonly headingMatch: HeadingMatch | null;
  readonly #lists: QuestionLists;
  readonly #sections: SectionScorer;
  readonly #passages: PassageScorer;
  readonly #norms: NormsOfIndex;
  readonly #around: Float32Array;
  #weighing: Weighing | null = null;
  #standing: { readonly settings: RankingSettings; readonly standing: Standing } | null = null;

  constructor(readonly index: LexicalIndex) {
    const bare = index.hasArticles && !index.hasHeadings;
    this.neighbourhood = bare ? new Neighbourhood(index) : null;
    this.headingMatch = index.hasArticles && !bare ? new HeadingMatch(index) : null;
    this.titleMatch = new TitleMatch(index);
    this.#lists = new QuestionLists(index);
    this.#sections = new SectionScorer(index);
    this.#passages = new PassageScorer(index);
    this.#norms = new NormsOfIndex(index);
    this.#around = new Float32Array(index.sections);
  }

  /** Scores of passages and of records, in the sections that were asked for; 0 elsewhere. */
  get passage(): Float32Array {
    return this.#passages.passage;
  }

  get record(): Float32Array {
    return this.#passages.record;
  }

  /** The most that a passage of each section and its document can have. */
  get reach(): Float32Array {
    return this.#sections.reach;
  }

  /** Replaces the scores by those of `terms`: of sections and subjects, and the reach of passages. */
  score(terms: readonly WeightedTerm[], settings: RankingSettings, mean: MeanLengths): void {
    this.#sections.clear();
    this.#passages.clear();
    this.neighbourhood?.clear();
    this.#lists.read(terms, null);
    this.#weighing = this.#weighingOf(settings, mean);
    this.#sections.add(this.#lists, this.#weighing);
    this.#sections.extend(this.#lists, this.#weighing);
  }

  /** Scores what stands in some `sections`, for the terms of the last {@link SegmentScorer.score}. */
  complete({ marked }: SectionSet): void {
    if (this.#weighing !== null) this.#passages.add(this.#lists, marked, this.#weighing);
  }

  /**
   * Adds the scores of further terms to some `sections`, which are complete, and to what stands there.
   * No other can be completed after.
   */
  add(
    terms: readonly WeightedTerm[],
    settings: RankingSettings,
    mean: MeanLengths,
    sections: SectionSet,
  ): void {
    const weighing = this.#weighingOf(settings, mean);
    this.#weighing = null;
    const { marked } = sections;
    this.#lists.read(terms, { marked, beside: this.#beside(sections) });
    this.#sections.add(this.#lists, weighing);
    this.#passages.add(this.#lists, marked, weighing);
  }

  /**
   * The score of each section (given `sections`, of those alone) with that of its subject, and with
   * `named` where the question holds the whole heading. Lent: the next call overwrites them.
   */
  around(named: number, sections: SectionSet | null): Float32Array {
    const { ofSection } = this.index.subjects;
    const { section: scores, subject } = this.#sections;
    const sums = this.#around;
    const end = sections?.list.length ?? sums.length;
    for (let at = 0; at < end; at += 1) {
      const section = sections === null ? at : (sections.list[at] ?? 0);
      sums[section] = (scores[section] ?? 0) + (subject[ofSection[section] ?? 0] ?? 0);
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

  #weighingOf(settings: RankingSettings, mean: MeanLengths): Weighing {
    return { settings, norms: this.#norms.at(settings, mean), cut: mean.cut };
  }

  /** Some sections and those of their subjects, marked. */
  #beside({ list, marked }: SectionSet): Uint8Array {
    const { ofSection, lengths } = this.index.subjects;
    const subjects = new Uint8Array(lengths.length);
    for (const section of list) subjects[ofSection[section] ?? 0] = 1;
    subjects[0] = 0;
    const beside = marked.slice();
    for (let section = 0; section < beside.length; section += 1)
      if (subjects[ofSection[section] ?? 0] === 1) beside[section] = 1;
    return beside;
  }
}
