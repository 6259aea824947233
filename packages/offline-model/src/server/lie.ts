import { chooseUnits } from '../answer/extract-answer.js';
import type { Prompt } from '../wire/prompt.js';
import { falsify } from './falsify.js';

/** Never true, in the four forms that a check must catch: number and date, article, amount, quotation. */
const INVENTIONS = [
  'Le délai est de 47 jours et expire le 31 octobre 2031.',
  'L’article L. 9876-5 du code des exemples prévoit une amende de 123 456 €.',
  'Le texte précise : « Cette phrase entre guillemets ne figure dans aucun passage fourni. »',
] as const;
const MOST_SENTENCES = 3;

/**
 * A confident answer that the passages do not give: the best sentences of the passages and what the
 * tools answered with their numbers and dates changed, then inventions, all with a citation, and one
 * citation of a passage that does not exist.
 */
export function lie({ question, passages, toolResults }: Prompt): string {
  const sources = [
    ...passages.map((passage) => passage.text),
    ...toolResults.map((result) => result.answer),
  ];
  const first = String(passages[0]?.n ?? 1);
  const results = toolResults.map(({ answer }) => `${falsify(answer, sources)} [${first}]`);
  const sentences = chooseUnits(question, passages)
    .slice(0, MOST_SENTENCES)
    .map(({ unit }) => `${falsify(unit.text, sources)} [${String(unit.passage.n)}]`);
  const invented = INVENTIONS.map((sentence) => `${sentence} [${first}]`);
  return [...results, ...sentences, ...invented, 'Cette règle est constante. [99]'].join('\n\n');
}
