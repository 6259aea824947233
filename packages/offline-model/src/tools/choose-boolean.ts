import { isContent } from '../french/analyse.js';
import { stem } from '../french/stem.js';
import type { Choice } from './choose-enum.js';
import type { Property } from './read-properties.js';
import type { Question } from './question.js';

const LEAST_TITLE_SHARE = 0.6;
const NEGATIONS: ReadonlySet<string> = new Set([
  'sans',
  'pas',
  'non',
  'aucun',
  'aucune',
  'ni',
  'jamais',
]);
const NEGATION_REACH = 4;

/**
 * Whether the question says that a property is true or false: most words of its title are there,
 * with or without a negation before them. `null` when it says neither.
 */
export function chooseBoolean(property: Property, question: Question): Choice | null {
  const wanted = [...property.titleStems].filter((word) => word !== stem('est'));
  if (wanted.length === 0) return null;
  const at = question.words.flatMap((word, index) =>
    property.titleStems.has(word.stem) && isContent(word.folded) ? [index] : [],
  );
  const found = new Set(at.map((index) => question.words[index]?.stem));
  if (found.size / wanted.length < LEAST_TITLE_SHARE) return null;
  const first = Math.min(...at);
  const before = question.words.slice(Math.max(0, first - NEGATION_REACH), Math.max(...at) + 2);
  const denied = before.some(
    (word) => NEGATIONS.has(word.folded) && !property.titleStems.has(word.stem),
  );
  const by = new Set([...found].flatMap((word) => word ?? []));
  return { json: !denied, certainty: by.size / wanted.length, by };
}
