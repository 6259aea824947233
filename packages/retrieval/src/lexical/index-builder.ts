import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { Analyser } from '../analysis/analyser.js';
import { normaliseArticleNumber } from '../analysis/article-number.js';
import { splitPassages } from '../ingest/split-passages.js';
import { packBundle } from './bundle.js';
import { packPostings, PostingWriter } from './posting-list.js';

/** Counts the occurrences of each term, by number of the term. */
type Counts = Map<number, number>;

/** A date as a number that sorts (`20260404`), 0 when unknown. */
export const dateNumber = (date: string | null | undefined): number =>
  date === null || date === undefined ? 0 : Number(date.replaceAll('-', ''));

/** Occurrences of a term in the breadcrumbs, and among them in the innermost heading, as one number. */
export const packHeadingCounts = (path: number, innermost: number): number =>
  path * 8 + Math.min(innermost, 7);

const numbers = (): number[] => [];

/**
 * Builds the index of one segment in memory, compressed as it goes: about a fifth of the text's size.
 *
 * Three units are counted: the passage (a slice of a document), the record (a document), the section
 * (documents that share their breadcrumbs). Text terms are kept by passage, title terms by record,
 * breadcrumb terms by section; the other levels are sums, made while searching.
 */
export class IndexBuilder {
  readonly #terms = new Map<string, number>();
  readonly #text: PostingWriter[] = [];
  readonly #title: (PostingWriter | undefined)[] = [];
  readonly #path: (PostingWriter | undefined)[] = [];
  /** Records that hold the term in their text; in their text, title or breadcrumbs. */
  readonly #recordsByText: number[] = [];
  readonly #records: number[] = [];
  readonly #lastByText: number[] = [];
  readonly #last: number[] = [];

