import type { Word } from '../analysis/analyser.js';
import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { WordOrder } from '../lexical/word-order.js';
import type { RankingSettings } from './ranking-settings.js';
import type { WeightedTerm } from './weighted-term.js';

/** What is read of an index. */
type Indexed = Pick<LexicalIndex, 'term' | 'postings' | 'records'>;

/** Letters that kin words begin with alike, and the least share of the longer word that is alike. */
const ALIKE = { letters: 4, share: 0.5 };

/** Which words of a segment are those of a question, and how near to them. */
export interface QuestionWords {
  /** Weight of each word of the question, in the order of the question, each term once. */
  readonly weights: readonly number[];
  /** What they weigh together; at least a little, so that it can divide. */
  readonly total: number;
  /** For each word of the segment, from 1: the place of the question's word, plus 1; 0 for none. */
  readonly place: Uint8Array;
  /** How near, from 0 to 1: 1 as the question writes it. */
  readonly near: Float32Array;
  /** For each record, which of the question's words its title holds: bit `p` for place `p`. */
  readonly inTitle: Uint32Array;
}

/** How many words of a question are looked for: bits of a number. */
const MOST = 31;

const commonStart = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
};

/** Marks words of a segment as near to a word of the question; the nearest wins. */
class Marks {
  readonly place: Uint8Array;
  readonly near: Float32Array;

  constructor(private readonly order: WordOrder) {
    this.place = new Uint8Array(order.words.length + 1);
    this.near = new Float32Array(order.words.length + 1);
  }

  put(word: number, slot: number, near: number): void {
    if (near <= (this.near[word + 1] ?? 0)) return;
    this.near[word + 1] = near;
    this.place[word + 1] = slot + 1;
  }

  /** Words that begin alike: « rembourser » for « remboursement », whatever their stems. */
  putKin(written: string, slot: number, kin: number): void {
    if (kin === 0 || written.length <= ALIKE.letters || /\d/.test(written)) return;
    const { words } = this.order;
    const start = written.slice(0, ALIKE.letters);
    for (let word = this.order.firstFrom(start); ; word += 1) {
      const other = words[word];
      if (other?.startsWith(start) !== true) return;
      const share = commonStart(written, other) / Math.max(written.length, other.length);
      if (share >= ALIKE.share) this.put(word, slot, kin * share);
    }
  }
}

/** Which of some terms, by their place, the title of each record holds. */
const heldByTitles = (terms: readonly string[], index: Indexed): Uint32Array => {
  const held = new Uint32Array(index.records);
  terms.forEach((term, place) => {
    const number = index.term(term);
    if (number < 0) return;
    const { units, size } = index.postings('title', number);
    for (let at = 0; at < size; at += 1) {
      const record = units[at] ?? 0;
      held[record] = (held[record] ?? 0) | (1 << place);
    }
  });
  return held;
};

/**
 * Finds the words of a question among those of a segment. A word counts fully as the question writes
 * it, less in another form of it, and by what they have in common where two words only begin alike:
 * a stemmer takes some words for one and keeps others apart wrongly.
 *
 * @example questionWords(analyser.sentences('Qui rembourse ?').flat(), terms, index, order, RANKING)
 */
export const questionWords = (
  question: readonly Word[],
  terms: readonly WeightedTerm[],
  index: Indexed,
  order: WordOrder,
  { inflected, kin }: Pick<RankingSettings, 'inflected' | 'kin'>,
): QuestionWords => {
  const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
  const marks = new Marks(order);
  const once = new Map(question.map(({ term, written }) => [term, written]));
  const asked = [...once].slice(0, MOST);
  asked.forEach(([term, written], slot) => {
    for (const word of order.ofTerm(index.term(term)))
      marks.put(word, slot, order.words[word] === written ? 1 : inflected);
    marks.putKin(written, slot, kin);
  });
  const weights = asked.map(([term]) => weightOf.get(term) ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    weights,
    total: Math.max(Number.EPSILON, total),
    place: marks.place,
    near: marks.near,
    inTitle: heldByTitles(
      asked.map(([term]) => term),
      index,
    ),
  };
};
