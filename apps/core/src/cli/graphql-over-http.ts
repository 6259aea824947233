import { z } from 'zod';

import { REQUEST_HEADER } from '../platform/http/harden.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';

/** A server, and the token that speaks to it. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

/** Something to ask a server. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const resultSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

function post(door: Door, path: string, operation: Operation, signal: AbortSignal) {
  // eslint-disable-next-line no-restricted-globals -- to the server of this very installation, whose address comes from its own home
  return fetch(door.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${door.token}`,
      'content-type': 'application/json',
      [REQUEST_HEADER]: 'cli',
    },
    body: JSON.stringify(operation),
    signal,
  });
}

/** The data of a result. */
function dataOf(text: string): Record<string, unknown> {
  const { data, errors } = resultSchema.parse(JSON.parse(text));
  const [error] = errors ?? [];
  if (error !== undefined) throw commandFailure('REFUSED', error.message);
  return data ?? {};
}

/** Runs a query or a mutation. */
export async function runOperation(
  door: Door,
  operation: Operation,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await post(door, '/graphql', operation, signal);
  } catch (cause) {
    throw commandFailure('UNREACHABLE', messages.serverUnreachable, cause);
  }
  return dataOf(await response.text());
}

/** The `data` of each server-sent event named `next`. */
async function* eventsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const data = lines.find((line) => line.startsWith('data: '));
      if (lines.includes('event: next') && data !== undefined) yield data.slice('data: '.length);
    }
  }
}

/** Follows a subscription until the server ends it. A connection that breaks rejects. */
export async function* subscribe(
  door: Door,
  operation: Operation,
  signal: AbortSignal,
): AsyncGenerator<Record<string, unknown>> {
  const response = await post(door, '/graphql/stream', operation, signal);
  if (!response.ok || response.body === null) {
    dataOf(await response.text());
    throw commandFailure('UNREACHABLE', messages.serverUnreachable);
  }
  for await (const data of eventsOf(response.body)) yield dataOf(data);
}
