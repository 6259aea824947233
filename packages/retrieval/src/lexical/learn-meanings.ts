import { rarity } from '../search/weighing.js';
import type { BundleContent } from './bundle.js';
import type { LexicalIndex } from './lexical-index.js';
import { mainSpace, type SparseRows } from './main-space.js';
import { MEANING_WIDTH, rowsOfTerms } from './meanings.js';
import { SENTENCE_END, type WordOrder } from './word-order.js';

/** Below, there is too little to learn from; above, one sentence in so many is read. */
const SENTENCES = { least: 2000, most: 60_000 };

/** Below, places say no more than the terms themselves; above, they take too long to find. */
const TERMS = { least: 4 * MEANING_WIDTH, most: 100_000 };

/** Share of the passages that are not the first of their document below which meanings are not used. */
const LEAST_CUT = 0.2;

/** What sentences are made of: rows of terms that have a meaning, sentence after sentence. */
interface Sentences {
  readonly offsets: readonly number[];
  readonly rows: Int32Array;
  readonly record: readonly number[];
  /** Number of the first sentence of each passage. */
  readonly firstOfPassage: Uint32Array;
}

/** The terms of the title and of the innermost heading of each record: what its sentences are about. */
const contextsOf = (index: LexicalIndex, rows: Int32Array): readonly (readonly number[])[] => {
  const ofSection = Array.from({ length: index.sections }, (): number[] => []);
  const contexts = Array.from({ length: index.records }, (): number[] => []);
  rows.forEach((row, term) => {
    if (row < 0) return;
    const title = index.postings('title', term);
    for (let at = 0; at < title.size; at += 1) {
      for (let times = title.counts[at] ?? 0; times > 0; times -= 1)
        contexts[title.units[at] ?? 0]?.push(row);
    }
    const path = index.postings('path', term);
    for (let at = 0; at < path.size; at += 1) {
      for (let times = (path.counts[at] ?? 0) & 7; times > 0; times -= 1)
        ofSection[path.units[at] ?? 0]?.push(row);
    }
  });
  return contexts.map((title, record) => [
    ...title,
    ...(ofSection[index.section[record] ?? 0] ?? []),
  ]);
};

const sentencesOf = (index: LexicalIndex, order: WordOrder, rows: Int32Array): Sentences => {
  const offsets = [0];
  const found = new Int32Array(index.totalLength);
  let size = 0;
  const record: number[] = [];
  const firstOfPassage = new Uint32Array(index.passages);
  for (let passage = 0; passage < index.passages; passage += 1) {
    firstOfPassage[passage] = record.length;
    const run = order.run(passage, passage + 1);
    for (let at = 0; at < run.size; at += 1) {
      const word = run.words[at] ?? SENTENCE_END;
      if (word === SENTENCE_END) {
        offsets.push(size);
        record.push(index.passageRecord[passage] ?? 0);
        continue;
      }
      const row = rows[order.terms[word - 1] ?? 0] ?? -1;
      if (row < 0) continue;
      found[size] = row;
      size += 1;
    }
  }
  return { offsets, rows: found, record, firstOfPassage };
};

