import { GraphQLError } from 'graphql';
import { z } from 'zod';

import { tooLarge } from './operation-limits.js';

/** Deepest variables accepted; the schema's deepest input is 1. */
const MAX_DEPTH = 8;

const bodySchema = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().max(200).nullish(),
});

/** A GraphQL request whose strings are text: no NUL, no half of a character. */
export interface OperationRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | undefined;
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) throw tooLarge();
  return Array.isArray(value)
    ? value.map((item) => cleaned(item, depth + 1))
    : cleanedEntries(value, depth);
}

function cleanedEntries(value: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleaned(item, depth + 1)]),
  );
}

/**
 * Reads the body of a GraphQL request: one operation (a batch is none), with its variables. What a
 * person pasted may hold bytes that are no text: they are taken out, and the rest is kept.
 *
 * @throws {GraphQLError} when it is not a GraphQL request
 * @throws {PlatformError} `OPERATION_TOO_LARGE`
 */
export function readRequest(body: unknown): OperationRequest {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) throw new GraphQLError('not a GraphQL request');
  const { query, variables, operationName } = parsed.data;
  return {
    query,
    variables: cleanedEntries(variables ?? {}, 0),
    ...(operationName == null ? {} : { operationName }),
  };
}
