import type { TypedDocumentString } from '../../gql/graphql.js';
import { catalogue } from '../catalogue.fr.js';
import { REQUEST_HEADERS } from './execute.js';
import { parsePayload } from './parse-payload.js';
import { RequestError, isAbort } from './request-error.js';
import { parseEvents } from './server-sent-events.js';

/** The server pings every 12 s: a line silent for three pings is a dead one. */
const SILENCE_MS = 40_000;

/**
 * One subscription over GraphQL-SSE, distinct connections mode. The iterator ends on `complete`,
 * throws a {@link RequestError} when the line is lost, and stops when `signal` aborts.
 */
export async function* subscribe<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): AsyncGenerator<Result, void> {
  const line = new AbortController();
  const giveUp = (): void => {
    line.abort();
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const response = await open(document, variables, line.signal);
    for await (const { event, data } of parseEvents(readText(response, line))) {
      if (event === 'complete') return;
      if (event === 'next') yield parsePayload<Result>(JSON.parse(data));
    }
  } catch (error) {
    if (signal.aborted || !isAbort(error)) throw error;
    throw new RequestError('NETWORK', catalogue.errors.network);
  } finally {
    signal.removeEventListener('abort', giveUp);
    line.abort();
  }
}

async function open(
  document: { toString(): string },
  variables: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const response = await fetch('/graphql/stream', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...REQUEST_HEADERS, accept: 'text/event-stream' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    parsePayload(await response.json(), response.status);
    throw new RequestError('SERVER', catalogue.errors.server(response.status));
  }
  return response;
}

async function* readText(response: Response, line: AbortController): AsyncGenerator<string, void> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let watch = setTimeout(() => {
    line.abort();
  }, SILENCE_MS);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      clearTimeout(watch);
      if (done) return;
      watch = setTimeout(() => {
        line.abort();
      }, SILENCE_MS);
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(watch);
  }
}
