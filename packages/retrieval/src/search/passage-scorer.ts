import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { Span } from '../lexical/posting-list.js';
import { headingValue } from './length-norms.js';
import type { QuestionLists, TermLists } from './question-lists.js';
import { readsHeadings, type Weighing } from './section-scorer.js';

/** Scores the passages and the documents of some sections of one segment for a question. */
export class PassageScorer {
  readonly passage: Float32Array;
  readonly record: Float32Array;
  /** What the headings of each section, and the title of each record, have of the term being read. */
  readonly #headings: Float32Array;
  readonly #titles: Float32Array;

  constructor(private readonly index: LexicalIndex) {
    this.passage = new Float32Array(index.passages);
    this.record = new Float32Array(index.records);
    this.#headings = new Float32Array(index.sections);
    this.#titles = new Float32Array(index.records);
  }

  clear(): void {
    this.passage.fill(0);
    this.record.fill(0);
  }

  /** Adds what some terms bring to what stands in the marked sections. */
  add(lists: QuestionLists, marked: Uint8Array, weighing: Weighing): void {
    const { section, start } = lists.runs;
    for (const term of lists.terms) {
      this.#readHeads(term, lists, marked, weighing);
      const { runs, text, weight } = term;
      for (let run = runs.start; run < runs.end; run += 1) {
        if (marked[section[run] ?? 0] !== 1) continue;
        const end = run + 1 < runs.end ? (start[run + 1] ?? 0) : text.end;
        const span = { start: start[run] ?? 0, end };
        this.#scorePassages(span, weight, lists, weighing);
        this.#scoreRecords(span, weight, lists, weighing);
      }
      this.#scoreTitles(term, lists, marked, weighing);
    }
  }

  #readHeads(
    { path, title }: TermLists,
    { postings: { units, counts } }: QuestionLists,
    marked: Uint8Array,
    { settings, norms }: Weighing,
  ): void {
    const lastHeading = readsHeadings(settings) ? path.end : path.start;
    for (let at = path.start; at < lastHeading; at += 1) {
      const section = units[at] ?? 0;
      if (marked[section] === 1)
        this.#headings[section] = headingValue(section, counts[at] ?? 0, settings, norms);
    }
    const { section } = this.index;
    for (let at = title.start; at < title.end; at += 1) {
      const record = units[at] ?? 0;
      if (marked[section[record] ?? 0] === 1)
        this.#titles[record] = settings.title * (counts[at] ?? 0) * (norms.title[record] ?? 0);
    }
  }

  #scorePassages(
    { start, end }: Span,
    weight: number,
    { postings: { units, counts } }: QuestionLists,
    { settings: { k1 }, norms }: Weighing,
  ): void {
    const { passageRecord, passageSection } = this.index;
    const scores = this.passage;
    const heading = this.#headings[passageSection[units[start] ?? 0] ?? 0] ?? 0;
    const gain = weight * (k1 + 1);
    for (let at = start; at < end; at += 1) {
      const passage = units[at] ?? 0;
      const own = (counts[at] ?? 0) * (norms.passage[passage] ?? 0);
      const head = heading + (this.#titles[passageRecord[passage] ?? 0] ?? 0);
      const added =
        head === 0 ? own / (own + k1) : (own + head) / (own + head + k1) - head / (head + k1);
      scores[passage] = (scores[passage] ?? 0) + gain * added;
    }
  }

  /** Adds what whole documents bring: the passages of one follow each other. */
  #scoreRecords(
    { start, end }: Span,
    weight: number,
    { postings: { units, counts } }: QuestionLists,
    { settings: { record: share, recordK1 }, norms, cut }: Weighing,
  ): void {
    const gain = share * (weight * cut) * (recordK1 + 1);
    const { passageRecord } = this.index;
    for (let at = start; at < end;) {
      const record = passageRecord[units[at] ?? 0] ?? 0;
      let count = 0;
      for (; at < end && passageRecord[units[at] ?? 0] === record; at += 1)
        count += counts[at] ?? 0;
      const value = count * (norms.record[record] ?? 0);
      this.record[record] = (this.record[record] ?? 0) + gain * (value / (value + recordK1));
    }
  }

  /** Adds what titles bring to their documents, and forgets the heads of the term. */
  #scoreTitles(
    { path, title, weight }: TermLists,
    { postings: { units } }: QuestionLists,
    marked: Uint8Array,
    { settings: { k1 } }: Weighing,
  ): void {
    const gain = weight * (k1 + 1);
    const { section: sections } = this.index;
    for (let at = title.start; at < title.end; at += 1) {
      const record = units[at] ?? 0;
      const section = sections[record] ?? 0;
      const own = this.#titles[record] ?? 0;
      if (marked[section] !== 1 || own === 0) continue;
      const head = this.#headings[section] ?? 0;
      const added = (own + head) / (own + head + k1) - head / (head + k1);
      this.record[record] = (this.record[record] ?? 0) + gain * added;
      this.#titles[record] = 0;
    }
    for (let at = path.start; at < path.end; at += 1) this.#headings[units[at] ?? 0] = 0;
  }
}
