import { matches, type Fact, type Reading, type Unit } from './fact.js';
import { scaleOf, SPELT_NUMBER, spelledNumberValue } from './french-number.js';
import { LETTER } from './plain.js';

const UNITS: readonly (readonly [Unit, string])[] = [
  ['jour', 'jours?'],
  ['semaine', 'semaines?'],
  ['mois', 'mois'],
  ['trimestre', 'trimestres?'],
  ['semestre', 'semestres?'],
  ['an', 'ans?|annees?'],
  ['heure', 'heures?|h'],
  ['minute', 'minutes?|mn|min'],
  ['seconde', 'secondes?'],
  ['euro', 'euros?|eur|€|k€|m€'],
  ['percent', '%|pour ?cent|p\\. ?100'],
  ['measure', 'km|kilometres?|metres?|m2|m²|hectares?|ha|kg|kilogrammes?|tonnes?|litres?|grammes?'],
];
const UNIT_PATTERNS = UNITS.map(
  ([unit, words]) => [unit, new RegExp(`^ {0,3}(?:d'|de )?(?:${words})(?![${LETTER}])`)] as const,
);
const NO_NOUN = new RegExp(
  String.raw`^ {0,3}(?:a|au|aux|et|ou|ni|de|du|des|en|par|pour|sur|le|la|les|est|sont|qui|que|dont|si|sauf|dans|avec)(?![${LETTER}])`,
);
const NOUN = new RegExp(String.raw`^ {1,3}(?:d'|de )?[${LETTER}]`);

const NUMBER = new RegExp(
  `(?<![${LETTER}\\d]|\\d[.,])(?:(\\d{1,3}(?:[ .]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?)(?: {1,2}(mille|millions?|milliards?)(?![${LETTER}]))?|(${SPELT_NUMBER}))`,
  'g',
);
const UNIT_WORD = new RegExp(`^ {0,3}(?:d'|de )?[${LETTER}%€²]+`);
const LINK_BETWEEN = /^ {0,3}(?:a|ou|et|et de|,|-|a moins de|et moins de) {0,3}$/;

/** Amounts in thousands or millions of euros change the value, not only the unit. */
function unitScale(following: string): number {
  if (/^ {0,3}k€/.test(following)) return 1_000;
  if (/^ {0,3}m€/.test(following)) return 1_000_000;
  return 1;
}

function unitAfter(following: string): Unit {
  for (const [unit, pattern] of UNIT_PATTERNS) if (pattern.test(following)) return unit;
  return NOUN.test(following) && !NO_NOUN.test(following) ? 'other' : 'none';
}

function digitsValue(digits: string): number {
  const grouped = /^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(digits);
  return Number(grouped ? digits.replace(/[ .]/g, '').replace(',', '.') : digits.replace(',', '.'));
}

interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit;
}

function readNumber(rest: string, match: RegExpExecArray): FoundNumber | null {
  const [whole, digits, scale, spelt] = match;
  const end = match.index + whole.length;
  const following = rest.slice(end, end + 40);
  const unit = unitAfter(following);
  if (spelt === 'cent' && /pour {1,3}$/.test(rest.slice(0, match.index))) return null;
  const isArticleWord = spelt === 'un' || spelt === 'une';
  if (isArticleWord && (unit === 'other' || unit === 'none')) return null;
  const value =
    digits === undefined
      ? spelledNumberValue(spelt ?? '')
      : digitsValue(digits) * scaleOf(scale ?? '');
  return { start: match.index, end, value: value * unitScale(following), unit };
}

/** `de deux à quatre mois`: the first number takes the unit of the second. */
function withSharedUnits(rest: string, found: readonly FoundNumber[]): readonly FoundNumber[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [here, next] = [shared[index], shared[index + 1]];
    if (here?.unit !== 'none' || next === undefined || next.unit === 'none') continue;
    if (LINK_BETWEEN.test(rest.slice(here.end, next.start))) {
      shared[index] = { ...here, unit: next.unit };
    }
  }
  return shared;
}

/**
 * Numbers in digits or in words, with their unit: `12 500 €`, `un mois`, `trente jours`, `1,5 million
 * d'euros`, `12,5 %`. `un` and `une` count only before a unit of time, money or measure.
 */
export function scanNumbers(reading: Reading): void {
  const found: FoundNumber[] = [];
  for (const match of matches(NUMBER, reading.rest)) {
    const number = readNumber(reading.rest, match);
    if (number !== null) found.push(number);
  }
  for (const { start, end, value, unit } of withSharedUnits(reading.rest, found)) {
    const tail = UNIT_WORD.exec(reading.rest.slice(end, end + 40))?.[0] ?? '';
    const shownEnd = unit === 'none' ? end : end + tail.length;
    const fact: Fact = {
      kind: 'number',
      shown: reading.source.slice(start, shownEnd).trim(),
      value,
      unit,
    };
    reading.placed.push({ fact, start });
  }
}
