import { LETTER } from './plain.js';

const VALUES: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['un', 1],
  ['une', 1],
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
  ['cinq', 5],
  ['six', 6],
  ['sept', 7],
  ['huit', 8],
  ['neuf', 9],
  ['dix', 10],
  ['onze', 11],
  ['douze', 12],
  ['treize', 13],
  ['quatorze', 14],
  ['quinze', 15],
  ['seize', 16],
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['huitante', 80],
  ['nonante', 90],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['mille', 1_000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['milliard', 1_000_000_000],
  ['milliards', 1_000_000_000],
]);

const WORD = [...VALUES.keys(), 'cents', 'cent', ...SCALES.keys()]
  .sort((left, right) => right.length - left.length)
  .join('|');

/**
 * Source of a regular expression that finds a number written in words, in lower-case text without
 * accents: `vingt et un`, `quatre-vingt-dix-sept`, `deux mille vingt-cinq`.
 */
export const SPELT_NUMBER = `(?<![${LETTER}\\d])(?:${WORD})(?:(?:[ -]{1,3}|[ -]et[ -](?=(?:un|une|onze)(?![${LETTER}])))(?:${WORD})(?![${LETTER}]))*(?![${LETTER}\\d])`;

/** Multiplier that a word adds to a number written in digits: `1,5 million`. 1 when it adds none. */
export function scaleOf(word: string): number {
  return SCALES.get(word) ?? 1;
}

/**
 * Value of a number written in words; the text is lower case and has no accents.
 * @example spelledNumberValue('quatre-vingt-dix-sept') // 97
 */
export function spelledNumberValue(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of text.split(/[ -]+/)) {
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      total += Math.max(1, current) * scale;
      current = 0;
    } else if (word === 'cent' || word === 'cents') current = Math.max(1, current) * 100;
    else if (word.startsWith('vingt') && current % 100 === 4) current += 76;
    else current += VALUES.get(word) ?? 0;
  }
  return total + current;
}
