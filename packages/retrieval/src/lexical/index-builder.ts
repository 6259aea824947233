import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { Analyser } from '../analysis/analyser.js';
import { normaliseArticleNumber } from '../analysis/article-number.js';
import { splitPassages } from '../ingest/split-passages.js';
import { append } from './append.js';
import { dateNumber } from './date-number.js';
import { CodeNumbers } from './code-numbers.js';
import { countCitations } from './citations.js';
import { BundleReader, packBundle, type BundleContent } from './bundle.js';
import { learnMeanings } from './learn-meanings.js';
import { LexicalIndex, type IndexField } from './lexical-index.js';
import { packPostings, PostingWriter, reopenPostings } from './posting-list.js';
import { WordOrderWriter } from './word-order.js';

/** Counts the occurrences of each term, by number of the term. */
type Counts = Map<number, number>;

/** Occurrences of a term in the breadcrumbs, and among them in the innermost heading, as one number. */
export const packHeadingCounts = (path: number, innermost: number): number =>
  path * 8 + Math.min(innermost, 7);

const numbers = (): number[] => [];

/** Between the headings of a section's key; no heading holds it. */
const BETWEEN_HEADINGS = '\u0001';

/**
 * Builds the index of one segment in memory, compressed as it goes: about a fifth of the text's size.
 *
 * Three units are counted: the passage (a slice of a document), the record (a document), the section
 * (documents that share their breadcrumbs). Text terms are kept by passage, title terms by record,
 * breadcrumb terms by section; the other levels are sums, made while searching.
 */
export class IndexBuilder {
  readonly #terms = new Map<string, number>();
  readonly #text: (PostingWriter | undefined)[] = [];
  readonly #title: (PostingWriter | undefined)[] = [];
  readonly #path: (PostingWriter | undefined)[] = [];
  /** Records that hold the term in their text, title or breadcrumbs. */
  readonly #records: number[] = [];
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
  readonly #codes = new CodeNumbers();
  readonly #ids: string[] = [];
  readonly #nums: string[] = [];
  readonly #hashes: string[] = [];
  readonly #order = new WordOrderWriter();

  /** `keepsOrder`: whether the words of documents that are no articles are kept in their order. */
  constructor(
    private readonly analyser: Analyser,
    keepsOrder = true,
  ) {
    if (!keepsOrder) this.#order.clear();
  }

  get records(): number {
    return this.#ids.length;
  }

  /** As {@link add} was given them. */
  get hashes(): readonly string[] {
    return this.#hashes;
  }

  get passages(): number {
    return this.#passages.start.length;
  }

