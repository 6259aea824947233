/** A passage of a segment and its score. */
export interface Hit {
  readonly segment: number;
  readonly passage: number;
  readonly record: number;
  readonly score: number;
  /** The score it had before a second look moved it; that of its place is `score`. */
  readonly ownScore?: number;
  /** What every document of its segment has ahead of articles: in `score`, before the favour. */
  readonly ahead?: number;
  /** What the search's favour has multiplied the score by; 1 when absent. */
  readonly favour?: number;
  /** Whether its vector is among the nearest to the question's. */
  readonly byMeaning?: boolean;
}

/** Whether `a` stands before `b`: higher score first, then the order of the corpus. */
export const before = (a: Hit, b: Hit): boolean =>
  a.score > b.score ||
  (a.score === b.score &&
    (a.segment < b.segment || (a.segment === b.segment && a.passage < b.passage)));

/** The best hits seen so far, best first, never more than `limit`. */
export class BestHits {
  readonly #hits: Hit[] = [];

  constructor(readonly limit: number) {}

  #floor = 0;

  /** Score that a new hit must beat; 0 as long as there is room. */
  get floor(): number {
    return this.#floor;
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
    if (this.#hits.length === this.limit) this.#floor = this.#hits.at(-1)?.score ?? 0;
  }

  all(): readonly Hit[] {
    return this.#hits;
  }
}
