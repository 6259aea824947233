import { SENTENCE_END, type WordRun } from '../lexical/word-order.js';
import type { QuestionWords } from './question-words.js';

/** How close together, and how soon, a document says what a question asks; all from 0 to 1. */
export interface Closeness {
  /** Share of the question, by weight, that its best sentence holds. */
  readonly sentence: number;
  /** Share of the neighbouring words of the question that stand near each other. */
  readonly nearby: number;
  /** Share of the question that its first words hold. */
  readonly beginning: number;
  /** Share of the question that it holds anywhere, its title included. */
  readonly whole: number;
}

/** How many words a document begins with: two lines. */
const BEGINNING = 15;

/** How far apart, in words, two words still stand near each other. */
const NEARBY = 5;

/** A part of a text, and the share of the question that it holds so far. */
class Held {
  readonly #near: Float32Array;
  #weight = 0;

  constructor(private readonly weights: readonly number[]) {
    this.#near = new Float32Array(weights.length);
  }

  get weight(): number {
    return this.#weight;
  }

  add(slot: number, near: number): void {
    const before = this.#near[slot] ?? 0;
    if (near <= before) return;
    this.#near[slot] = near;
    this.#weight += (this.weights[slot] ?? 0) * (near - before);
  }

  clear(): void {
    this.#near.fill(0);
    this.#weight = 0;
  }
}

/** Words that follow each other in the question, and how near each other a document has them. */
class Pairs {
  readonly #last: Int32Array;
  readonly #lastNear: Float32Array;
  readonly #best: Float32Array;

  constructor(private readonly weights: readonly number[]) {
    this.#last = new Int32Array(weights.length).fill(-NEARBY - 1);
    this.#lastNear = new Float32Array(weights.length);
    this.#best = new Float32Array(weights.length);
  }

  add(slot: number, near: number, place: number): void {
    this.#meet(slot, slot - 1, near, place);
    this.#meet(slot, slot + 1, near, place);
    this.#last[slot] = place;
    this.#lastNear[slot] = near;
  }

  /** By weight, a pair being worth its lighter word. */
  share(): number {
    let [held, total] = [0, 0];
    for (let slot = 0; slot + 1 < this.weights.length; slot += 1) {
      const weight = Math.min(this.weights[slot] ?? 0, this.weights[slot + 1] ?? 0);
      held += weight * (this.#best[slot] ?? 0);
      total += weight;
    }
    return total === 0 ? 0 : held / total;
  }

  #meet(slot: number, other: number, near: number, place: number): void {
    if (other < 0 || other >= this.weights.length) return;
    const apart = place - (this.#last[other] ?? 0);
    if (apart > NEARBY) return;
    const first = Math.min(slot, other);
    const value = Math.min(near, this.#lastNear[other] ?? 0) / Math.sqrt(apart);
    this.#best[first] = Math.max(this.#best[first] ?? 0, value);
  }
}

/**
 * Reads the words of a document once for what a question asks.
 *
 * @example closenessOf(order.run(first, end), record, words).sentence
 */
export const closenessOf = (
  { words, size }: WordRun,
  record: number,
  { weights, place, near, total, inTitle }: QuestionWords,
): Closeness => {
  const whole = new Held(weights);
  weights.forEach((_, slot) => {
    if (((inTitle[record] ?? 0) >>> slot) % 2 === 1) whole.add(slot, 1);
  });
  const sentence = new Held(weights);
  const beginning = new Held(weights);
  const pairs = new Pairs(weights);
  let best = 0;
  let read = 0;
  for (let at = 0; at < size; at += 1) {
    const word = words[at] ?? SENTENCE_END;
    if (word === SENTENCE_END) {
      best = Math.max(best, sentence.weight);
      if (sentence.weight > 0) sentence.clear();
      continue;
    }
    read += 1;
    const slot = (place[word] ?? 0) - 1;
    if (slot < 0) continue;
    const value = near[word] ?? 0;
    sentence.add(slot, value);
    whole.add(slot, value);
    if (read <= BEGINNING) beginning.add(slot, value);
    pairs.add(slot, value, read);
  }
  return {
    sentence: best / total,
    nearby: pairs.share(),
    beginning: beginning.weight / total,
    whole: whole.weight / total,
  };
};
