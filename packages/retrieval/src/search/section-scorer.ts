import type { LexicalIndex } from '../lexical/lexical-index.js';
import { headingValue, type LengthNorms } from './length-norms.js';
import type { QuestionLists, TermLists } from './question-lists.js';
import type { RankingSettings } from './ranking-settings.js';
import { Tally } from './tally.js';

/** How a question is weighed in one segment. */
export interface Weighing {
  readonly settings: RankingSettings;
  readonly norms: LengthNorms;
  /** Share of the passages that are not the first of their document. */
  readonly cut: number;
}

/** Whether breadcrumbs count. */
export const readsHeadings = ({ path, heading }: RankingSettings): boolean =>
  path !== 0 || heading !== 0;

/**
 * Scores the sections of one segment for a question, and their subjects; and says how much a passage
 * of a section could have at most, which is all that most sections are asked.
 */
export class SectionScorer {
  readonly section: Float32Array;
  readonly subject: Float32Array;
  /** The most that a passage of each section and its document can have from the terms. */
  readonly reach: Float32Array;
  readonly #counts: Tally;
  readonly #subjectCounts: Tally;

  constructor(private readonly index: LexicalIndex) {
    const subjects = index.subjects.lengths.length;
    this.section = new Float32Array(index.sections);
    this.subject = new Float32Array(subjects);
    this.reach = new Float32Array(index.sections);
    this.#counts = new Tally(index.sections);
    this.#subjectCounts = new Tally(subjects);
  }

  clear(): void {
    this.section.fill(0);
    this.subject.fill(0);
    this.reach.fill(0);
  }

  /** Adds what some terms bring to sections and subjects. */
  add(lists: QuestionLists, weighing: Weighing): void {
    for (const term of lists.terms) {
      this.#countPath(term, lists, weighing);
      this.#countText(term, lists);
      this.#scoreSections(term, weighing);
      this.#scoreSubjects(term, weighing);
      this.#scoreHeadings(term, lists, weighing);
    }
  }

  /** Adds what some terms could bring to passages: each has the highest count, at the shortest length. */
  extend(lists: QuestionLists, weighing: Weighing): void {
    for (const term of lists.terms) {
      this.#reachText(term, lists, weighing);
      this.#reachTitles(term, lists, weighing);
    }
  }

  #countPath({ path }: TermLists, lists: QuestionLists, { settings }: Weighing): void {
    if (settings.section === 0 || !readsHeadings(settings)) return;
    const { units, counts } = lists.postings;
    for (let at = path.start; at < path.end; at += 1)
      this.#counts.add(units[at] ?? 0, settings.sectionPath * ((counts[at] ?? 0) >>> 3));
  }

  #countText({ runs }: TermLists, { runs: { section, sum } }: QuestionLists): void {
    for (let run = runs.start; run < runs.end; run += 1)
      this.#counts.add(section[run] ?? 0, sum[run] ?? 0);
  }

  #scoreSections({ weight }: TermLists, { settings, norms }: Weighing): void {
    const { k1 } = settings;
    const gain = settings.section * (weight * (k1 + 1));
    const { ofSection } = this.index.subjects;
    const scores = this.section;
    const { values } = this.#counts;
    const touched = this.#counts.units();
    for (let at = 0; at < touched.length; at += 1) {
      const section = touched[at] ?? 0;
      const count = values[section] ?? 0;
      const subject = ofSection[section] ?? 0;
      if (subject !== 0) this.#subjectCounts.add(subject, count);
      const value = count * (norms.section[section] ?? 0);
      scores[section] = (scores[section] ?? 0) + gain * (value / (value + k1));
    }
    this.#counts.clear();
  }

  /** Like documents, subjects repeat their words. */
  #scoreSubjects({ weight }: TermLists, { settings, norms }: Weighing): void {
    const { subject: share, recordK1 } = settings;
    const gain = share * weight * (recordK1 + 1);
    const scores = this.subject;
    const { values } = this.#subjectCounts;
    const touched = this.#subjectCounts.units();
    for (let at = 0; at < touched.length; at += 1) {
      const subject = touched[at] ?? 0;
      const value = (values[subject] ?? 0) * (norms.subject[subject] ?? 0);
      scores[subject] = (scores[subject] ?? 0) + gain * (value / (value + recordK1));
    }
    this.#subjectCounts.clear();
  }

  #scoreHeadings(
    { path, weight }: TermLists,
    { postings: { units, counts } }: QuestionLists,
    { settings, norms }: Weighing,
  ): void {
    if (!readsHeadings(settings)) return;
    const { k1, headings } = settings;
    const gain = weight * (k1 + 1) * (1 + headings);
    const scores = this.section;
    for (let at = path.start; at < path.end; at += 1) {
      const section = units[at] ?? 0;
      const head = headingValue(section, counts[at] ?? 0, settings, norms);
      scores[section] = (scores[section] ?? 0) + gain * (head / (head + k1));
    }
  }

  #reachText(
    { weight, runs: { start, end } }: TermLists,
    { runs: { section: sections, sum, most } }: QuestionLists,
    { settings: { k1, record: share, recordK1 }, norms, cut }: Weighing,
  ): void {
    const gain = weight * (k1 + 1);
    const recordGain = share * weight * cut * (recordK1 + 1);
    const { shortestPassage, shortestRecord } = norms;
    const { reach } = this;
    for (let run = start; run < end; run += 1) {
      const section = sections[run] ?? 0;
      const own = (most[run] ?? 0) * (shortestPassage[section] ?? 0);
      const whole = (sum[run] ?? 0) * (shortestRecord[section] ?? 0);
      reach[section] =
        (reach[section] ?? 0) +
        gain * (own / (own + k1)) +
        recordGain * (whole / (whole + recordK1));
    }
  }

  #reachTitles(
    { title, weight }: TermLists,
    { postings: { units, counts } }: QuestionLists,
    { settings, norms }: Weighing,
  ): void {
    if (settings.title === 0) return;
    const { section: sections } = this.index;
    const gain = weight * (settings.k1 + 1);
    for (let at = title.start; at < title.end;) {
      const section = sections[units[at] ?? 0] ?? 0;
      let most = 0;
      for (; at < title.end && sections[units[at] ?? 0] === section; at += 1)
        most = Math.max(most, (counts[at] ?? 0) * (norms.title[units[at] ?? 0] ?? 0));
      const value = settings.title * most;
      this.reach[section] = (this.reach[section] ?? 0) + gain * (value / (value + settings.k1));
    }
  }
}
