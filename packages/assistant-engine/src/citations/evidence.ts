import { assertUnreachable } from '@maroquin/assistant-kit';

import type { Fact, Unit } from './fact.js';
import { stemsOfLine, wordLine } from './plain.js';
import { readFacts } from './read-facts.js';
import { impliedByDate } from './scan-dates.js';

/** What is known of a text: its words, and the facts it states. */
export interface EvidenceParts {
  /** As `wordLine` gives them. */
  readonly words: string;
  readonly facts: readonly Fact[];
  /** How many the text has: the highest `alinéa` that may be named. */
  readonly paragraphs?: number;
  /**
   * ISO dates of the version and of the snapshot: they may be stated whole, but prove no other
   * mention of their month or year.
   */
  readonly knownDates?: readonly string[];
}

/** Everything that a text states, as evidence. */
export function readEvidence(text: string): Evidence {
  return new Evidence({ words: wordLine(text), facts: readFacts(text, { quotes: false }) });
}

/**
 * What a text allows an answer to state. Built with the reader that reads the answer, so that a
 * sentence copied from the text is always supported by it.
 */
export class Evidence {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
  private readonly articles = new Set<string>();
  private readonly dates = new Set<string>();
  private readonly terms = new Set<string>();
  private readonly numbers = new Map<number, Set<Unit>>();
  private readonly paragraphs: number;

  constructor({ words, facts, paragraphs = 0, knownDates = [] }: EvidenceParts) {
    this.words = words;
    this.stems = new Set(stemsOfLine(words));
    this.paragraphs = paragraphs;
    for (const fact of facts) this.learn(fact);
    for (const date of knownDates) this.dates.add(date);
  }

  /** Does the text hold this fact? */
  supports(fact: Fact): boolean {
    switch (fact.kind) {
      case 'quote':
        return fact.pieces.every((piece) => this.words.includes(piece));
      case 'article':
        return this.articles.has(fact.key) || this.terms.has(fact.key);
      case 'paragraph':
        return fact.rank <= this.paragraphs || this.terms.has(`paragraph ${String(fact.rank)}`);
      case 'date':
        return this.dates.has(fact.key);
      case 'number':
        return this.supportsNumber(fact.value, fact.unit);
      case 'term':
        return this.terms.has(fact.key) || this.articles.has(fact.key);
      default:
        return assertUnreachable(fact);
    }
  }

  private supportsNumber(value: number, unit: Unit): boolean {
    const units = this.numbers.get(value);
    if (units === undefined) return false;
    if (unit === 'none') return true;
    if (units.has(unit)) return true;
    return (unit === 'euro' || unit === 'other') && units.has('none');
  }

  private learn(fact: Fact): void {
    switch (fact.kind) {
      case 'quote':
        return;
      case 'article':
        this.articles.add(fact.key);
        return;
      case 'paragraph':
        this.terms.add(`paragraph ${String(fact.rank)}`);
        return;
      case 'date':
        this.learnDate(fact.key);
        return;
      case 'number':
        this.learnNumber(fact.value, fact.unit);
        return;
      case 'term':
        this.terms.add(fact.key);
        return;
      default:
        assertUnreachable(fact);
    }
  }

  private learnDate(key: string): void {
    const implied = impliedByDate(key);
    for (const date of implied.dates) this.dates.add(date);
    for (const term of implied.terms) this.terms.add(term);
    if (implied.year !== null) this.learnNumber(implied.year, 'none');
  }

  private learnNumber(value: number, unit: Unit): void {
    const units = this.numbers.get(value);
    if (units === undefined) this.numbers.set(value, new Set([unit]));
    else units.add(unit);
  }
}
