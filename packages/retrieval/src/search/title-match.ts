import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { WeightedTerm } from './weighted-term.js';

/**
 * How near the title of each document of a segment is to the question. A guide called « Quel est le
 * délai pour former un pourvoi ? » is the answer to that question, however often others use its words.
 */
export class TitleMatch {
  readonly #weight: Float32Array;
  readonly #terms: Uint8Array;

  constructor(private readonly index: LexicalIndex) {
    this.#weight = new Float32Array(index.records);
    this.#terms = new Uint8Array(index.records);
  }

  /** Reads which titles hold the terms of a question, each counted once. */
  read(terms: readonly WeightedTerm[]): void {
    this.#weight.fill(0);
    this.#terms.fill(0);
    for (const { term, weight } of terms) {
      const number = this.index.term(term);
      if (number < 0) continue;
      const { units, size } = this.index.postings('title', number);
      for (let at = 0; at < size; at += 1) {
        const record = units[at] ?? 0;
        this.#weight[record] = (this.#weight[record] ?? 0) + weight;
        this.#terms[record] = (this.#terms[record] ?? 0) + 1;
      }
    }
  }

  /**
   * From 0 to 1, the square of what title and question share: the smaller of the part of the question
   * that the title holds, by weight, and of the part of the title that the question holds, by terms.
   */
  of(record: number, questionWeight: number): number {
    const length = this.index.titleLength[record] ?? 0;
    if (length === 0 || questionWeight <= 0) return 0;
    const ofQuestion = (this.#weight[record] ?? 0) / questionWeight;
    const ofTitle = (this.#terms[record] ?? 0) / length;
    return Math.min(1, ofQuestion, ofTitle) ** 2;
  }
}
