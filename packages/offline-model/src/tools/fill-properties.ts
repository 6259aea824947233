import { CLEARLY_STATED, fitOf, nearness, type Fit } from './affinity.js';
import { assignValues } from './assign-values.js';
import { chooseBoolean } from './choose-boolean.js';
import { chooseEnum, type Choice } from './choose-enum.js';
import { leftPlaces, placeAfter } from './place-names.js';
import { isGuess, rivalsFor } from './rivals.js';
import { asksForQuestion, phraseAfter } from './text-from-words.js';
import { assertUnreachable, type Accepts, type Property } from './read-properties.js';
import type { Question } from './question.js';
import { stemsOf } from './vocabulary.js';

/** The input of a tool, filled from a question. */
export interface Filled {
  readonly input: Readonly<Record<string, unknown>>;
  /** How much the question says that these values go there. */
  readonly affinity: number;
  /** Number of properties that the question fills. */
  readonly stated: number;
  /** The same call on what the question names beside: a second date, a second article. */
  readonly others: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Fills the properties of a tool from a question, each value in one property only; `null` when a
 * required one stays empty, or when which number goes where would be a guess. Optional ones are
 * filled only when they are clearly stated.
 */
export function fillProperties(properties: readonly Property[], question: Question): Filled | null {
  const chosen = chooseByWords(properties, question);
  const open = properties.filter((property) => !chosen.has(property));
  const fits = fitsFor(open, question, wordsOfTool(properties));
  const used = new Set([...fits.values()].flatMap(({ value }) => value ?? []));
  const event = new Set([...chosen.values()].flatMap(({ by }) => [...by]));
  const input: Record<string, unknown> = {};
  const others: Readonly<Record<string, unknown>>[] = [];
  let affinity = 0;
  for (const [property, choice] of chosen) {
    input[property.name] = choice.json;
    affinity += choice.certainty;
    others.push(...(choice.others ?? []).map((json) => ({ [property.name]: json })));
  }
  for (const property of open) {
    const fit = fits.get(property);
    if (fit === undefined) {
      if (property.required) return null;
      if (property.fallback !== undefined) input[property.name] = property.fallback;
      continue;
    }
    if (isGuess(property, fit, question, used)) return null;
    const rivals = rivalsFor(property, fit, question, used, event);
    input[property.name] = rivals.fit.json;
    affinity += fit.affinity;
    others.push(...rivals.others.map(({ json }) => ({ [property.name]: json })));
  }
  return {
    input: inOrder(input, properties),
    affinity,
    stated: chosen.size + fits.size,
    others: others.map((other) => inOrder({ ...input, ...other }, properties)),
  };
}

/** What the values and the words of the question give to the properties that no choice fills. */
function fitsFor(
  open: readonly Property[],
  question: Question,
  taken: ReadonlySet<string>,
): ReadonlyMap<Property, Fit> {
  const assigned = assignValues(open.filter(takesValue), question);
  const fits = new Map<Property, Fit>();
  for (const property of open) {
    const fit = assigned.get(property) ?? textFit(property, question, assigned, taken);
    if (fit !== null && (property.required || fit.affinity >= CLEARLY_STATED))
      fits.set(property, fit);
  }
  const used = new Set([...fits.values()].flatMap(({ value }) => value ?? []));
  const places = leftPlaces(question, used);
  for (const property of open.filter((one) => one.isPlace && !fits.has(one) && isFreeText(one))) {
    const place = places.shift();
    if (place !== undefined) fits.set(property, { value: place, json: place.text, affinity: 0 });
  }
  return fits;
}

function isFreeText({ accepts }: Property): boolean {
  return accepts.type === 'string' && accepts.pattern === null;
}

/** The stems that a tool uses: its properties and the values they allow, not the places it names. */
function wordsOfTool(properties: readonly Property[]): ReadonlySet<string> {
  const places = properties.filter(({ isPlace }) => isPlace);
  const names = new Set(places.flatMap(({ exampleNames }) => [...exampleNames]));
  const stems = properties.flatMap((property) => [...property.stems, ...enumStems(property)]);
  return new Set(stems.filter((stem) => !names.has(stem)));
}

/** The stems of the values that an enumeration allows. */
export function enumStems({ accepts }: Property): string[] {
  return accepts.type === 'enum'
    ? accepts.values.flatMap((value) => [...stemsOf(`${value.name} ${value.meaning}`)])
    : [];
}

function inOrder(
  input: Readonly<Record<string, unknown>>,
  properties: readonly Property[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    properties.flatMap(({ name }) => (name in input ? [[name, input[name]]] : [])),
  );
}

/** The properties that words fill, and not values. The same words fill one optional property only. */
function chooseByWords(
  properties: readonly Property[],
  question: Question,
): ReadonlyMap<Property, Choice> {
  const choices = new Map(
    properties.flatMap((property) => {
      const choice = choiceFor(property, question, wordsBeside(property, properties));
      return choice === null ? [] : [[property, choice] as const];
    }),
  );
  const isKept = ([property, choice]: readonly [Property, Choice]): boolean =>
    property.required ||
    choice.by.size === 0 ||
    ![...choices].some(
      (rival) => rival[0] !== property && outdoes(rival, [property, choice], question),
    );
  return new Map([...choices].filter(isKept));
}

/** The stems of the other properties of a tool. */
function wordsBeside(property: Property, properties: readonly Property[]): ReadonlySet<string> {
  return new Set(properties.flatMap((other) => (other === property ? [] : [...other.stems])));
}

/** Whether another property has a better claim to the words that fill this one. */
function outdoes(
  [rival, theirs]: readonly [Property, Choice],
  [property, choice]: readonly [Property, Choice],
  question: Question,
): boolean {
  if (!isSubset(choice.by, theirs.by)) return false;
  const hasMoreWords = theirs.by.size > choice.by.size;
  return (
    rival.required ||
    hasMoreWords ||
    nearWords(rival, theirs, question) >= nearWords(property, choice, question)
  );
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

/** How near the words of a property are to those that fill it. */
function nearWords(property: Property, { by }: Choice, question: Question): number {
  const at = question.words.filter((word) => by.has(word.stem));
  const first = at[0];
  const last = at.at(-1);
  if (first === undefined || last === undefined) return 0;
  return nearness(property, { start: first.start, end: last.end }, question, by);
}

const NO_WORDS: ReadonlySet<string> = new Set();

function choiceFor(
  property: Property,
  question: Question,
  common: ReadonlySet<string>,
): Choice | null {
  const { accepts } = property;
  switch (accepts.type) {
    case 'enum':
      return onlyValue(accepts) ?? chooseEnum(accepts.values, property, question, common);
    case 'boolean':
      return chooseBoolean(property, question);
    case 'object': {
      const nested = fillProperties(accepts.properties, question);
      const isStated = nested !== null && (property.required || nested.affinity >= CLEARLY_STATED);
      return isStated ? { json: nested.input, certainty: nested.affinity, by: NO_WORDS } : null;
    }
    case 'list':
      return listFor(property, accepts.of, question);
    case 'date':
    case 'time':
    case 'number':
    case 'string':
    case 'other':
      return null;
    default:
      return assertUnreachable(accepts);
  }
}

/** A constant has one value whatever the question says. */
function onlyValue(accepts: Extract<Accepts, { type: 'enum' }>): Choice | null {
  const [only, other] = accepts.values;
  if (only === undefined || other !== undefined) return null;
  return { json: only.value, certainty: 0, by: NO_WORDS };
}

/** A list takes every value of the question that fits its items. */
function listFor(property: Property, of: Accepts, question: Question): Choice | null {
  if (of.type === 'enum') {
    const chosen = chooseEnum(of.values, property, question);
    return chosen === null ? null : { ...chosen, json: [chosen.json] };
  }
  const item = { ...property, accepts: of };
  const fits = question.values.flatMap((value) => fitOf(item, value, question) ?? []);
  const affinity = fits.reduce((sum, fit) => sum + Math.max(0, fit.affinity), 0);
  const isStated = fits.length > 0 && (property.required || affinity >= CLEARLY_STATED);
  if (!isStated) return null;
  return { json: fits.map((fit) => fit.json), certainty: affinity, by: NO_WORDS };
}

function takesValue(property: Property): boolean {
  return ['date', 'time', 'number', 'string'].includes(property.accepts.type);
}

/** A text with no value of its own: the question itself, or the words that follow its title. */
function textFit(
  property: Property,
  question: Question,
  assigned: ReadonlyMap<Property, Fit>,
  taken: ReadonlySet<string>,
): Fit | null {
  const { accepts } = property;
  if (accepts.type !== 'string' || assigned.has(property)) return null;
  const text = textFor(property, question, taken);
  if (text === null || text.length > accepts.maxLength) return null;
  if (accepts.pattern !== null && !accepts.pattern.test(text)) return null;
  return { value: null, json: text, affinity: CLEARLY_STATED };
}

function textFor(
  property: Property,
  question: Question,
  taken: ReadonlySet<string>,
): string | null {
  if (asksForQuestion(property)) return question.text.trim();
  return property.isPlace ? placeAfter(property, question, taken) : phraseAfter(property, question);
}
