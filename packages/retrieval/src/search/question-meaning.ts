import type { LexicalIndex } from '../lexical/lexical-index.js';
import { MEANING_WIDTH, type Meanings } from '../lexical/meanings.js';
import { SENTENCE_END, type WordOrder, type WordRun } from '../lexical/word-order.js';
import { rarity } from './weighing.js';
import type { WeightedTerm } from './weighted-term.js';

/** An index that keeps the order of words, and has learned what they mean. */
interface Learned {
  readonly index: LexicalIndex;
  readonly order: WordOrder;
  readonly meanings: Meanings;
}

const learnedFrom = (index: LexicalIndex): Learned | null => {
  const { wordOrder: order, meanings } = index;
  return order === null || meanings === null ? null : { index, order, meanings };
};

/** The place of a question: those of its terms together, by their weight. */
const placeOf = ({ index, meanings }: Learned, terms: readonly WeightedTerm[]): Float32Array => {
  const place = new Float32Array(MEANING_WIDTH);
  for (const { term, weight } of terms) {
    const number = index.term(term);
    const row = number < 0 ? -1 : meanings.row(number);
    if (row < 0) continue;
    meanings.add(row, weight / rarity(index.records, index.recordsWith(number)), place);
  }
  return place;
};

/** How near the sentences of one segment are to a question in what their words mean. */
export class QuestionMeaning {
  readonly #place: Float32Array;
  readonly #length: number;
  /** Product of each row with the question; not a number until it is asked. */
  readonly #products: Float32Array;

  private constructor(
    private readonly learned: Learned,
    terms: readonly WeightedTerm[],
  ) {
    this.#place = placeOf(learned, terms);
    this.#length = Math.hypot(...this.#place);
    this.#products = new Float32Array(learned.index.terms.length).fill(Number.NaN);
  }

  /** `null` where nothing was learned, or where it knows no word of the question. */
  static of(index: LexicalIndex, terms: readonly WeightedTerm[]): QuestionMeaning | null {
    const learned = learnedFrom(index);
    const meaning = learned === null ? null : new QuestionMeaning(learned, terms);
    return meaning === null || meaning.#length === 0 ? null : meaning;
  }

  /**
   * The cosine of the nearest sentence of a record, each read with its title and its heading; at least
   * 0. `run` has the words of the record.
   */
  nearest(record: number, { words, size }: WordRun): number {
    const { index, order, meanings } = this.learned;
    let context = 0;
    for (const row of meanings.context(record)) context += this.#product(row);
    let sentence = meanings.firstSentence[index.firstPassage[record] ?? 0] ?? 0;
    let [best, sum] = [0, context];
    for (let at = 0; at < size; at += 1) {
      const word = words[at] ?? SENTENCE_END;
      if (word !== SENTENCE_END) {
        const row = meanings.row(order.terms[word - 1] ?? 0);
        if (row >= 0) sum += this.#product(row);
        continue;
      }
      const length = meanings.sentenceLengths[sentence] ?? 0;
      if (length > 0) best = Math.max(best, sum / length);
      sum = context;
      sentence += 1;
    }
    return best / this.#length;
  }

  #product(row: number): number {
    const known = this.#products[row] ?? 0;
    if (!Number.isNaN(known)) return known;
    const product = this.learned.meanings.times(row, this.#place);
    this.#products[row] = product;
    return product;
  }
}
