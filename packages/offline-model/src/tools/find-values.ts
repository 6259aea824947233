import { findDates, findMonths, spanOf, type FoundDate, type Span } from '../french/find-dates.js';
import { fold } from '../french/fold.js';
import { STOP_WORDS } from '../french/stop-words.js';
import { findNumbers, type FoundNumber } from '../french/find-numbers.js';

/** A value that the question states, by kind. `text` is the question's own words. */
export type Value = Span & { readonly text: string } & (
    | { readonly kind: 'date'; readonly iso: string; readonly relative: boolean }
    /** A month without its day, `2016-03`. */
    | { readonly kind: 'month'; readonly iso: string }
    | { readonly kind: 'number'; readonly number: FoundNumber }
    | { readonly kind: 'reference' }
    | { readonly kind: 'quotation' }
    /** `isPlace`: the words before say that it is where something is (`à Colmar`). */
    | { readonly kind: 'name'; readonly isPlace: boolean }
    | { readonly kind: 'time'; readonly iso: string }
  );

const REFERENCE =
  /\b(?:articles?|art\.|n°|numéro)\s*(?<ref>(?:[LRDA](?:\.\s?|\s?\*\s?|\s)?)?\d[\p{L}\p{Nd}]*(?:[-.]\d+)*)|\b(?<coded>[LRDA](?:\.\s?|\*\s?|\s)?\d+(?:-\d+)*)\b/giu;
const LISTED =
  /^(?:\s*,\s*|\s+(?:et|ou|à)\s+|\s*,\s*et\s+)(?<ref>(?:[LRDA](?:\.\s?|\s?\*\s?|\s)?)?\d[\p{L}\p{Nd}]*(?:[-.]\d+)*)(?!\s*(?:€|%|euros?|jours?|mois|ans?)(?!\p{L}))(?![\p{L}\p{Nd}/])/iu;
const BEFORE_PLACE = /(?<!\p{L})(?:à|au|aux|en)\s+(?:l['’]|la\s|les\s)?$/iu;
const QUOTATION = /[«“"]\s*(?<quoted>[^»”"]{1,200}?)\s*[»”"]/gu;
const TIME = /\b(?<h>[01]?\d|2[0-3])\s?(?:h|:)\s?(?<m>[0-5]\d)\b/gu;
const NAME =
  /(?<![.?!]\s)(?<=[\p{L}\p{Nd},;:'’]\s?)\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|du|des|la|le|les|sur|en|et|l')\s+)*\p{Lu}[\p{L}'’-]+)*/gu;
/** A place that is written without a capital, after a word that says where something was done. */
const LOWER_CASE_PLACE =
  /(?<=(?<!\p{L})(?:rendue?s?|prononcée?s?|née?s?|située?s?|établie?s?|installée?s?|basée?s?|exerc(?:e|ent|ant)|travaill(?:e|ent|ant))\s+à\s+)(?:l[ae]\s+)?\p{Ll}{3,}(?:-\p{L}+)*/gu;
/** What follows `à` and is no place: `à titre provisoire`, `à huis clos`, `à temps partiel`. */
const NO_PLACE =
  /^(?:titre|juge|huis|tort|voix|jour|temps|charge|nouveau|distance|compter|partir|son|sa|ses|leur|cette|cet|une?|des|les|celui|celle|domicile|monsieur|madame|la (?:suite|demande|majorité|requête|charge|date|fin)|le)(?!\p{L})/u;

/** Every value that a question states, in order, none inside another. */
export function findValues(question: string, today: string | null): Value[] {
  const values: Value[] = [];
  const free = (span: Span): boolean =>
    !values.some((other) => span.start < other.end && other.start < span.end);
  const add = (value: Value): void => {
    if (free(value)) values.push(value);
  };
  for (const date of findDates(question, today)) add(dateValue(question, date));
  for (const month of findMonths(question)) {
    const { start, end } = month;
    add({ kind: 'month', iso: month.iso, start, end, text: question.slice(start, end) });
  }
  for (const value of quotations(question)) add(value);
  for (const value of references(question)) add(value);
  for (const value of times(question)) add(value);
  for (const number of findNumbers(question, values)) {
    const { start, end } = number;
    add({ kind: 'number', number, start, end, text: question.slice(start, end) });
  }
  for (const match of question.matchAll(NAME))
    if (!STOP_WORDS.has(fold(match[0])))
      add({
        kind: 'name',
        text: match[0],
        isPlace: BEFORE_PLACE.test(question.slice(0, match.index)),
        ...spanOf(match),
      });
  for (const match of question.matchAll(LOWER_CASE_PLACE))
    if (!NO_PLACE.test(match[0]))
      add({ kind: 'name', text: match[0], isPlace: true, ...spanOf(match) });
  return values.sort((a, b) => a.start - b.start);
}

function dateValue(question: string, { iso, relative, start, end }: FoundDate): Value {
  return { kind: 'date', iso, relative, start, end, text: question.slice(start, end) };
}

function quotations(question: string): Value[] {
  return [...question.matchAll(QUOTATION)].map((match) => ({
    kind: 'quotation',
    text: match.groups?.['quoted'] ?? '',
    ...spanOf(match),
  }));
}

/**
 * The text of a reference is the number alone, `L. 121-1` or `641`. After the word, a list gives
 * several: `articles 642, 643 et 644`.
 */
function references(question: string): Value[] {
  return [...question.matchAll(REFERENCE)].flatMap((match): Value[] => {
    const text = match.groups?.['ref'] ?? match.groups?.['coded'] ?? '';
    const first: Value = { kind: 'reference', text, ...spanOf(match) };
    return match.groups?.['ref'] === undefined ? [first] : [first, ...listed(question, first.end)];
  });
}

/** The references that a list adds from `at` on. */
function listed(question: string, at: number): Value[] {
  const match = LISTED.exec(question.slice(at));
  const text = match?.groups?.['ref'];
  if (match === null || text === undefined) return [];
  const end = at + match[0].length;
  return [{ kind: 'reference', text, start: end - text.length, end }, ...listed(question, end)];
}

function times(question: string): Value[] {
  return [...question.matchAll(TIME)].map((match) => ({
    kind: 'time',
    iso: `${(match.groups?.['h'] ?? '').padStart(2, '0')}:${match.groups?.['m'] ?? ''}`,
    text: match[0],
    ...spanOf(match),
  }));
}
