import { fold } from './analyser.js';

/**
 * The number of an article as the corpora write it: `L. 121-1` → `L121-1`, `R*123-4` → `R123-4`,
 * `1er` → `1`. Case and spaces no longer matter.
 *
 * @example normaliseArticleNumber('L. 121-1') // 'L121-1'
 */
export const normaliseArticleNumber = (num: string): string =>
  fold(num)
    .replace(/^art(?:icle)?s?\b\.?/, '')
    .replace(/^\s*(l\.?o|[a-z])[.*\s]*(?=\d)/, (_, letters: string) => letters.replace('.', ''))
    .replace(/^\s*(\d+)\s*er\b/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();

/** Before a number: « article », « art. », and the letter of its kind (`L.`, `R*`, `LO`). */
const BEFORE = String.raw`(\b[Aa][Rr][Tt](?:[Ii][Cc][Ll][Ee][Ss]?|\.)?\s+)?\b(?:([Ll][Oo]|[LRDAlrda])[.\s*\u00a0\u202f]{0,3})?`;

/** After it: `er`, `bis`…, and a capital letter that stands alone (`L. 100-1 A`). */
const AFTER = String.raw`(?:\s*er\b)?((?:\s+(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?(?:\s+[A-Z]\b(?!['’\w]))?)`;

const MENTION = new RegExp(String.raw`${BEFORE}(\d+(?:-\d+)*)${AFTER}`, 'gu');

/**
 * Normalised numbers of the articles that a question names, in order, each once. A bare number counts
 * only after « article »; with its letter (`L. 121-1`) it counts anywhere.
 *
 * @example articleMentions('Que dit l’article 641 du CPC ?') // ['641']
 */
export const articleMentions = (question: string): readonly string[] => {
  const numbers = new Set<string>();
  for (const [, word, letter, number, suffix] of question.matchAll(MENTION)) {
    if (number === undefined || (word === undefined && letter === undefined)) continue;
    numbers.add(normaliseArticleNumber(`${letter ?? ''}${number}${suffix ?? ''}`));
  }
  return [...numbers];
};

/** A number beside capitals: `641 CPC`, `CGI, art. 1388 ter`. */
const BESIDE_CAPITALS = new RegExp(
  String.raw`(?:\b[A-Z]{2,8},?\s)?\b(\d{1,5}(?:-\d{1,4}){0,3})${AFTER}(?:\s(?:du\s)?[A-Z]{2,8}\b)?`,
  'gu',
);

/**
 * Normalised numbers that stand beside an acronym, in order, each once: articles, as jurists write
 * them, in a question whose acronym is that of a code. That is for the caller to know.
 *
 * @example numbersBesideAcronym('délai 641 CPC') // ['641']
 */
export const numbersBesideAcronym = (question: string): readonly string[] => {
  const numbers = new Set<string>();
  for (const [whole, number = '', suffix = ''] of question.matchAll(BESIDE_CAPITALS))
    if (/^[A-Z]{2}|[A-Z]{2}$/u.test(whole)) numbers.add(normaliseArticleNumber(number + suffix));
  return [...numbers];
};
