import { isPlainObject } from './plain-object.js';

/** What the servers of models all understand. Anything else is understood by some of them only. */
const KNOWN = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'title',
  'description',
  'enum',
  'const',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'items',
  'minItems',
  'maxItems',
  'default',
  'examples',
  'anyOf',
]);

const isNull = (one: unknown): boolean => isPlainObject(one) && one['type'] === 'null';

/** One type, or one type and `null`: a server that must choose between two chooses badly. */
function isUnion({ anyOf, type }: Readonly<Record<string, unknown>>): boolean {
  const alternatives = Array.isArray(anyOf) ? anyOf.filter((one) => !isNull(one)) : [];
  const types = Array.isArray(type) ? type.filter((one) => one !== 'null') : [];
  return alternatives.length > 1 || types.length > 1;
}

function checkNode(node: unknown, path: string): readonly string[] {
  if (!isPlainObject(node)) return [];
  const unknown = Object.keys(node)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `${path}: \`${key}\` is not understood by every model server`);
  const alternatives = node['anyOf'];
  return [
    ...unknown,
    ...(isUnion(node) ? [`${path}: a union of types; use an enum or several properties`] : []),
    ...checkProperties(node['properties'], path),
    ...checkNode(node['items'], `${path}[]`),
    ...(Array.isArray(alternatives) ? alternatives.flatMap((one) => checkNode(one, path)) : []),
  ];
}

function checkProperties(properties: unknown, path: string): readonly string[] {
  if (!isPlainObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const title = isPlainObject(property) ? property['title'] : undefined;
    const isTitled = typeof title === 'string' && title.trim() !== '';
    return [
      ...(isTitled ? [] : [`${at}: give it a French \`title\`, shown on the card`]),
      ...checkNode(property, at),
    ];
  });
}

/**
 * What is wrong with the JSON Schema of a tool's input: it must be an object, each property must have
 * the French title that the card shows, and only constructs that every model server understands.
 */
export function checkToolSchema(schema: unknown): readonly string[] {
  if (!isPlainObject(schema) || schema['type'] !== 'object') return ['the input must be an object'];
  const { $schema: _dialect, ...node } = schema;
  return checkNode(node, '');
}
