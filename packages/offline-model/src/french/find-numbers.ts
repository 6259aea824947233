import { fold } from './fold.js';
import { spanOf, type Span } from './find-dates.js';

/** Units that a value may be measured in, whatever the word. */
export type Unit =
  | 'euro'
  | 'percent'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'hour'
  | 'minute'
  | 'kilometre'
  | 'metre'
  | 'centimetre'
  | 'millimetre'
  | 'gram'
  | 'kilogram'
  | 'litre'
  | 'square-metre';

/** A number that a text states, with what it counts. */
export interface FoundNumber extends Span {
  readonly value: number;
  readonly unit: Unit | null;
  /** The word that follows, folded (`enfants`, `salaries`); `null` for a unit or no word. */
  readonly counted: string | null;
}

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['euro', /^(?:€|euros?|eur)(?!\p{L})/iu],
  ['percent', /^(?:%|pour\s?cent|pourcent)(?!\p{L})/iu],
  ['day', /^(?:jours?)(?!\p{L})/iu],
  ['week', /^(?:semaines?)(?!\p{L})/iu],
  ['month', /^(?:mois)(?!\p{L})/iu],
  ['year', /^(?:ans?|ann[ée]es?)(?!\p{L})/iu],
  ['hour', /^(?:heures?|h)(?!\p{L})/iu],
  ['minute', /^(?:minutes?|min)(?!\p{L})/iu],
  ['kilometre', /^(?:kilom[èe]tres?|km)(?!\p{L})/iu],
  ['centimetre', /^(?:centim[èe]tres?|cm)(?!\p{L})/iu],
  ['millimetre', /^(?:millim[èe]tres?|mm)(?!\p{L})/iu],
  ['gram', /^(?:grammes?|g)(?!\p{L})/iu],
  ['kilogram', /^(?:kilogrammes?|kilos?|kg)(?!\p{L})/iu],
  ['litre', /^(?:litres?)(?!\p{L})/iu],
  ['square-metre', /^(?:m²|m2|m[èe]tres?\s+carr[ée]s?)(?!\p{L})/iu],
  ['metre', /^(?:m[èe]tres?|m)(?![\p{L}²\p{Nd}])/iu],
];

const SPELT: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  'dix-sept': 17,
  'dix-huit': 18,
  'dix-neuf': 19,
  vingt: 20,
  'vingt et un': 21,
  'vingt-cinq': 25,
  trente: 30,
  quarante: 40,
  'quarante-cinq': 45,
  cinquante: 50,
  soixante: 60,
  'quatre-vingts': 80,
  'quatre-vingt-dix': 90,
  cent: 100,
  mille: 1000,
};

const SPACE = String.raw`[ \u00A0\u202F]`;
const DIGITS = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}.,/-])(?<sign>-)?(?<whole>\d{1,3}(?:${SPACE}\d{3})+|\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:[,.](?<part>\d+))?(?<half>${SPACE}et demie?)?(?:${SPACE}?(?<scale>k|K|millions?|milliers?|milliards?|mille|M)(?=${SPACE}|€|$|d))?(?![\p{Nd}/])`,
  'gu',
);
const WORDS = new RegExp(
  String.raw`(?<![\p{L}-])(?<word>${Object.keys(SPELT)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?<half>${SPACE}et demie?)?(?![\p{L}-])`,
  'giu',
);
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mille: 1e3,
  millier: 1e3,
  milliers: 1e3,
  m: 1e6,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

/**
 * The numbers of a text, in order: `1 500,50 €`, `12 %`, `deux mois`, `3 enfants`, `15 k€`. `un` and
 * `une` are numbers only before a unit, being articles elsewhere.
 *
 * @param taken spans that are no numbers, such as dates and article numbers
 */
export function findNumbers(text: string, taken: readonly Span[]): FoundNumber[] {
  const free = (span: Span): boolean =>
    !taken.some((other) => span.start < other.end && other.start < span.end);
  const digits = [...text.matchAll(DIGITS)].map((match) => numberOf(text, match, digitsOf(match)));
  const inDigits = (span: Span): boolean =>
    digits.some((other) => span.start < other.end && other.start < span.end);
  const words = [...text.matchAll(WORDS)]
    .map((match) => numberOf(text, match, SPELT[fold(match.groups?.['word'] ?? '')] ?? NaN))
    .filter((found) => (found.value !== 1 || found.unit !== null) && !inDigits(found));
  return [...digits, ...words].filter(free).sort((a, b) => a.start - b.start);
}

function digitsOf(match: RegExpExecArray): number {
  const { sign, whole = '', part, scale } = match.groups ?? {};
  const base = Number(`${whole.replace(/[^\d]/gu, '')}${part === undefined ? '' : `.${part}`}`);
  const scaled = base * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1));
  return sign === undefined ? scaled : -scaled;
}

function numberOf(text: string, match: RegExpExecArray, base: number): FoundNumber {
  const value = base + (match.groups?.['half'] === undefined ? 0 : 0.5);
  const span = spanOf(match);
  const gap = /^[ \u00A0\u202F]*(?:d['’]|de\s)?/u.exec(text.slice(span.end))?.[0].length ?? 0;
  const after = text.slice(span.end + gap);
  for (const [unit, pattern] of UNITS) {
    const written = pattern.exec(after)?.[0];
    if (written === undefined) continue;
    const half =
      /^[ \u00A0\u202F]et demie?(?!\p{L})/iu.exec(after.slice(written.length))?.[0] ?? '';
    return {
      value: half === '' ? value : value + 0.5,
      unit,
      counted: null,
      start: span.start,
      end: span.end + gap + written.length + half.length,
    };
  }
  const counted = /^\p{L}{3,}/u.exec(after)?.[0];
  return { value, unit: null, counted: counted === undefined ? null : fold(counted), ...span };
}

/** The unit that a word or sign names, if it is one. */
export function unitNamed(word: string): Unit | null {
  return UNITS.find(([, pattern]) => pattern.exec(word)?.[0].length === word.length)?.[0] ?? null;
}
