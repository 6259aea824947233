/**
 * Unit of a number. `other` is any noun the check does not know (`30 salariés`), `none` no noun at
 * all (`fixé à 30`, a cell of a table).
 */
export type Unit =
  | 'jour'
  | 'semaine'
  | 'mois'
  | 'trimestre'
  | 'semestre'
  | 'an'
  | 'heure'
  | 'minute'
  | 'seconde'
  | 'euro'
  | 'percent'
  | 'measure'
  | 'other'
  | 'none';

/** Something a sentence states that can be looked up in a text. `shown` is how the sentence says it. */
export type Fact =
  | { readonly kind: 'quote'; readonly shown: string; readonly pieces: readonly string[] }
  | { readonly kind: 'article'; readonly shown: string; readonly key: string }
  | { readonly kind: 'paragraph'; readonly shown: string; readonly rank: number }
  | { readonly kind: 'date'; readonly shown: string; readonly key: string }
  | { readonly kind: 'number'; readonly shown: string; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'term'; readonly shown: string; readonly key: string };

/**
 * A text that scanners read one after the other: what a scanner has understood is blanked, so that
 * the `641` of `article 641` is never read again as a number.
 */
export class Reading {
  readonly facts: Fact[] = [];
  /** Lower case, without accents, same length as `source`. */
  rest: string;

  constructor(
    readonly source: string,
    /** Same length as `source`, case kept. */
    readonly plain: string,
  ) {
    this.rest = plain.toLowerCase();
  }

  /** Reads every match of `pattern` (global). The maker says which facts it is; `null` leaves it. */
  take(
    pattern: RegExp,
    make: (match: RegExpMatchArray, shown: string, end: number) => readonly Fact[] | null,
  ): void {
    for (const match of [...this.rest.matchAll(pattern)]) {
      const start = match.index;
      const end = start + match[0].length;
      const facts = make(match, this.source.slice(start, end).trim(), end);
      if (facts === null) continue;
      this.facts.push(...facts);
      this.blank(start, end);
    }
  }

  /** Hides a span from the scanners that follow. */
  blank(start: number, end: number): void {
    this.rest = this.rest.slice(0, start) + '\u0001'.repeat(end - start) + this.rest.slice(end);
  }
}