/** One sentence in so many that there are not too many, each with its context, as rows of length 1. */
const matrixOf = (
  { offsets, rows, record }: Sentences,
  contexts: readonly (readonly number[])[],
  weights: Float32Array,
): SparseRows => {
  const step = Math.ceil(record.length / SENTENCES.most);
  const starts: number[] = [0];
  const [columns, values]: [number[], number[]] = [[], []];
  for (let at = 0; at < record.length; at += step) {
    const counts = new Map<number, number>();
    const count = (row: number): void => void counts.set(row, (counts.get(row) ?? 0) + 1);
    rows.subarray(offsets[at], offsets[at + 1]).forEach(count);
    contexts[record[at] ?? 0]?.forEach(count);
    let length = 0;
    for (const [row, times] of counts) {
      const value = (1 + Math.log(times)) * (weights[row] ?? 0);
      counts.set(row, value);
      length += value * value;
    }
    for (const [row, value] of counts) {
      columns.push(row);
      values.push(value / Math.sqrt(length));
    }
    starts.push(columns.length);
  }
  return {
    offsets: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
};

/** Places that weigh as their terms do: a rare word says more of a sentence. */
const weighted = (places: Float32Array, weights: Float32Array): Float32Array =>
  places.map((value, at) => value * (weights[Math.floor(at / MEANING_WIDTH)] ?? 0));

/** Places in one byte a number: the scale of each row, and its numbers as shares of 127 of it. */
const inBytes = (
  places: Float32Array,
): { readonly bytes: Int8Array; readonly scales: Float32Array } => {
  const bytes = new Int8Array(places.length);
  const scales = new Float32Array(places.length / MEANING_WIDTH);
  for (let row = 0; row < scales.length; row += 1) {
    const place = places.subarray(row * MEANING_WIDTH, (row + 1) * MEANING_WIDTH);
    const scale = place.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      bytes.set(
        place.map((value) => Math.round(value / scale)),
        row * MEANING_WIDTH,
      );
  }
  return { bytes, scales };
};

const lengthOf = (place: Float32Array): number => {
  let squares = 0;
  for (const value of place) squares += value * value;
  return Math.sqrt(squares);
};

/** The length of the place of each sentence with its context: the sum of those of its words. */
const lengthsOf = (
  { offsets, rows, record }: Sentences,
  contexts: readonly (readonly number[])[],
  places: Float32Array,
): Float32Array => {
  const sum = new Float32Array(MEANING_WIDTH);
  const context = new Float32Array(MEANING_WIDTH);
  const add = (to: Float32Array, row: number): void => {
    const from = row * MEANING_WIDTH;
    for (let k = 0; k < MEANING_WIDTH; k += 1) to[k] = (to[k] ?? 0) + (places[from + k] ?? 0);
  };
  let last = -1;
  return Float32Array.from(record, (owner, sentence) => {
    if (owner !== last) {
      context.fill(0);
      for (const row of contexts[owner] ?? []) add(context, row);
      last = owner;
    }
    sum.set(context);
    const end = offsets[sentence + 1] ?? 0;
    for (let at = offsets[sentence] ?? 0; at < end; at += 1) add(sum, rows[at] ?? 0);
    return lengthOf(sum);
  });
};

const asBytes = (list: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(list.buffer, list.byteOffset, list.byteLength);

/**
 * Learns from the sentences of a segment which words are used for the same things: those that stand in
 * the same sentences, titles and headings get places near each other. Gives the parts of a bundle that
 * `Meanings` reads, none where the segment keeps no order of words or is too small or too large.
 *
 * @example packBundle({ ...content, ...learnMeanings(index) })
 */
export const learnMeanings = (index: LexicalIndex): BundleContent | null => {
  const { wordOrder } = index;
  if (wordOrder === null || index.records > (1 - LEAST_CUT) * index.passages) return null;
  const { rows, terms } = rowsOfTerms(index);
  if (terms.length < TERMS.least || terms.length > TERMS.most) return null;
  const sentences = sentencesOf(index, wordOrder, rows);
  if (sentences.record.length < SENTENCES.least) return null;
  const weights = Float32Array.from(terms, (term) =>
    rarity(index.records, index.recordsWith(term)),
  );
  const contexts = contextsOf(index, rows);
  const matrix = matrixOf(sentences, contexts, weights);
  const places = weighted(mainSpace(matrix, terms.length, MEANING_WIDTH), weights);
  const { bytes, scales } = inBytes(places);
  const offsets = new Uint32Array(contexts.length + 1);
  contexts.forEach((context, at) => (offsets[at + 1] = (offsets[at] ?? 0) + context.length));
  return {
    bytes: {
      meanings: asBytes(bytes),
      meaningScales: asBytes(scales),
      sentenceLengths: asBytes(lengthsOf(sentences, contexts, places)),
    },
    numbers: {
      firstSentence: sentences.firstOfPassage,
      contexts: Uint32Array.from(contexts.flat()),
      contextOffsets: offsets,
    },
    strings: {},
  };
};
