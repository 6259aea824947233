import { wordsOf, type Word } from '../french/analyse.js';
import type { EnumValue, Property } from './read-properties.js';
import type { Question } from './question.js';
import { stemsOf } from './vocabulary.js';

/** A choice that the words of the question make, and how sure it is. */
export interface Choice {
  readonly json: unknown;
  readonly certainty: number;
  /** Stems of the question that made it. */
  readonly by: ReadonlySet<string>;
  /** Other values that the question names as well, beside this one: `l’appel et le pourvoi`. */
  readonly others?: readonly unknown[];
}

interface Candidate extends Choice {
  readonly isFull: boolean;
  readonly near: number;
  readonly at: number;
}

const FULL = 1;
const PER_WORD = 0.1;
const PARTIAL = 0.5;
const PARTIAL_MEANING = 0.3;
/** What the asking part of a question says counts a little more than what it recalls. */
const ASKED = 0.05;
/** What an optional property needs to be filled; a required one is content with less. */
const LEAST_OPTIONAL = 0.5;
const LEAST_REQUIRED = 0.25;
const BEFORE_REACH = 8;
const AFTER_REACH = 3;
/** A property with one of these words waits for what happened, not for what is asked. */
const EVENT_STEMS: ReadonlySet<string> = new Set(
  ['événement', 'étape', 'départ', 'survenu', 'fait'].flatMap((text) =>
    wordsOf(text).map((word) => word.stem),
  ),
);
const JOINED =
  /^\s*(?:,|et|ou|ainsi que|puis|comme)(?:\s+(?:celui|celle|ceux|celles))?\s*(?:[\p{L}]{1,3}['’\s]\s*){0,3}$/iu;

/**
 * The value of an enumeration that the question names: by the value itself, else by one of the
 * phrases of its meaning. The longest full match wins; two values that are named as well choose
 * nothing, unless they are joined (`l’appel et le pourvoi`). A part of a phrase counts only with a
 * word that neither another value nor another property uses: nothing is chosen by elimination. When
 * the property waits for an event, the words beside a date win over those of what is asked.
 *
 * @param common stems that the tool uses for its other properties
 */
export function chooseEnum(
  values: readonly EnumValue[],
  { required, stems }: Pick<Property, 'required' | 'stems'>,
  question: Question,
  common: ReadonlySet<string> = new Set(),
): Choice | null {
  const isEvent = [...stems].some((word) => EVENT_STEMS.has(word));
  const candidates = values
    .map((value) => candidateOf(value, values, question, common))
    .filter(({ certainty }) => certainty >= (required ? LEAST_REQUIRED : LEAST_OPTIONAL))
    .sort((a, b) => (isEvent ? b.near - a.near : 0) || b.certainty - a.certainty);
  const [best, second] = candidates;
  if (best === undefined) return null;
  const joined = candidates.filter((other) => areJoined(best, other, question));
  if (joined.length > 0) {
    const [first = best, ...rest] = [best, ...joined].sort((a, b) => a.at - b.at);
    return { ...first, others: rest.map(({ json }) => json) };
  }
  const isTie = second?.certainty === best.certainty && (!isEvent || second.near === best.near);
  return isTie ? null : best;
}

function candidateOf(
  value: EnumValue,
  values: readonly EnumValue[],
  question: Question,
  common: ReadonlySet<string>,
): Candidate {
  const asked = new Set(question.words.map((word) => word.stem));
  const own = (word: string): boolean =>
    !common.has(word) && !values.some((other) => other !== value && wordsFor(other).has(word));
  const named = matchOf(stemsOf(value.name), asked, PARTIAL, own);
  const meant = phrasesOf(value).map((phrase) => matchOf(phrase, asked, PARTIAL_MEANING, own));
  const best = [named, ...meant].reduce((a, b) => (b.score > a.score ? b : a));
  const said = question.words.filter((word) => best.by.has(word.stem));
  const last = said.at(-1);
  const isAsked = last !== undefined && last.start >= question.askedFrom;
  return {
    json: value.value,
    certainty: best.score + (best.score > 0 && isAsked ? ASKED : 0),
    by: best.by,
    isFull: best.score >= FULL,
    near: nearDate(said, question),
    at: last?.start ?? -1,
  };
}

function wordsFor(value: EnumValue): ReadonlySet<string> {
  return stemsOf(`${value.name}, ${value.meaning}`);
}

function phrasesOf({ meaning }: EnumValue): ReadonlySet<string>[] {
  return meaning
    .replaceAll(/par exemple|notamment/gu, ',')
    .split(/,|\s[-–—]\s|\(|\)|\bou\b/u)
    .map(stemsOf);
}

/** All the words of a phrase, or a share of them with one of its own, are in the question. */
function matchOf(
  stems: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  partial: number,
  own: (word: string) => boolean,
): { readonly score: number; readonly by: ReadonlySet<string> } {
  const by = new Set([...stems].filter((word) => asked.has(word)));
  const share = by.size / stems.size;
  if (by.size > 0 && share === 1) return { score: FULL + by.size * PER_WORD, by };
  return [...by].some(own) ? { score: share * partial, by } : { score: 0, by: new Set() };
}

/** How near words are to the date that they tell the event of: before it rather than after. */
function nearDate(said: readonly Word[], question: Question): number {
  const indexes = said.map((word) => question.words.indexOf(word));
  const dates = question.values.filter(({ kind }) => kind === 'date' || kind === 'month');
  const scores = dates.map((date) => {
    const at = question.words.findIndex((word) => word.end > date.start);
    const end = question.words.findLastIndex((word) => word.start < date.end);
    return indexes.reduce((sum, index) => {
      const before = at - index;
      if (before > 0) return before <= BEFORE_REACH ? sum + 1 / before : sum;
      const after = index - end;
      return after > 0 && after <= AFTER_REACH ? sum + PARTIAL_MEANING / after : sum;
    }, 0);
  });
  return Math.max(0, ...scores);
}

/** Two values named in full, one right after the other, with a word that joins them. */
function areJoined(left: Candidate, right: Candidate, question: Question): boolean {
  if (left.json === right.json || !left.isFull || !right.isFull) return false;
  const [first, second] = left.at < right.at ? [left, right] : [right, left];
  const end = question.words.find((word) => word.start === first.at)?.end ?? first.at;
  const start = question.words.find((word) => second.by.has(word.stem) && word.start > end)?.start;
  return start !== undefined && JOINED.test(question.text.slice(end, start));
}
