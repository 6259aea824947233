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

function isNullable(alternatives: unknown): boolean {
  return (
    Array.isArray(alternatives) &&
    alternatives.length === 2 &&
    alternatives.some((one) => isPlainObject(one) && one['type'] === 'null')
  );
}

function checkNode(node: unknown, path: string): readonly string[] {
  if (!isPlainObject(node)) return [];
  const unknown = Object.keys(node)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `${path}: \`${key}\` is not understood by every model server`);
  const alternatives = node['anyOf'];
  const isUnion = alternatives !== undefined && !isNullable(alternatives);
  return [
    ...unknown,
    ...(isUnion ? [`${path}: a union of types; use an enum or several properties`] : []),
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