  /** Adds a record; `hash` is what tells it from another state of itself. */
  add(record: CorpusRecord, hash: string): void {
    const ordinal = this.#ids.length;
    this.#ids.push(record.id);
    this.#nums.push(normaliseArticleNumber(record.num ?? ''));
    if (this.#nums.at(-1) !== '' && this.#order.kept) this.#order.clear();
    this.#hashes.push(hash);
    this.#record.code.push(this.#codes.of(record));
    this.#record.dateStart.push(dateNumber(record.dateStart));
    this.#record.dateEnd.push(dateNumber(record.dateEnd));
    this.#addText(record, ordinal);
    this.#addTitle(record, ordinal);
    this.#addSection(record, ordinal);
  }

  /** The finished index. */
  finish(): Uint8Array {
    const content = this.#content();
    const bundle = packBundle(content);
    const learned = this.#order.kept ? learnMeanings(new LexicalIndex(bundle)) : null;
    if (learned === null) return bundle;
    const bytes = { ...content.bytes, ...learned.bytes };
    return packBundle({ ...content, bytes, numbers: { ...content.numbers, ...learned.numbers } });
  }

  /** What {@link IndexBuilder.resume} needs: the index as it is now, and which section is which. */
  checkpoint(): Uint8Array {
    const { bytes, numbers, strings } = this.#content();
    return packBundle({
      bytes,
      numbers,
      strings: { ...strings, sections: [...this.#sections.keys()] },
    });
  }

  /** Goes on from a {@link checkpoint}; the end is, byte for byte, what the first builder's would be. */
  static resume(analyser: Analyser, checkpoint: Uint8Array): IndexBuilder {
    const builder = new IndexBuilder(analyser);
    builder.#restore(new BundleReader(checkpoint));
    return builder;
  }

  #restore(bundle: BundleReader): void {
    bundle.strings('terms').forEach((term, number) => this.#terms.set(term, number));
    for (const [name, into] of this.#columns()) append(into, bundle.numbers(name));
    append(this.#records, bundle.numbers('records'));
    append(this.#ids, bundle.strings('ids'));
    const nums = bundle.strings('nums');
    const hashes = Buffer.from(bundle.bytes('hashes')).toString('hex');
    this.#ids.forEach((_, record) => {
      this.#nums.push(nums[record] ?? '');
      this.#hashes.push(hashes.slice(record * 32, record * 32 + 32));
    });
    this.#codes.restore(bundle.strings('codeIds'), bundle.strings('codeNames'));
    bundle.strings('sections').forEach((key, number) => this.#sections.set(key, number));
    this.#restorePostings(bundle);
    this.#order.restore(bundle);
  }

  #restorePostings(bundle: BundleReader): void {
    const lists: [IndexField, (PostingWriter | undefined)[]][] = [
      ['text', this.#text],
      ['title', this.#title],
      ['path', this.#path],
    ];
    const units = Math.max(this.passages, this.records, this.#sections.size) + 1;
    for (const [name, into] of lists) {
      const field = { offsets: bundle.numbers(`${name}Offsets`), bytes: bundle.bytes(name) };
      append(into, reopenPostings(field, units));
    }
    for (const key of this.#sections.keys()) {
      const terms = this.analyser.terms(key.slice(1).replaceAll(BETWEEN_HEADINGS, '\n'));
      this.#sectionTerms.push([...new Set(terms)].map((term) => this.#terms.get(term) ?? 0));
    }
    append(this.#last, new Int32Array(this.#terms.size).fill(-1));
  }

  /** The columns of passages, records and sections, by the names they have in the index. */
  #columns(): readonly [string, number[]][] {
    const passages = Object.entries(this.#passages).map(([name, list]): [string, number[]] => [
      `passage.${name}`,
      list,
    ]);
    return [...passages, ...Object.entries(this.#record), ...Object.entries(this.#section)];
  }

  #content(): BundleContent {
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
    };
    for (const [name, list] of this.#columns()) numbers[name] = Uint32Array.from(list);
    const texts = { ...this.#record, nums: this.#nums, passages: this.passages, terms, text };
    numbers['cited'] = countCitations(texts);
    const places = new Uint32Array(terms.length);
    order.forEach((term, place) => (places[term] = place));
    const words = this.#order.pack(places);
    return {
      bytes: {
        ...words.bytes,
        text: text.bytes,
        title: title.bytes,
        path: path.bytes,
        hashes: Buffer.from(this.#hashes.join(''), 'hex'),
      },
      numbers: { ...numbers, ...words.numbers },
      strings: {
        ...words.strings,
        terms,
        ids: this.#ids,
        nums: this.#nums,
        codeIds: this.#codes.ids,
        codeNames: this.#codes.names,
      },
    };
  }

  #addText(record: CorpusRecord, ordinal: number): void {
    this.#record.firstPassage.push(this.passages);
    for (const { start, end } of splitPassages(record.text)) {
      const passage = this.passages;
      const terms = this.#passageTerms(record.text.slice(start, end));
      this.#passages.start.push(start);
      this.#passages.end.push(end);
      this.#passages.length.push(terms.length);
      for (const [term, count] of this.#count(terms)) {
        this.#list(this.#text, term).add(passage, count);
        this.#seen(term, ordinal);
      }
    }
  }

  /** The terms of the next passage, whose words are kept in their order where the segment keeps them. */
  #passageTerms(text: string): readonly string[] {
    if (!this.#order.kept) return this.analyser.terms(text);
    const sentences = this.analyser.sentences(text);
    this.#order.add(sentences, (term) => this.#number(term));
    return sentences.flatMap((sentence) => sentence.map(({ term }) => term));
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
    const key = `/${record.path.join(BETWEEN_HEADINGS)}`;
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
    this.#last.push(-1);
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
}
