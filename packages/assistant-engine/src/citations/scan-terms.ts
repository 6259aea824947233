import type { Fact, Reading } from './fact.js';
import { wordLine } from './plain.js';

const GUILLEMETS = /«([^«»]{1,2000})(?:»|$)/gu;
const STRAIGHT = /"([^"]{1,2000})(?="|$)/gu;
const PAIRED = /"([^"]{1,2000})"/gu;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()"\u0001]+|[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const REFERENCE = /(?<![\p{L}])n(?:°|o|os|°s) {0,2}(\d(?:[\d*./-]*\d)?)/gu;
const HYPHENATED = /(?<![\p{L}\d])\d+(?:-\d+)+(?![\p{L}\d])/gu;
const CODED = /(?<![\p{L}\d])(?!m[23](?![\p{L}\d]))\p{L}+\d+(?![\p{L}])/gu;
const ITEM = /(?<![\p{L}\d])\d{1,3} ?°(?! ?c(?![\p{L}]))/gu;
const ORDINAL = /(?<![\p{L}\d])(\d{1,3})(?:er|ere|eme|e|nd|nde)(?![\p{L}])/gu;
const PART = /(?<![\p{L}])(?:moitie|demie?|quarts?|double|triple)(?![\p{L}])/gu;
const ROMAN = /(?<![\p{L}\d])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?:er|e)?(?![\p{L}\d])/gu;

function quoteFact(match: RegExpMatchArray, shown: string): readonly Fact[] {
  const pieces = (match[1] ?? '')
    .split(/\[?(?:\.{3}|…)\]?/u)
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
  reading.take(LINK, (match, shown) => [
    { kind: 'term', shown, key: match[0].replace(/[.,;:!?/]+$/u, '') },
  ]);
}

/** `n° 2016-1547`, `12345*02`, `F1234`, `1°`, `2e`, `Titre XVI`, `la moitié`. */
export function scanTerms(reading: Reading): void {
  reading.take(REFERENCE, (match, shown) => [{ kind: 'term', shown, key: match[1] ?? '' }]);
  reading.take(HYPHENATED, (match, shown) => [{ kind: 'term', shown, key: match[0] }]);
  reading.take(CODED, (match, shown) => [{ kind: 'term', shown, key: match[0] }]);
  reading.take(ITEM, (match, shown) => [{ kind: 'term', shown, key: match[0].replace(' ', '') }]);
  reading.take(ORDINAL, (match, shown) => [{ kind: 'term', shown, key: `${match[1] ?? ''}e` }]);
  reading.take(PART, (match, shown) => [
    { kind: 'term', shown, key: match[0].replace(/e?s?$/u, '') },
  ]);
  for (const match of reading.plain.matchAll(ROMAN)) {
    reading.facts.push({ kind: 'term', shown: match[0], key: match[0].replace(/er?$/u, '') });
  }
}
