import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { RankingSettings } from './ranking-settings.js';
import { Tally } from './tally.js';
import type { WeightedTerm } from './weighted-term.js';

/** How many articles before and after one are read with it. */
const REACH = 2;

/**
 * Scores an article together with the two before it and the two after it in its section, as one text.
 * Articles that follow each other are about one thing, which their headings would say if the source
 * gave them: this is for indexes of articles without headings.
 */
export class Neighbourhood {
  /** Score of each record with its neighbours. */
  readonly score: Float32Array;
  readonly #counts: Tally;
  readonly #lengths: Uint32Array;
  readonly #mean: number;

  constructor(private readonly index: LexicalIndex) {
    this.score = new Float32Array(index.records);
    this.#counts = new Tally(index.records);
    this.#lengths = new Uint32Array(index.records);
    for (let record = 0; record < index.records; record += 1) {
      this.#forEachNear(record, (near) => {
        this.#lengths[near] = (this.#lengths[near] ?? 0) + (index.recordLength[record] ?? 0);
      });
    }
    this.#mean = Math.max(1, ((2 * REACH + 1) * index.totalLength) / Math.max(1, index.records));
  }

  clear(): void {
    this.score.fill(0);
  }

  /** Adds what the texts of the articles in the marked `sections` bring for some terms. */
  add(terms: readonly WeightedTerm[], { near, k1 }: RankingSettings, sections: Uint8Array): void {
    const { index, score } = this;
    for (const { term, weight } of terms) {
      const number = index.term(term);
      if (number < 0 || weight === 0) continue;
      const { units, counts, size } = index.postings('text', number);
      for (let at = 0; at < size; at += 1) {
        const passage = units[at] ?? 0;
        if (sections[index.passageSection[passage] ?? 0] === 0) continue;
        const count = counts[at] ?? 0;
        this.#forEachNear(index.passageRecord[passage] ?? 0, (record) => {
          this.#counts.add(record, count);
        });
      }
      for (const record of this.#counts.units()) {
        const count = this.#counts.values[record] ?? 0;
        const value = (count * this.#mean) / (this.#lengths[record] ?? 1);
        score[record] = (score[record] ?? 0) + near * weight * (k1 + 1) * (value / (value + k1));
      }
      this.#counts.clear();
    }
  }

  /** Visits a record and those of its section that are near it. */
  #forEachNear(record: number, visit: (near: number) => void): void {
    const { section, records } = this.index;
    const own = section[record];
    const end = Math.min(records - 1, record + REACH);
    for (let near = Math.max(0, record - REACH); near <= end; near += 1)
      if (section[near] === own) visit(near);
  }
}
