import { fitOf, type Fit } from './affinity.js';
import type { Value } from './find-values.js';
import type { Property } from './read-properties.js';
import type { Question } from './question.js';

/** Within this of the best, another value has as good a claim to a property. */
const AS_GOOD = 0.4;
const SHORTEST_POINTER = 3;
const MOST_BETWEEN = 6;
const JOINING = /(?:^\s*,|(?<!\p{L})(?:et|ou|puis)(?!\p{L}))/iu;

/** What a property may take besides what it was given. */
export interface Rivals {
  /** The value to take: another than the one given when the question points to it. */
  readonly fit: Fit;
  /** Values that would do as well: each is a call of its own. */
  readonly others: readonly Fit[];
}

/**
 * The values that no property took and that one could have taken as well: two dates of notification,
 * two articles. The one that the question points to wins alone (`… de Madame ?`), or the one beside
 * the words of the event that was chosen; otherwise none is dropped in silence.
 *
 * @param used values that properties took
 * @param event stems of the event that an enumeration names, if it does
 */
export function rivalsFor(
  property: Property,
  fit: Fit,
  question: Question,
  used: ReadonlySet<Value>,
  event: ReadonlySet<string>,
): Rivals {
  const { value } = fit;
  if (value === null || !isAskedAgain(value)) return { fit, others: [] };
  const others = unusedLike(property, fit, question, used).filter(({ json }) => json !== fit.json);
  if (others.length === 0) return { fit, others };
  const all = [fit, ...others];
  const only = beside(event, all, question) ?? pointedAt(all, question);
  return only === null ? { fit, others } : { fit: only, others: [] };
}

/**
 * Whether a number that no property took is of the same kind as one that was taken, and has as good
 * a claim: which is which is then a guess.
 */
export function isGuess(
  property: Property,
  fit: Fit,
  question: Question,
  used: ReadonlySet<Value>,
): boolean {
  const { value } = fit;
  if (value?.kind !== 'number' || value.number.unit === null) return false;
  const { unit } = value.number;
  return unusedLike(property, fit, question, used).some(
    (other) => other.value?.kind === 'number' && other.value.number.unit === unit,
  );
}

function isAskedAgain({ kind }: Value): boolean {
  return kind === 'date' || kind === 'reference';
}

function unusedLike(
  property: Property,
  fit: Fit,
  question: Question,
  used: ReadonlySet<Value>,
): Fit[] {
  return question.values
    .filter((value) => value.kind === fit.value?.kind && !used.has(value))
    .flatMap((value) => fitOf(property, value, question) ?? [])
    .filter(
      (other) =>
        other.affinity >= fit.affinity - AS_GOOD || areJoined(fit, other, property, question),
    );
}

/** `le 3 mars à Monsieur et le 10 mars`: joined, and nothing between says that it is another thing. */
function areJoined(fit: Fit, other: Fit, property: Property, question: Question): boolean {
  const [first, second] = [fit, other]
    .flatMap(({ value }) => value ?? [])
    .sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined) return false;
  const between = question.words.filter(
    ({ start, end }) => start >= first.end && end <= second.start,
  );
  return (
    JOINING.test(question.text.slice(first.end, second.start)) &&
    between.length <= MOST_BETWEEN &&
    !between.some(({ stem }) => property.stems.has(stem))
  );
}

/** The value that follows most closely the words of the event. */
function beside(event: ReadonlySet<string>, fits: readonly Fit[], question: Question): Fit | null {
  const said = question.words.filter((word) => event.has(word.stem));
  const distances = fits.map((fit) => {
    const start = fit.value?.start ?? 0;
    const before = said.filter((word) => word.end <= start).map((word) => start - word.end);
    return { fit, distance: Math.min(Infinity, ...before) };
  });
  const [best, second] = distances.sort((a, b) => a.distance - b.distance);
  if (best === undefined || best.distance === Infinity) return null;
  return best.distance === second?.distance ? null : best.fit;
}

/** The value whose own words (`à Madame le 10 mars`) the rest of the question takes up, and no other. */
function pointedAt(fits: readonly Fit[], question: Question): Fit | null {
  const spans = fits.flatMap(({ value }) => value ?? []).sort((a, b) => a.start - b.start);
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const opening = Math.max(
    0,
    ...[...question.text.slice(0, first.start).matchAll(/[,;:]/gu)].map(({ index }) => index),
  );
  const rest = new Set([
    ...stemsBetween(question, last.end, question.text.length),
    ...stemsBetween(question, 0, opening),
  ]);
  const own = fits.map((fit) => {
    const { start = 0 } = fit.value ?? {};
    const from = Math.max(
      opening,
      ...spans.filter(({ end }) => end <= start).map(({ end }) => end),
    );
    return { fit, words: stemsBetween(question, from, start) };
  });
  const pointed = own.filter(({ fit, words }) =>
    [...words].some(
      (word) => rest.has(word) && !own.some((other) => other.fit !== fit && other.words.has(word)),
    ),
  );
  const [only, another] = pointed;
  return another === undefined && only !== undefined ? only.fit : null;
}

function stemsBetween(question: Question, from: number, to: number): ReadonlySet<string> {
  return new Set(
    question.words
      .filter(
        ({ start, end, folded }) => start >= from && end <= to && folded.length >= SHORTEST_POINTER,
      )
      .map(({ stem }) => stem),
  );
}
