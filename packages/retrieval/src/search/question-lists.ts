import type { LexicalIndex } from '../lexical/lexical-index.js';
import { PostingPool, type Span } from '../lexical/posting-list.js';
import type { WeightedTerm } from './weighted-term.js';

/** The decoded lists of one term of a question. */
export interface TermLists {
  readonly weight: number;
  /** Sections that have it in their breadcrumbs, records in their title, passages in their text. */
  readonly path: Span;
  readonly title: Span;
  readonly text: Span;
  /** The passages by section: where they stand among {@link QuestionLists.runs}. */
  readonly runs: Span;
}

/** Runs of passages that follow each other in one section. */
export class Runs {
  section = new Uint32Array(0);
  /** Where its first posting is; it ends where the next one starts, the last of a term with its list. */
  start = new Uint32Array(0);
  /** How often the term stands in it, and in one passage of it at most. */
  sum = new Uint32Array(0);
  most = new Uint32Array(0);

  grow(size: number): void {
    if (size <= this.section.length) return;
    const larger = (list: Uint32Array): Uint32Array<ArrayBuffer> => {
      const copy = new Uint32Array(2 * size);
      copy.set(list);
      return copy;
    };
    this.section = larger(this.section);
    this.start = larger(this.start);
    this.sum = larger(this.sum);
    this.most = larger(this.most);
  }
}

/** Which sections are read: the marked ones; and the breadcrumbs of those beside them, for subjects. */
export interface ReadSections {
  readonly marked: Uint8Array;
  readonly beside: Uint8Array;
}

/**
 * The lists of the terms of one question in one segment, decoded once: they are read first by section,
 * then by passage where that can still matter.
 */
export class QuestionLists {
  readonly postings = new PostingPool();
  readonly runs = new Runs();
  #runCount = 0;
  #terms: TermLists[] = [];

  constructor(private readonly index: LexicalIndex) {}

  get terms(): readonly TermLists[] {
    return this.#terms;
  }

  /** Reads the lists of some terms in the place of those of before: in some sections, or in all. */
  read(terms: readonly WeightedTerm[], within: ReadSections | null): void {
    const { index, postings } = this;
    postings.clear();
    this.#runCount = 0;
    this.#terms = [];
    const [marked, beside] = [within?.marked ?? null, within?.beside ?? null];
    for (const { term, weight } of terms) {
      const number = index.term(term);
      if (number < 0 || weight === 0) continue;
      const path = index.collect('path', number, postings, beside);
      const title = index.collect('title', number, postings, marked);
      const text = index.collect('text', number, postings, marked);
      this.#terms.push({ weight, path, title, text, runs: this.#addRuns(text) });
    }
  }

  #addRuns({ start, end }: Span): Span {
    const first = this.#runCount;
    this.runs.grow(first + end - start);
    const { section: sections, start: starts, sum: sums, most: mosts } = this.runs;
    const { units, counts } = this.postings;
    const { passageSection } = this.index;
    let run = first;
    for (let at = start; at < end; run += 1) {
      const section = passageSection[units[at] ?? 0] ?? 0;
      sections[run] = section;
      starts[run] = at;
      let sum = 0;
      let most = 0;
      do {
        const count = counts[at] ?? 0;
        sum += count;
        if (count > most) most = count;
        at += 1;
      } while (at < end && passageSection[units[at] ?? 0] === section);
      sums[run] = sum;
      mosts[run] = most;
    }
    this.#runCount = run;
    return { start: first, end: run };
  }
}
