import type { LexicalIndex } from '../lexical/lexical-index.js';

/** A passage of a segment and its score. */
export interface Hit {
  readonly segment: number;
  readonly passage: number;
  readonly record: number;
  readonly score: number;
}

/** Whether `a` stands before `b`: higher score first, then the order of the corpus. */
export const before = (a: Hit, b: Hit): boolean =>
  a.score > b.score ||
  (a.score === b.score &&
    (a.segment < b.segment || (a.segment === b.segment && a.passage < b.passage)));

/** The best hits seen so far, best first, never more than `limit`. */
export class BestHits {
  readonly #hits: Hit[] = [];

  constructor(private readonly limit: number) {}

  /** Score that a new hit must beat; 0 as long as there is room. */
  get floor(): number {
    return this.#hits.length < this.limit ? 0 : (this.#hits[this.limit - 1]?.score ?? 0);
  }

  add(hit: Hit): void {
    let low = 0;
    let high = this.#hits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#hits[middle];
      if (other !== undefined && before(other, hit)) low = middle + 1;
      else high = middle;
    }
    this.#hits.splice(low, 0, hit);
    if (this.#hits.length > this.limit) this.#hits.pop();
  }

  all(): readonly Hit[] {
    return this.#hits;
  }
}

/**
 * Adds the best passage of each record of a segment that `accepts` lets through; a record that has
 * some score gets what `advance` gives it on top.
 */
export const collectBest = (
  best: BestHits,
  segment: number,
  index: LexicalIndex,
  total: (passage: number) => number,
  accepts: (record: number) => boolean,
  advance: (record: number) => number,
): void => {
  let passage = 0;
  for (let record = 0; record < index.records; record += 1) {
    const end = index.firstPassage[record + 1] ?? index.passages;
    let bestPassage = passage;
    let score = 0;
    for (; passage < end; passage += 1) {
      const value = total(passage);
      if (value > score) {
        score = value;
        bestPassage = passage;
      }
    }
    if (score === 0) continue;
    score += advance(record);
    if (score > best.floor && accepts(record))
      best.add({ segment, passage: bestPassage, record, score });
  }
};
