import { matches, type Fact, type Reading } from './fact.js';
import { LETTER, wordLine } from './plain.js';

const GUILLEMETS = /«([^«»]{1,2000})(?:»|$)/g;
const STRAIGHT = /"([^"]{1,2000})(?="|$)/g;
const PAIRED = /"([^"]{1,2000})"/g;
const LINK = /(?:https?:\/\/|www\.)[^\s<>()"\u0001]+/g;
const MAIL = new RegExp(String.raw`[${LETTER}\d._+-]+@[${LETTER}\d-]+(?:\.[${LETTER}\d-]+)+`, 'g');
const REFERENCE = new RegExp(
  String.raw`(?<![${LETTER}])n(?:°|o|os|°s) {0,2}(\d(?:[\d*./-]*\d)?)`,
  'g',
);
const HYPHENATED = new RegExp(String.raw`(?<![${LETTER}\d])\d+(?:-\d+)+(?![${LETTER}\d])`, 'g');
const CODED = new RegExp(
  String.raw`(?<![${LETTER}\d])(?!m[23](?![${LETTER}\d]))[${LETTER}]+\d+(?![${LETTER}])`,
  'g',
);
const LETTER_THEN_DIGIT = new RegExp(String.raw`[${LETTER}]\d`);
const ITEM = new RegExp(String.raw`(?<![${LETTER}\d])\d{1,3} ?°(?! ?c(?![${LETTER}]))`, 'g');
const ORDINAL = new RegExp(
  String.raw`(?<![${LETTER}\d])(\d{1,3})(?:er|ere|eme|e|nd|nde)(?![${LETTER}])`,
  'g',
);
const PART = new RegExp(
  String.raw`(?<![${LETTER}])(?:moitie|demie?|quarts?|double|triple)(?![${LETTER}])`,
  'g',
);
const ROMAN = new RegExp(
  String.raw`(?<![${LETTER}\d])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?:er|e)?(?![${LETTER}\d])`,
  'g',
);

function quoteFact(match: RegExpExecArray, shown: string): readonly Fact[] {
  const pieces = (match[1] ?? '')
    .split(/\[?(?:\.{3}|…)\]?/)
    .map(wordLine)
    .filter((piece) => piece.trim() !== '');
  return pieces.length === 0 ? [] : [{ kind: 'quote', shown, pieces }];
}

/**
 * Words between quotation marks: each piece between ellipses must be found as it is. A mark that is
 * never closed quotes to the end; with an odd number of straight marks nobody can tell which side
 * is quoted, so both are.
 */
export function scanQuotes(reading: Reading): void {
  reading.take(GUILLEMETS, quoteFact);
  const isOdd = reading.rest.split('"').length % 2 === 0;
  reading.take(isOdd ? STRAIGHT : PAIRED, quoteFact);
}

/** Addresses on the network and of mail: a source must hold them. */
export function scanLinks(reading: Reading): void {
  const address = (match: RegExpExecArray, shown: string): readonly Fact[] => [
    { kind: 'term', shown, key: match[0].replace(/[.,;:!?/]+$/, '') },
  ];
  reading.take(LINK, address);
  // The pattern tries every word of a text as the start of an address.
  if (reading.rest.includes('@')) reading.take(MAIL, address);
}

/** `n° 2016-1547`, `12345*02`, `F1234`, `1°`, `2e`, `Titre XVI`, `la moitié`. */
export function scanTerms(reading: Reading): void {
  reading.take(REFERENCE, (match, shown) => [{ kind: 'term', shown, key: match[1] ?? '' }]);
  reading.take(HYPHENATED, (match, shown) => [{ kind: 'term', shown, key: match[0] }]);
  if (LETTER_THEN_DIGIT.test(reading.rest))
    reading.take(CODED, (match, shown) => [{ kind: 'term', shown, key: match[0] }]);
  reading.take(ITEM, (match, shown) => [{ kind: 'term', shown, key: match[0].replace(' ', '') }]);
  reading.take(ORDINAL, (match, shown) => [{ kind: 'term', shown, key: `${match[1] ?? ''}e` }]);
  reading.take(PART, (match, shown) => [
    { kind: 'term', shown, key: match[0].replace(/e?s?$/, '') },
  ]);
  for (const match of matches(ROMAN, reading.plain)) {
    const fact: Fact = { kind: 'term', shown: match[0], key: match[0].replace(/er?$/, '') };
    reading.placed.push({ fact, start: match.index });
  }
}
