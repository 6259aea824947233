import { chooseUnits } from '../answer/extract-answer.js';
import type { Prompt } from '../wire/prompt.js';

const SHIFT = 7;
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:un|une|d'un|d’un) (?=mois|an|jour|semaine)/giu, 'onze '],
  [/\b(?:deux|trois|six|huit|quinze)(?= (?:mois|ans|jours|semaines))/giu, 'onze'],
  [/\b(?:janvier|février|mars|avril|mai|juin)\b/giu, 'novembre'],
];

/** Never true, in the four forms that a check must catch: number and date, article, amount, quotation. */
const INVENTIONS = [
  'Le délai est de 47 jours et expire le 31 octobre 2031.',
  'L’article L. 9876-5 du code des exemples prévoit une amende de 123 456 €.',
  'Le texte précise : « Cette phrase entre guillemets ne figure dans aucun passage fourni. »',
] as const;

/**
 * A confident answer that the passages do not give: their best sentence with its numbers and dates
 * changed, then inventions, all with a citation, and one citation of a passage that does not exist.
 */
export function lie({ question, passages }: Prompt): string {
  const best = chooseUnits(question, passages)[0]?.unit;
  const n = String(best?.passage.n ?? passages[0]?.n ?? 1);
  const altered = best === undefined ? [] : [`${alter(best.text)} [${n}]`];
  const invented = INVENTIONS.map((sentence) => `${sentence} [${n}]`);
  return [...altered, ...invented, 'Cette règle est constante. [99]'].join(' ');
}

function alter(sentence: string): string {
  const spelt = SPELT.reduce((text, [word, other]) => text.replace(word, other), sentence);
  return spelt.replace(/\d+/gu, (digits) => String(Number(digits) + SHIFT));
}
