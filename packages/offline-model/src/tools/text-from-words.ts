import { wordsOf } from '../french/analyse.js';
import type { Property } from './read-properties.js';
import type { Question } from './question.js';

const WHOLE_QUESTION = new Set(
  ['question', 'recherche', 'requête', 'query', 'sujet', 'thème', 'mots'].flatMap((text) =>
    wordsOf(text).map((word) => word.stem),
  ),
);

/** Whether a text property waits for the question itself. */
export function asksForQuestion(property: Property): boolean {
  return [...property.titleStems].some((word) => WHOLE_QUESTION.has(word));
}

/**
 * The words that follow the title of a text property in the question: `code de procédure civile` for
 * a property titled `Code`. `null` when the question does not hold its title.
 */
export function phraseAfter(property: Property, question: Question): string | null {
  const at = question.words.findIndex((word) => property.titleStems.has(word.stem));
  const first = question.words[at];
  if (first === undefined) return null;
  const rest = question.text.slice(first.start);
  const phrase =
    /^[\p{L}\p{M}'’-]+(?:\s+(?:de\s+la|de\s+l['’]\s?|des|du|de|d['’]|et|aux?)?\s*(?!(?:prévoit|prévoyait|dit|disait|avant|après|depuis|jusqu|est|sont|a|ont|que|qui|pour|en|dans|le|la|les)(?!\p{L}))[\p{L}\p{M}'’-]+){0,6}/u.exec(
      rest,
    )?.[0];
  if (phrase === undefined || phrase.trim() === '') return null;
  const name =
    /^\S+\s+(?:de\s+la\s+|de\s+l['’]|des\s+|du\s+|de\s+|d['’]|à\s+)?(\p{Lu}[\p{L}'’ -]*)$/u.exec(
      phrase,
    );
  return (name?.[1] ?? phrase).trim();
}
