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

/** A fact and where the text states it, in UTF-16 code units. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly start: number;
}

/**
 * Like `matchAll`, without the copy that it makes of the pattern: a text is read by twenty patterns,
 * most of which find nothing.
 */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) return;
    yield match;
    from = match.index + Math.max(1, match[0].length);
  }
}

/**
 * A text that scanners read one after the other: what a scanner has understood is blanked, so that
 * the `641` of `article 641` is never read again as a number.
 */
export class Reading {
  readonly placed: PlacedFact[] = [];
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
    make: (match: RegExpExecArray, shown: string, end: number) => readonly Fact[] | null,
  ): void {
    let blanked = '';
    let from = 0;
    for (const match of matches(pattern, this.rest)) {
      const start = match.index;
      const end = start + match[0].length;
      const facts = make(match, this.source.slice(start, end).trim(), end);
      if (facts === null) continue;
      for (const fact of facts) this.placed.push({ fact, start });
      blanked += this.rest.slice(from, start) + '\u0001'.repeat(end - start);
      from = end;
    }
    if (from > 0) this.rest = blanked + this.rest.slice(from);
  }
}
