import type { BundleReader } from './bundle.js';

/** Numbers in the place of a term. */
export const MEANING_WIDTH = 128;

/** A term that fewer documents hold says nothing of the others. */
const SHARED = 2;

/** What is read of an index. */
interface Terms {
  readonly terms: readonly string[];
  readonly recordsWith: (term: number) => number;
}

/** Which terms of an index have a place, in their order, and the row of each; -1 for none. */
export const rowsOfTerms = (
  index: Terms,
): { readonly rows: Int32Array; readonly terms: readonly number[] } => {
  const terms: number[] = [];
  const rows = Int32Array.from(index.terms, (_, term) => {
    if (index.recordsWith(term) < SHARED) return -1;
    return terms.push(term) - 1;
  });
  return { rows, terms };
};

const floats = (bytes: Uint8Array): Float32Array =>
  new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);

/** What was learned of the words of a segment, to be read. */
export class Meanings {
  readonly #places: Int8Array;
  readonly #scales: Float32Array;
  readonly #contexts: Uint32Array;
  readonly #contextOffsets: Uint32Array;
  readonly #rows: Int32Array;
  /** Length of the place of each sentence with its context. */
  readonly sentenceLengths: Float32Array;
  /** Number of the first sentence of each passage. */
  readonly firstSentence: Uint32Array;

  private constructor(bundle: BundleReader, index: Terms) {
    this.#rows = rowsOfTerms(index).rows;
    const places = bundle.bytes('meanings');
    this.#places = new Int8Array(places.buffer, places.byteOffset, places.byteLength);
    this.#scales = floats(bundle.bytes('meaningScales'));
    this.sentenceLengths = floats(bundle.bytes('sentenceLengths'));
    this.firstSentence = bundle.numbers('firstSentence');
    this.#contexts = bundle.numbers('contexts');
    this.#contextOffsets = bundle.numbers('contextOffsets');
  }

  /** `null` where nothing was learned. */
  static read(bundle: BundleReader, index: Terms): Meanings | null {
    return bundle.has('meanings') ? new Meanings(bundle, index) : null;
  }

  /** The row of a term, -1 when it has no place. */
  row(term: number): number {
    return this.#rows[term] ?? -1;
  }

  /** Adds to `sum` the place of a row, `weight` times. */
  add(row: number, weight: number, sum: Float32Array): void {
    const share = weight * (this.#scales[row] ?? 0);
    const from = row * MEANING_WIDTH;
    for (let k = 0; k < MEANING_WIDTH; k += 1)
      sum[k] = (sum[k] ?? 0) + share * (this.#places[from + k] ?? 0);
  }

  /** The product of a place with that of a row. */
  times(row: number, place: Float32Array): number {
    const from = row * MEANING_WIDTH;
    let product = 0;
    for (let k = 0; k < MEANING_WIDTH; k += 1)
      product += (place[k] ?? 0) * (this.#places[from + k] ?? 0);
    return product * (this.#scales[row] ?? 0);
  }

  /** The rows of the words of the title and of the innermost heading of a record. */
  context(record: number): Uint32Array {
    return this.#contexts.subarray(this.#contextOffsets[record], this.#contextOffsets[record + 1]);
  }
}
