import type { Fact, Unit } from './fact.js';
import { plainText, stemsOfLine, wordLine, wordsOf } from './plain.js';
import { placeFacts } from './read-facts.js';

/** A number that a text states, as a fact. */
export type NumberFact = Extract<Fact, { kind: 'number' }>;

/** A piece of a sentence that states numbers, with the words that say what they are of. */
export interface Clause {
  readonly numbers: readonly NumberFact[];
  readonly stems: ReadonlySet<string>;
}

/** A sentence as it gives its numbers to its words. */
export interface Clauses {
  /** Words before the first number: they may be of every clause, and tell none from another. */
  readonly lead: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
}

/** `;`, `,`, `et`…: where what is said of one number may end. Not the comma of a decimal. */
const BOUNDARY = /[;:]|,(?!\d)| (?:et|ou|puis|mais|contre) /g;

/**
 * The clauses of a sentence that state numbers with a unit; one without a number goes with the next
 * that has one. The words of the numbers themselves are in none.
 *
 * @param sentence visible text of one sentence
 */
export function readClauses(sentence: string): Clauses {
  const plain = plainText(sentence);
  const placed = placeFacts(sentence, plain, { quotes: false }).flatMap(({ fact, start }) =>
    fact.kind === 'number' && hasUnit(fact) ? [{ fact, start }] : [],
  );
  const counted = new Set(placed.flatMap(({ fact }) => stemsOfLine(wordLine(fact.shown))));
  const stemsIn = (from: number, end: number): ReadonlySet<string> =>
    new Set(stemsOfLine(wordsOf(plain.slice(from, end))).filter((stem) => !counted.has(stem)));
  const first = Math.min(plain.length, ...placed.map(({ start }) => start));
  const ends = [...plain.matchAll(BOUNDARY)].map(({ index }) => index).filter((at) => at > first);
  const clauses: Clause[] = [];
  let from = first;
  for (const end of [...ends, plain.length]) {
    const numbers = placed.filter(({ start }) => start >= from && start < end);
    if (numbers.length === 0) continue;
    clauses.push({ numbers: numbers.map(({ fact }) => fact), stems: stemsIn(from, end) });
    from = end;
  }
  return { lead: stemsIn(0, first), clauses };
}

const DURATIONS: ReadonlySet<Unit> = new Set<Unit>([
  'jour',
  'semaine',
  'mois',
  'trimestre',
  'semestre',
  'an',
  'heure',
]);

function hasUnit({ unit }: NumberFact): boolean {
  return unit !== 'none' && unit !== 'other';
}

const isSame = (one: NumberFact, other: NumberFact): boolean =>
  one.value === other.value && one.unit === other.unit;

/** Whether one number may stand in the place of another: two durations, two amounts, two rates. */
function isRival(one: NumberFact, other: NumberFact): boolean {
  if (isSame(one, other)) return false;
  return one.unit === other.unit || (DURATIONS.has(one.unit) && DURATIONS.has(other.unit));
}

/** A number of a claim, with what the claim says it is of. */
export interface PlacedNumber {
  readonly number: NumberFact;
  /** Words of its clause, those that lead the claim included. */
  readonly stems: ReadonlySet<string>;
  /** The numbers of its clause, itself included: of two together nothing tells which is of what. */
  readonly beside: readonly NumberFact[];
}

/** The numbers of a claim that have a unit, each with its clause. */
export function placedNumbers(claim: string): readonly PlacedNumber[] {
  const { lead, clauses } = readClauses(claim);
  return clauses.flatMap(({ numbers, stems }) =>
    numbers.map((number) => ({
      number,
      stems: new Set([...lead, ...stems]),
      beside: numbers,
    })),
  );
}

/**
 * Whether a sentence of a source gives a number to something else than a claim does: the words of the
 * claim are those of another number of its kind there, and none is of its own. `null` when the sentence
 * does not state the number.
 *
 * @example
 * const [unMois] = placedNumbers('Le délai est d’un mois en matière gracieuse.');
 * isMisplaced(unMois, readClauses('Il est d’un mois au contentieux ; de quinze jours en matière gracieuse.')); // true
 */
export function isMisplaced(
  { number, stems, beside }: PlacedNumber,
  { lead, clauses }: Clauses,
): boolean | null {
  const own = clauses.filter(({ numbers }) => numbers.some((one) => isSame(one, number)));
  if (own.length === 0) return null;
  const held = new Set(own.flatMap((clause) => [...clause.stems]));
  const isOther = (one: NumberFact): boolean =>
    isRival(number, one) && !beside.some((other) => isSame(other, one));
  const rivals = clauses.filter((clause) => !own.includes(clause) && clause.numbers.some(isOther));
  const telling = [...stems].filter((stem) => !lead.has(stem));
  const hasOnly = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    telling.some((stem) => some.has(stem) && !others.has(stem));
  return rivals.some((rival) => hasOnly(rival.stems, held) && !hasOnly(held, rival.stems));
}
