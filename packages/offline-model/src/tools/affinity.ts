import type { Unit } from '../french/find-numbers.js';
import { isContent, wordsOf } from '../french/analyse.js';
import { stem } from '../french/stem.js';
import type { Span } from '../french/find-dates.js';
import type { Value } from './find-values.js';
import { assertUnreachable, type Accepts, type Property } from './read-properties.js';
import type { Question } from './question.js';

/** What a property would take from a value, and how much the question says that it should. */
export interface Fit {
  /** `null` for a text taken from the words of the question. */
  readonly value: Value | null;
  readonly json: unknown;
  /** 0: only the type fits. Above {@link CLEARLY_STATED}: the words of the property are near. */
  readonly affinity: number;
}

/** Affinity from which an optional property is filled. */
export const CLEARLY_STATED = 0.5;

const WINDOW = 9;
const TITLE_WEIGHT = 1;
const DESCRIPTION_WEIGHT = 0.45;
const UNIT_BONUS = 1.5;
const COUNTED_BONUS = 2;
const NAMED_BONUS = 1;

/** How a value fits a property; `null` when its type, unit or bounds do not. */
export function fitOf(property: Property, value: Value, question: Question): Fit | null {
  const taken = takenFrom(property.accepts, property, value);
  if (taken === null) return null;
  return { value, json: taken.json, affinity: taken.bonus + nearness(property, value, question) };
}

interface Taken {
  readonly json: unknown;
  readonly bonus: number;
}

function takenFrom(accepts: Accepts, property: Property, value: Value): Taken | null {
  switch (accepts.type) {
    case 'date':
      return value.kind === 'date' || (value.kind === 'month' && accepts.months)
        ? { json: value.iso, bonus: 0 }
        : null;
    case 'time':
      return value.kind === 'time' ? { json: value.iso, bonus: 0 } : null;
    case 'number':
      return value.kind === 'number' ? numberFrom(accepts, property, value) : null;
    case 'string':
      return stringFrom(accepts, property, value);
    case 'enum':
    case 'boolean':
    case 'object':
    case 'list':
    case 'other':
      return null;
    default:
      return assertUnreachable(accepts);
  }
}

function numberFrom(
  accepts: Extract<Accepts, { type: 'number' }>,
  property: Property,
  { number }: Extract<Value, { kind: 'number' }>,
): Taken | null {
  const factor = factorBetween(number.unit, property.unit, accepts.maximum);
  if (factor === null) return null;
  const json = Number((number.value * factor).toPrecision(12));
  if (json < accepts.minimum || json > accepts.maximum) return null;
  if (accepts.integer && !Number.isInteger(json)) return null;
  const counted = number.counted === null ? null : stem(number.counted);
  if (counted !== null && property.titleStems.has(counted)) return { json, bonus: COUNTED_BONUS };
  if (counted !== null && property.stems.has(counted)) return { json, bonus: UNIT_BONUS };
  if (number.unit !== null && number.unit === property.unit) return { json, bonus: UNIT_BONUS };
  return { json, bonus: looksLikeYear(number.value, number.unit) ? -1 : 0 };
}

function looksLikeYear(value: number, unit: Unit | null): boolean {
  return unit === null && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Exact conversions only; a unit that the property does not expect is no fit. */
function factorBetween(from: Unit | null, to: Unit | null, maximum: number): number | null {
  if (from === 'percent' && (to === null || to === 'percent')) return maximum <= 1 ? 0.01 : 1;
  if (from === null || to === null || from === to) return 1;
  if (from === 'year' && to === 'month') return 12;
  if (from === 'week' && to === 'day') return 7;
  if (from === 'hour' && to === 'minute') return 60;
  return null;
}

function stringFrom(
  accepts: Extract<Accepts, { type: 'string' }>,
  property: Property,
  value: Value,
): Taken | null {
  const text = value.kind === 'reference' ? value.text : value.text.trim();
  if (text.length > accepts.maxLength) return null;
  if (accepts.pattern !== null) {
    const written = [text, text.replace(/[\s.*]/gu, ''), value.kind === 'date' ? value.iso : text];
    const matching = written.find((form) => accepts.pattern?.test(form));
    return matching === undefined ? null : { json: matching, bonus: UNIT_BONUS };
  }
  if (value.kind === 'name')
    return { json: text, bonus: isWritten(property, text) ? NAMED_BONUS : 0 };
  if (value.kind === 'quotation') return { json: text, bonus: 0.4 };
  const isNumber = value.kind === 'reference' && [...property.titleStems].some(isNumberWord);
  return isNumber ? { json: text, bonus: 0 } : null;
}

/** The property gives this name as an example, word for word: `CPC`. */
function isWritten(property: Property, name: string): boolean {
  const words = wordsOf(name).filter(({ folded }) => isContent(folded));
  return words.length > 0 && words.every(({ folded }) => property.written.has(folded));
}

const NUMBER_STEMS = new Set(['numero', 'reference', 'article', 'identifiant'].map(stem));
const isNumberWord = (word: string): boolean => NUMBER_STEMS.has(word);

/**
 * How near the words of the property are to the value in the question. A word before the value says
 * more than one after it, and a comma or a semicolon in between halves it.
 *
 * @param except stems that say nothing about which property it is
 */
export function nearness(
  property: Property,
  value: Span,
  question: Question,
  except: ReadonlySet<string> = new Set(),
): number {
  const at = question.words.findIndex((word) => word.end > value.start);
  const last = question.words.findLastIndex((word) => word.start < value.end);
  const seen = new Map<string, number>();
  for (const [index, word] of question.words.entries()) {
    const weight = property.titleStems.has(word.stem)
      ? TITLE_WEIGHT
      : property.stems.has(word.stem)
        ? DESCRIPTION_WEIGHT
        : 0;
    if (weight === 0 || except.has(word.stem)) continue;
    const before = index <= last;
    const distance = index < at ? at - index : Math.max(0, index - last);
    if (distance > WINDOW) continue;
    const between = before
      ? question.text.slice(word.end, value.start)
      : question.text.slice(value.end, word.start);
    const crossed = /[,;.?!:]/u.test(between) ? 0.5 : 1;
    const near = (weight * crossed * (before ? 1 : 0.7)) / (1 + distance / 4);
    seen.set(word.stem, Math.max(seen.get(word.stem) ?? 0, near));
  }
  return [...seen.values()].reduce((sum, near) => sum + near, 0);
}
