import { wordsOf } from '../french/analyse.js';
import type { Unit } from '../french/find-numbers.js';
import { unitNamed } from '../french/find-numbers.js';
import { splitSentences } from '../french/split-sentences.js';
import { describedStems, identifierWords, plainIdentifier, stemsOf } from './vocabulary.js';

/** A value that an enumeration allows, with the words that mean it. */
export interface EnumValue {
  readonly value: string | number | boolean;
  /** The words of the value itself. */
  readonly name: string;
  /** Phrases of its meaning, as the description gives them; may be empty. */
  readonly meaning: string;
}

/** What a property accepts. */
export type Accepts =
  | { readonly type: 'enum'; readonly values: readonly EnumValue[] }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'number';
      readonly integer: boolean;
      readonly minimum: number;
      readonly maximum: number;
    }
  /** `months`: the pattern of the property takes a month without its day, `2016-03`. */
  | { readonly type: 'date'; readonly months: boolean }
  | { readonly type: 'time' }
  | {
      readonly type: 'string';
      readonly pattern: RegExp | null;
      readonly maxLength: number;
    }
  | { readonly type: 'object'; readonly properties: readonly Property[] }
  | { readonly type: 'list'; readonly of: Accepts }
  | { readonly type: 'other' };

/** A property of a tool's input, with the words that tell it from the others. */
export interface Property {
  readonly name: string;
  /** Must be filled from the question: required, and with no default. */
  readonly required: boolean;
  /** Default to write when the schema requires the property; `undefined` when it may be left out. */
  readonly fallback: unknown;
  readonly accepts: Accepts;
  /** Stems of the name and title: what the property is. */
  readonly titleStems: ReadonlySet<string>;
  /** Stems of the description too. */
  readonly stems: ReadonlySet<string>;
  /** Words that its description and its examples give as they are written, folded: `cpc`. */
  readonly written: ReadonlySet<string>;
  /** It waits for the name of a place. */
  readonly isPlace: boolean;
  /** Stems of the names that its description gives as examples: `par exemple Lyon, Colmar`. */
  readonly exampleNames: ReadonlySet<string>;
  /** The unit that the words of the property name, if they name one. */
  readonly unit: Unit | null;
}

