import type { TypedDocumentString } from '../../gql/graphql.js';
import { parsePayload } from './parse-payload.js';
import { RequestError, isAbort } from './request-error.js';
import { catalogue } from '../catalogue.fr.js';

/** The header that a form of another site cannot send: the core refuses a request without it. */
export const REQUEST_HEADERS = {
  'content-type': 'application/json',
  'x-maroquin-request': '1',
} as const;

/** One query or mutation. Throws a {@link RequestError}, or the abort of `signal`. */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post('/graphql', document, variables, signal);
  return parsePayload<Result>(await readJson(response), response.status);
}

async function post(
  path: string,
  document: { toString(): string },
  variables: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...REQUEST_HEADERS, accept: 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new RequestError('NETWORK', catalogue.errors.network);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new RequestError('SERVER', catalogue.errors.server(response.status));
  }
}
