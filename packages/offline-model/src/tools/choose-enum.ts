import type { EnumValue, Property } from './read-properties.js';
import type { Question } from './question.js';
import { stemsOf } from './vocabulary.js';

/** A choice that the words of the question make, and how sure it is. */
export interface Choice {
  readonly json: unknown;
  readonly certainty: number;
  /** Stems of the question that made it. */
  readonly by: ReadonlySet<string>;
}

const FULL = 1;
const PER_WORD = 0.1;
const PARTIAL = 0.5;
const PARTIAL_MEANING = 0.3;
/** What an optional property needs to be filled; a required one is content with less. */
const LEAST_OPTIONAL = 0.5;
const LEAST_REQUIRED = 0.25;

/**
 * The value of an enumeration that the question names: by the value itself, else by one of the
 * phrases of its meaning. The longest full match wins; two values that are named as well choose
 * nothing.
 */
export function chooseEnum(
  values: readonly EnumValue[],
  { required }: Pick<Property, 'required'>,
  question: Question,
): Choice | null {
  const asked = new Set(question.words.map((word) => word.stem));
  const [best, second] = values
    .map((value) => choiceOf(value, asked))
    .sort((a, b) => b.certainty - a.certainty);
  if (best === undefined || best.certainty < (required ? LEAST_REQUIRED : LEAST_OPTIONAL))
    return null;
  return second?.certainty === best.certainty ? null : best;
}

function choiceOf(value: EnumValue, asked: ReadonlySet<string>): Choice {
  const named = matchOf(stemsOf(value.name), asked, PARTIAL);
  const meant = value.meaning
    .replaceAll(/par exemple|notamment/gu, ',')
    .split(/,|\s[-–—]\s|\(|\)|\bou\b/u)
    .map((phrase) => matchOf(stemsOf(phrase), asked, PARTIAL_MEANING));
  const best = [named, ...meant].reduce((a, b) => (b.score > a.score ? b : a));
  return { json: value.value, certainty: best.score, by: best.by };
}

/** All the words of a phrase, or a share of them, are in the question. */
function matchOf(
  stems: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  partial: number,
): { readonly score: number; readonly by: ReadonlySet<string> } {
  const by = new Set([...stems].filter((word) => asked.has(word)));
  if (by.size === 0) return { score: 0, by };
  const share = by.size / stems.size;
  return { score: share === 1 ? FULL + by.size * PER_WORD : share * partial, by };
}
