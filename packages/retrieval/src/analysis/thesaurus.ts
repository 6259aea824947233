import { ADMINISTRATIVE_LEXICON } from './administrative-lexicon.js';
import { fold, type Analyser } from './analyser.js';
import { readLexicon, type LexiconDomain, type LexiconEntry } from './lexicon/read-lexicon.js';
import { STOP_WORDS } from './stop-words.js';

/** Terms in a row, and the terms they call for. */
export interface Expansion {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Finds the entries that stand in a question; what they call for is never one of its own terms. */
export type Thesaurus = (terms: readonly string[]) => readonly Expansion[];

const BETWEEN_WORDS = /[^\p{L}\p{N}]/u;

/** A stem keeps at least so many of the first letters of its word. */
const KEPT = 2;

const groupBy = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]) => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
};

/** An entry and the first of its words that counts. */
interface Written extends LexiconEntry {
  readonly first: string;
}

/** The first letters of a word that counts, folded; nothing for another. Remembers the words. */
const createLetters = (): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const folded = fold(word);
    const letters = folded.length < 2 || STOP_WORDS.has(folded) ? '' : folded.slice(0, KEPT);
    known.set(word, letters);
    return letters;
  };
};

/** The terms of a text typed with its accents, and without. */
const spellings = (text: string, analyser: Analyser): readonly (readonly string[])[] => {
  const [accented, plain] = [analyser.terms(text), analyser.terms(fold(text))];
  return accented.join(' ') === plain.join(' ') ? [accented] : [accented, plain];
};

/** Entries that begin with one term, longest first; those with the same words are one. */
const readExpansions = (
  term: string,
  written: readonly Written[],
  analyser: Analyser,
): readonly Expansion[] => {
  const rows = new Map<string, { readonly from: readonly string[]; readonly to: Set<string> }>();
  for (const { from, to } of written) {
    const called = to.flatMap((text) => analyser.terms(text));
    for (const row of spellings(from, analyser)) {
      const known = rows.get(row.join(' ')) ?? { from: row, to: new Set() };
      for (const one of called) known.to.add(one);
      rows.set(row.join(' '), known);
    }
  }
  return [...rows.values()]
    .filter(({ from }) => from[0] === term)
    .map(({ from, to }) => ({ from, to: [...to] }))
    .sort((a, b) => b.from.length - a.from.length);
};

/**
 * A lexicon that is analysed as it is asked: finding the stems of its five thousand words would take
 * a tenth of a second, and a question needs a handful.
 */
class LazyLexicon {
  readonly #byLetters: ReadonlyMap<string, readonly Written[]>;
  readonly #byTerm = new Map<string, ReadonlyMap<string, readonly Written[]>>();
  readonly #read = new Map<string, readonly Expansion[]>();

  constructor(
    private readonly analyser: Analyser,
    lexicon: readonly LexiconDomain[],
  ) {
    const lettersOf = createLetters();
    const written = lexicon.flatMap(({ entries }) =>
      readLexicon(entries).map(({ from, to }) => {
        const first = from.split(BETWEEN_WORDS).find((word) => lettersOf(word) !== '') ?? '';
        return { from, to, first };
      }),
    );
    this.#byLetters = groupBy(written, ({ first }) => [lettersOf(first)]);
  }

  /** The longest entry that starts at `at`. */
  longest(terms: readonly string[], at: number): Expansion | undefined {
    return this.#startingWith(terms[at] ?? '').find(({ from }) =>
      from.every((term, step) => terms[at + step] === term),
    );
  }

  #startingWith(term: string): readonly Expansion[] {
    const known = this.#read.get(term);
    if (known !== undefined) return known;
    const written = this.#terms(term.slice(0, KEPT)).get(term);
    if (written === undefined) return [];
    const read = readExpansions(term, written, this.analyser);
    this.#read.set(term, read);
    return read;
  }

  #terms(letters: string): ReadonlyMap<string, readonly Written[]> {
    const known = this.#byTerm.get(letters);
    if (known !== undefined) return known;
    const written = this.#byLetters.get(letters) ?? [];
    const terms = groupBy(written, ({ first }) => spellings(first, this.analyser).flat());
    if (written.length > 0) this.#byTerm.set(letters, terms);
    return terms;
  }
}

/**
 * Makes a thesaurus from a lexicon. A question is read from left to right, the longest entry first;
 * the words of an entry call for nothing else (« médecine du travail » is not « travail »). Endings,
 * grammar, elision and missing accents do not matter: entries are compared as terms.
 *
 * @example createThesaurus(createAnalyser())(['cdd']) // [{ from: ['cdd'], to: ['contrat', 'dur', 'determin'] }]
 */
export const createThesaurus = (
  analyser: Analyser,
  lexicon: readonly LexiconDomain[] = ADMINISTRATIVE_LEXICON,
): Thesaurus => {
  const entries = new LazyLexicon(analyser, lexicon);
  return (terms) => {
    const own = new Set(terms);
    const found: Expansion[] = [];
    for (let at = 0; at < terms.length;) {
      const expansion = entries.longest(terms, at);
      const to = (expansion?.to ?? []).filter((term) => !own.has(term));
      if (expansion !== undefined && to.length > 0) found.push({ from: expansion.from, to });
      at += expansion?.from.length ?? 1;
    }
    return found;
  };
};