const PLACE_STEMS: ReadonlySet<string> = new Set(
  'lieu ville commune pays siège demeure résidence adresse territoire collectivité département région'
    .split(' ')
    .flatMap((word) => [...stemsOf(word)]),
);
const A_MONTH = '2016-03';
const NAME_INSIDE_SENTENCE = /(?<=[\p{Ll},;:] |['’])\p{Lu}[\p{L}-]+/gu;

type Schema = Readonly<Record<string, unknown>>;

/** Reads the properties of an object schema (JSON Schema 2020-12). */
export function readProperties(schema: Schema): Property[] {
  const required = new Set(listOf(schema['required']));
  return Object.entries(recordOf(schema['properties'])).map(([name, property]) =>
    readProperty(name, recordOf(property), required.has(name), recordOf(schema['$defs'])),
  );
}

function readProperty(name: string, schema: Schema, required: boolean, defs: Schema): Property {
  const { schema: plain, nullable } = unwrap(schema, defs);
  const words = { ...plain, ...schema };
  const title = `${identifierWords(name)} ${textOf(words['title'])}`;
  const description = textOf(words['description']);
  const hasDefault = 'default' in words;
  return {
    name,
    required: required && !hasDefault && !nullable,
    fallback: required ? (hasDefault ? words['default'] : nullable ? null : undefined) : undefined,
    accepts: acceptsOf(plain, description, defs),
    titleStems: stemsOf(title),
    stems: new Set([...stemsOf(title), ...describedStems(description)]),
    written: new Set(
      wordsOf(`${description} ${listOf(words['examples']).join(' ')}`).map(({ folded }) => folded),
    ),
    isPlace: [...stemsOf(title)].some((word) => PLACE_STEMS.has(word)),
    exampleNames: stemsOf((description.match(NAME_INSIDE_SENTENCE) ?? []).join(' ')),
    unit: unitIn(`${title} ${description}`),
  };
}

/** Follows a local `$ref` and takes `null` out of a union. */
function unwrap(schema: Schema, defs: Schema): { schema: Schema; nullable: boolean } {
  const reference = /^#\/\$defs\/(.+)$/u.exec(textOf(schema['$ref']))?.[1];
  if (reference !== undefined) return unwrap(recordOf(defs[reference]), {});
  const types = listOf(schema['type']);
  if (types.length > 0) {
    const type = types.find((candidate) => candidate !== 'null');
    return { schema: { ...schema, type }, nullable: types.includes('null') };
  }
  const options = listOf(schema['anyOf'] ?? schema['oneOf']).map(recordOf);
  const present = options.filter((option) => option['type'] !== 'null');
  const nullable = present.length < options.length;
  if (present.length === 1) return { schema: unwrap(present[0] ?? {}, defs).schema, nullable };
  return { schema, nullable };
}

function acceptsOf(schema: Schema, description: string, defs: Schema): Accepts {
  const values = enumValues(schema, description);
  if (values.length > 0) return { type: 'enum', values };
  switch (schema['type']) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
    case 'integer':
      return numberAccepts(schema);
    case 'string':
      return stringAccepts(schema);
    case 'object':
      return { type: 'object', properties: readProperties({ $defs: defs, ...schema }) };
    case 'array':
      return { type: 'list', of: acceptsOf(recordOf(schema['items']), description, defs) };
    default:
      return { type: 'other' };
  }
}

function numberAccepts(schema: Schema): Accepts {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const low = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + Number.EPSILON : minimum;
  const high = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - Number.EPSILON : maximum;
  return {
    type: 'number',
    integer: schema['type'] === 'integer',
    minimum: typeof low === 'number' ? low : -Infinity,
    maximum: typeof high === 'number' ? high : Infinity,
  };
}

function stringAccepts(schema: Schema): Accepts {
  const format = schema['format'];
  if (format === 'date' || format === 'date-time')
    return { type: 'date', months: patternOf(textOf(schema['pattern']))?.test(A_MONTH) === true };
  if (format === 'time') return { type: 'time' };
  const { maxLength } = schema;
  return {
    type: 'string',
    pattern: patternOf(textOf(schema['pattern'])),
    maxLength: typeof maxLength === 'number' ? maxLength : 1000,
  };
}

/** A pattern comes from a tool: one that is no regular expression is as if it were absent. */
function patternOf(source: string): RegExp | null {
  try {
    return source === '' ? null : new RegExp(source, 'u');
  } catch {
    return null;
  }
}

function enumValues(schema: Schema, description: string): EnumValue[] {
  const options = listOf(schema['anyOf'] ?? schema['oneOf']).map(recordOf);
  if (options.length > 0 && options.every((option) => 'const' in option))
    return options.flatMap((option) =>
      enumValue(option['const'], `${textOf(option['title'])}, ${textOf(option['description'])}`),
    );
  const values = 'const' in schema ? [schema['const']] : listOf(schema['enum']);
  return values.flatMap((value) => enumValue(value, meaningOf(String(value), description)));
}

function enumValue(value: unknown, meaning: string): EnumValue[] {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return [];
  return [{ value, name: plainIdentifier(String(value)), meaning }];
}

/** `value : meaning` or `value (meaning)` in a description, up to a semicolon or the sentence's end. */
function meaningOf(value: string, description: string): string {
  const found = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])['"«\x60]?\s?${escapeRegExp(value)}\s?['"»\x60]?\s*(?::|=|—|–|\()\s*`,
    'u',
  ).exec(description);
  if (found === null) return '';
  const [sentence = ''] = splitSentences(description.slice(found.index + found[0].length));
  return sentence.split(/[;\n]/u)[0] ?? '';
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function unitIn(words: string): Unit | null {
  const units = new Set(
    words.split(/[\s'’(),;:.]+/u).flatMap((word) => unitNamed(word.toLowerCase()) ?? []),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

function recordOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Closes a switch over {@link Accepts}: a kind that no case handles does not compile. */
export function assertUnreachable(value: never): never {
  throw new TypeError(`Unexpected kind of property: ${typeof value}`);
}
