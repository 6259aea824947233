import type { Tool } from '@maroquin/assistant-kit';
import { z } from 'zod';

import type { ToolInput } from '../turn-event.js';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): ToolInput['value'] | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/**
 * The values a tool was given, under the French titles of its schema, so that an agent reads
 * *Date de la notification* and not the name of a property.
 *
 * @example labelledInputs(computeDeadline, { evenement: '2025-02-28' })
 * // [{ label: 'Date de la notification', value: '2025-02-28' }]
 */
export function labelledInputs(tool: Tool, input: unknown): readonly ToolInput[] {
  if (!isRecord(input)) return [];
  return Object.entries(tool.input.shape).flatMap(([name, schema]) => {
    const value = shown(input[name]);
    if (value === null) return [];
    const title = schema instanceof z.ZodType ? schema.meta()?.title : undefined;
    return [{ label: title ?? name, value }];
  });
}
