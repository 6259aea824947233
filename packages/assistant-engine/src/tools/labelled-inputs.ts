import type { Tool } from '@maroquin/assistant-kit';
import { z } from 'zod';

import type { ToolInput } from '../turn-event.js';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema itself, without what only says that a value may be left out. */
function inner(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? inner(schema.unwrap())
    : schema;
}

/** What the schema, or the one it wraps, says of itself under this name. */
function said(schema: unknown, name: 'title' | 'labels'): unknown {
  if (!(schema instanceof z.ZodType)) return undefined;
  const own = schema.meta()?.[name];
  const wrapped = inner(schema);
  return own ?? (wrapped === schema ? undefined : said(wrapped, name));
}

/** The French title of an input; its name when its schema has none. */
export function titleOf(name: string, schema: unknown): string {
  const title = said(schema, 'title');
  return typeof title === 'string' ? title : name;
}

/** A choice under its French label, when its schema has one: `revision` reads *révision*. */
function labelOf(value: string, schema: unknown): string {
  const labels = said(schema, 'labels');
  const label = isRecord(labels) && Object.hasOwn(labels, value) ? labels[value] : undefined;
  return typeof label === 'string' ? label : value;
}

/** A value in words; `null` when there is nothing to show. A list or a group becomes one line. */
function shown(value: unknown, schema: unknown): ToolInput['value'] | null {
  if (typeof value === 'string') return labelOf(value, schema);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const kind = inner(schema);
  if (Array.isArray(value)) {
    const item = kind instanceof z.ZodArray ? kind.element : undefined;
    return value.map((one: unknown) => String(shown(one, item) ?? '')).join(' ; ');
  }
  if (!isRecord(value)) return null;
  const shape = kind instanceof z.ZodObject ? kind.shape : {};
  return inputsOf(shape, value)
    .map((one) => `${one.label} : ${String(one.value)}`)
    .join(', ');
}

function inputsOf(
  shape: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
): readonly ToolInput[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const value = shown(input[name], schema);
    return value === null ? [] : [{ label: titleOf(name, schema), value }];
  });
}

/**
 * The values a tool was given, under the French titles of its schema, so that an agent reads
 * *Date de la notification* and not the name of a property. A choice is shown under its label when
 * the schema declares some: `z.enum(['revision']).meta({ labels: { revision: 'révision' } })`.
 *
 * @example labelledInputs(computeDeadline, { evenement: '2025-02-28' })
 * // [{ label: 'Date de la notification', value: '2025-02-28' }]
 */
export function labelledInputs(tool: Tool, input: unknown): readonly ToolInput[] {
  return isRecord(input) ? inputsOf(tool.input.shape, input) : [];
}
