/** How finely sections are told apart by the most they could have. */
const LEVELS = 256;

/** One section in so many is looked at: the levels need not be exact. */
const SAMPLE = 4;

/** Sections by the most that a document in them could score, to be looked at from the highest down. */
export class SectionLevels {
  readonly #sections = new Uint32Array(LEVELS);
  readonly #highest: number;

  /** `most` is what each section could score; `highest`, the highest of them. */
  constructor(most: Float32Array, highest: number) {
    this.#highest = highest;
    if (highest <= 0) return;
    const sections = this.#sections;
    const step = (LEVELS - 1) / highest;
    for (let section = 0; section < most.length; section += SAMPLE) {
      const level = ((most[section] ?? 0) * step) >>> 0;
      sections[level] = (sections[level] ?? 0) + SAMPLE;
    }
  }

  /** A score that about `wanted` sections or more could reach; 0 where fewer could. */
  reachedBy(wanted: number): number {
    let held = 0;
    for (let level = LEVELS - 1; level > 0; level -= 1) {
      held += this.#sections[level] ?? 0;
      if (held >= wanted) return (level * this.#highest) / (LEVELS - 1);
    }
    return 0;
  }
}
