import type { LexicalIndex } from '../lexical/lexical-index.js';
import { rarity } from './weighing.js';
import { Touched } from './touched.js';
import type { WeightedTerm } from './weighted-term.js';

/** Occurrences of a term in the innermost heading, in a posting of breadcrumbs (`packHeadingCounts`). */
const INNERMOST = 7;

/**
 * How much of its innermost heading each section of a segment has from the question. A section called
 * « Carte d’étudiant des métiers » is the answer to a question that names it, whatever else it says.
 */
export class HeadingMatch {
  readonly #held: Float32Array;
  readonly #touched: Touched;
  #weights: Float32Array | null = null;

  constructor(private readonly index: LexicalIndex) {
    this.#held = new Float32Array(index.sections);
    this.#touched = new Touched(index.sections);
  }

  /** Reads which headings hold the terms of a question. */
  read(terms: readonly WeightedTerm[]): void {
    this.#held.fill(0);
    this.#touched.clear();
    for (const { term, weight } of terms) {
      this.#visit(this.index.term(term), (section) => {
        this.#touched.add(section);
        this.#held[section] = (this.#held[section] ?? 0) + weight;
      });
    }
  }

  /** The sections whose heading holds a term of the question. */
  sections(): Uint32Array {
    return this.#touched.units();
  }

  /** From 0 to 1, the square of the share of the heading of a section that the question holds. */
  of(section: number): number {
    const held = this.#held[section] ?? 0;
    if (held === 0) return 0;
    this.#weights ??= this.#headingWeights();
    return Math.min(1, held / (this.#weights[section] ?? held)) ** 2;
  }

  /** What the headings weigh: the sum of the rarity of their terms. */
  #headingWeights(): Float32Array {
    const { index } = this;
    const weights = new Float32Array(index.sections);
    for (let term = 0; term < index.terms.length; term += 1) {
      const weight = rarity(index.records, index.recordsWith(term));
      this.#visit(term, (section) => {
        weights[section] = (weights[section] ?? 0) + weight;
      });
    }
    return weights;
  }

  /** Visits the sections that have a term in their innermost heading. */
  #visit(term: number, visit: (section: number) => void): void {
    if (term < 0) return;
    const { units, counts, size } = this.index.postings('path', term);
    for (let at = 0; at < size; at += 1) {
      if (((counts[at] ?? 0) & INNERMOST) > 0) visit(units[at] ?? 0);
    }
  }
}
