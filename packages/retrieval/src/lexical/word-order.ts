import type { Word } from '../analysis/analyser.js';
import { ByteWriter } from './byte-writer.js';
import type { BundleContent, BundleReader } from './bundle.js';

/** Stands after each sentence; words are numbered from 1. */
export const SENTENCE_END = 0;

/** What is read of a bundle that may hold the order of words. */
type Bundle = Pick<BundleReader, 'has' | 'bytes' | 'numbers' | 'strings'>;

/** Reads the numbers that a {@link ByteWriter} has written from `start` to `end`. */
const readNumbers = (bytes: Uint8Array, start: number, end: number, into: Uint32Array): number => {
  let size = 0;
  let value = 0;
  let shift = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) continue;
    into[size] = value;
    size += 1;
    value = 0;
    shift = 0;
  }
  return size;
};

/**
 * The words of the passages of a segment in their order, while it is built. Kept for documents that
 * are no articles alone: the first article clears it, and nothing is kept from then on.
 */
export class WordOrderWriter {
  readonly #words = new Map<string, number>();
  /** Number of the term of each word, as the builder numbers terms. */
  readonly #terms: number[] = [];
  readonly #ends: number[] = [];
  #bytes = new ByteWriter();
  #kept = true;

  get kept(): boolean {
    return this.#kept;
  }

  /** Forgets everything, for a segment of articles. */
  clear(): void {
    this.#kept = false;
    this.#words.clear();
    this.#terms.length = 0;
    this.#ends.length = 0;
    this.#bytes = new ByteWriter();
  }

  /** Adds the next passage; `numberOf` gives the number of a term. */
  add(sentences: readonly (readonly Word[])[], numberOf: (term: string) => number): void {
    for (const sentence of sentences) {
      for (const { written, term } of sentence)
        this.#bytes.writeNumber(1 + this.#number(written, term, numberOf));
      if (sentence.length > 0) this.#bytes.writeNumber(SENTENCE_END);
    }
    this.#ends.push(this.#bytes.length);
  }

  /**
   * The parts of a bundle, none where nothing is kept: words in the order of their letters (kin stand
   * together), the term of each, and the passages one after the other. `placeOf` gives the place of
   * each term in the finished index.
   */
  pack(placeOf: Uint32Array): BundleContent {
    if (!this.#kept) return { bytes: {}, numbers: {}, strings: {} };
    const words = [...this.#words.keys()].sort();
    const place = new Uint32Array(words.length + 1);
    const terms = Uint32Array.from(words, (word, at) => {
      const number = this.#words.get(word) ?? 0;
      place[number + 1] = at + 1;
      return placeOf[this.#terms[number] ?? 0] ?? 0;
    });
    const bytes = new ByteWriter();
    const offsets = new Uint32Array(this.#ends.length + 1);
    const room = new Uint32Array(this.#longest());
    let start = 0;
    this.#ends.forEach((end, passage) => {
      const size = readNumbers(this.#bytes.view(), start, end, room);
      for (let at = 0; at < size; at += 1) bytes.writeNumber(place[room[at] ?? 0] ?? 0);
      offsets[passage + 1] = bytes.length;
      start = end;
    });
    return {
      bytes: { order: bytes.view().slice() },
      numbers: { orderOffsets: offsets, wordTerms: terms },
      strings: { words },
    };
  }

  /** Goes on from what {@link pack} has made; terms have the numbers of their places. */
  restore(bundle: Bundle): void {
    if (!bundle.has('order')) {
      this.clear();
      return;
    }
    bundle.strings('words').forEach((word, number) => this.#words.set(word, number));
    for (const term of bundle.numbers('wordTerms')) this.#terms.push(term);
    for (const end of bundle.numbers('orderOffsets').subarray(1)) this.#ends.push(end);
    this.#bytes = new ByteWriter(bundle.bytes('order'));
  }

  #number(word: string, term: string, numberOf: (term: string) => number): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(word, number);
    this.#terms.push(numberOf(term));
    return number;
  }

  /** Bytes of the longest passage: it has no more words. */
  #longest(): number {
    return this.#ends.reduce((most, end, at) => Math.max(most, end - (this.#ends[at - 1] ?? 0)), 0);
  }
}

/** A run of words: numbers from 1, and {@link SENTENCE_END} after each sentence. */
export interface WordRun {
  readonly words: Uint32Array;
  readonly size: number;
}

/** The words of the passages of a segment in their order, to be read. */
export class WordOrder {
  /** Every word as it is written, folded, in the order of letters. */
  readonly words: readonly string[];
  /** Number of the term of each word. */
  readonly terms: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  #room = new Uint32Array(0);
  #ofTerm: ReadonlyMap<number, readonly number[]> | null = null;

  private constructor(bundle: Bundle) {
    this.words = bundle.strings('words');
    this.terms = bundle.numbers('wordTerms');
    this.#bytes = bundle.bytes('order');
    this.#offsets = bundle.numbers('orderOffsets');
  }

  /** `null` where the segment keeps none: articles have other evidence, and are many. */
  static read(bundle: Bundle): WordOrder | null {
    return bundle.has('order') ? new WordOrder(bundle) : null;
  }

  /** The words of the passages from `first` to before `end`. Lent: the next call overwrites them. */
  run(first: number, end: number): WordRun {
    const from = this.#offsets[first] ?? 0;
    const to = this.#offsets[end] ?? this.#bytes.length;
    if (to - from > this.#room.length) this.#room = new Uint32Array(2 * (to - from));
    return { words: this.#room, size: readNumbers(this.#bytes, from, to, this.#room) };
  }

  /** The words that have a term. */
  ofTerm(term: number): readonly number[] {
    this.#ofTerm ??= byTerm(this.terms);
    return this.#ofTerm.get(term) ?? [];
  }

  /** Number of the first word that begins with `prefix` or stands after it. */
  firstFrom(prefix: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const byTerm = (terms: Uint32Array): ReadonlyMap<number, readonly number[]> => {
  const words = new Map<number, number[]>();
  terms.forEach((term, word) => {
    const known = words.get(term);
    if (known === undefined) words.set(term, [word]);
    else known.push(word);
  });
  return words;
};