  readonly #passages = { start: numbers(), end: numbers(), length: numbers() };
  readonly #record = {
    firstPassage: numbers(),
    section: numbers(),
    titleLength: numbers(),
    code: numbers(),
    dateStart: numbers(),
    dateEnd: numbers(),
  };
  readonly #sections = new Map<string, number>();
  readonly #sectionTerms: number[][] = [];
  readonly #section = { pathLength: numbers(), headingLength: numbers() };
  readonly #codes = new Map<string, number>();
  readonly #codeNames: string[] = [];
  readonly #ids: string[] = [];
  readonly #nums: string[] = [];
  readonly #hashes: string[] = [];

  constructor(private readonly analyser: Analyser) {}

  get records(): number {
    return this.#ids.length;
  }

  get passages(): number {
    return this.#passages.start.length;
  }

  /** Adds a record; `hash` is what tells it from another state of itself. */
  add(record: CorpusRecord, hash: string): void {
    const ordinal = this.#ids.length;
    this.#ids.push(record.id);
    this.#nums.push(normaliseArticleNumber(record.num ?? ''));
    this.#hashes.push(hash);
    this.#record.code.push(this.#codeOf(record));
    this.#record.dateStart.push(dateNumber(record.dateStart));
    this.#record.dateEnd.push(dateNumber(record.dateEnd));
    this.#addText(record, ordinal);
    this.#addTitle(record, ordinal);
    this.#addSection(record, ordinal);
  }

  /** The finished index. The builder must not be used after. */
  finish(): Uint8Array {
    const terms = [...this.#terms.keys()].sort();
    const order = terms.map((term) => this.#terms.get(term) ?? 0);
    const text = packPostings(order.map((term) => this.#text[term]));
    const title = packPostings(order.map((term) => this.#title[term]));
    const path = packPostings(order.map((term) => this.#path[term]));
    const numbers: Record<string, Uint32Array> = {
      textOffsets: text.offsets,
      titleOffsets: title.offsets,
      pathOffsets: path.offsets,
      records: Uint32Array.from(order, (term) => this.#records[term] ?? 0),
      recordsByText: Uint32Array.from(order, (term) => this.#recordsByText[term] ?? 0),
    };
    for (const group of [this.#passages, this.#record, this.#section]) {
      for (const [name, list] of Object.entries(group)) {
        numbers[group === this.#passages ? `passage.${name}` : name] = Uint32Array.from(list);
      }
    }
    return packBundle({
      bytes: {
        text: text.bytes,
        title: title.bytes,
        path: path.bytes,
        hashes: Buffer.from(this.#hashes.join(''), 'hex'),
      },
      numbers,
      strings: {
        terms,
        ids: this.#ids,
        nums: this.#nums,
        codeIds: [...this.#codes.keys()],
        codeNames: this.#codeNames,
      },
    });
  }

  #addText(record: CorpusRecord, ordinal: number): void {
    this.#record.firstPassage.push(this.passages);
    for (const { start, end } of splitPassages(record.text)) {
      const passage = this.passages;
      const terms = this.analyser.terms(record.text.slice(start, end));
      this.#passages.start.push(start);
      this.#passages.end.push(end);
      this.#passages.length.push(terms.length);
      for (const [term, count] of this.#count(terms)) {
        this.#list(this.#text, term).add(passage, count);
        this.#seenInText(term, ordinal);
        this.#seen(term, ordinal);
      }
    }
  }

  #addTitle(record: CorpusRecord, ordinal: number): void {
    const terms = this.analyser.terms(record.title);
    this.#record.titleLength.push(terms.length);
    for (const [term, count] of this.#count(terms)) {
      this.#list(this.#title, term).add(ordinal, count);
      this.#seen(term, ordinal);
    }
  }

  #addSection(record: CorpusRecord, ordinal: number): void {
    const key = record.path.join('\u0000');
    let section = this.#sections.get(key);
    if (section === undefined) {
      section = this.#sections.size;
      this.#sections.set(key, section);
      this.#sectionTerms.push(this.#indexPath(record.path, section));
    }
    this.#record.section.push(section);
    for (const term of this.#sectionTerms[section] ?? []) this.#seen(term, ordinal);
  }

  /** Indexes breadcrumbs that were not met before, and gives their terms. */
  #indexPath(path: readonly string[], section: number): number[] {
    const whole = this.#count(this.analyser.terms(path.join('\n')));
    const headingTerms = this.analyser.terms(path.at(-1) ?? '');
    const heading = this.#count(headingTerms);
    let length = 0;
    for (const [term, count] of whole) {
      length += count;
      this.#list(this.#path, term).add(section, packHeadingCounts(count, heading.get(term) ?? 0));
    }
    this.#section.pathLength.push(length);
    this.#section.headingLength.push(headingTerms.length);
    return [...whole.keys()];
  }

  #count(terms: readonly string[]): Counts {
    const counts: Counts = new Map();
    for (const term of terms) {
      const number = this.#number(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  }

  #number(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(term, number);
    this.#records.push(0);
    this.#recordsByText.push(0);
    this.#last.push(-1);
    this.#lastByText.push(-1);
    return number;
  }

  #list(lists: (PostingWriter | undefined)[], term: number): PostingWriter {
    const known = lists[term];
    if (known !== undefined) return known;
    const list = new PostingWriter();
    lists[term] = list;
    return list;
  }

  #seen(term: number, ordinal: number): void {
    if (this.#last[term] === ordinal) return;
    this.#last[term] = ordinal;
    this.#records[term] = (this.#records[term] ?? 0) + 1;
  }

  #seenInText(term: number, ordinal: number): void {
    if (this.#lastByText[term] === ordinal) return;
    this.#lastByText[term] = ordinal;
    this.#recordsByText[term] = (this.#recordsByText[term] ?? 0) + 1;
  }

  /** Number of the code of a record, 0 when it has none. */
  #codeOf(record: CorpusRecord): number {
    if (this.#codes.size === 0) {
      this.#codes.set('', 0);
      this.#codeNames.push('');
    }
    const id = record.codeId ?? record.code ?? '';
    const known = this.#codes.get(id);
    if (known !== undefined) return known;
    const number = this.#codes.size;
    this.#codes.set(id, number);
    this.#codeNames.push(record.code ?? '');
    return number;
  }
}
