import { isContent } from '../french/analyse.js';
import type { Value } from './find-values.js';
import type { Property } from './read-properties.js';
import type { Question } from './question.js';

const LINK =
  /^[\s,]*(?:de\s+la\s|de\s+l['’]|de\s|du\s|d['’]|des\s|à\s+la\s|à\s+l['’]|à\s|au\s|aux\s|en\s)\s*$/iu;
const FARTHEST = 3;

/**
 * The place that follows the title of a property, when it is written without a capital: `tribunal
 * de colmar`. A word that the tool uses for something else is no place (`cour d’appel`).
 *
 * @param taken stems of the words of the tool
 */
export function placeAfter(
  property: Property,
  question: Question,
  taken: ReadonlySet<string>,
): string | null {
  for (const [at, title] of question.words.entries()) {
    if (!property.titleStems.has(title.stem) || !isContent(title.folded)) continue;
    const near = question.words.slice(at + 1, at + 1 + 2 * FARTHEST);
    for (const [step, word] of near.entries()) {
      const before = step === 0 ? title : near[step - 1];
      const isWord = isContent(word.folded) && !/\d/u.test(word.folded) && word.folded.length > 2;
      if (!isWord || taken.has(word.stem) || isValue(word, question)) continue;
      const gap = question.text.slice(
        lastContentEnd(question, before?.end ?? 0, word.start),
        word.start,
      );
      return LINK.test(gap) ? question.text.slice(word.start, endOfName(question, word.end)) : null;
    }
  }
  return null;
}

/** The names of places that no property took, for the properties that wait for one. */
export function leftPlaces(question: Question, used: ReadonlySet<Value>): Value[] {
  return question.values.filter(
    (value) => value.kind === 'name' && value.isPlace && !used.has(value),
  );
}

function isValue(
  word: { readonly start: number; readonly end: number },
  question: Question,
): boolean {
  return question.values.some(
    (value) => value.kind !== 'name' && word.start < value.end && value.start < word.end,
  );
}

function lastContentEnd(question: Question, least: number, before: number): number {
  const last = question.words.findLast((word) => word.end <= before && isContent(word.folded));
  return Math.max(last?.end ?? 0, Math.min(least, last?.end ?? least));
}

/** `saint-denis` is one name. */
function endOfName(question: Question, end: number): number {
  return end + (/^(?:-\p{L}+)+/u.exec(question.text.slice(end))?.[0].length ?? 0);
}
