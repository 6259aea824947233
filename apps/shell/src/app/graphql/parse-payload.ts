import { catalogue } from '../catalogue.fr.js';
import { RequestError } from './request-error.js';

/**
 * The edge where a GraphQL answer enters: the envelope is checked here, the data is typed by the
 * generated operation (the core validates it against the same schema).
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the operation's type enters the shell here
export function parsePayload<Result>(payload: unknown, status = 200): Result {
  const error = readFirstError(payload);
  if (error) throw error;
  if (status === 401) throw new RequestError('UNAUTHENTICATED', catalogue.session.expired);
  const data = readField(payload, 'data');
  if (data === null || data === undefined) {
    throw new RequestError('SERVER', catalogue.errors.server(status));
  }
  return data as Result;
}

function readFirstError(payload: unknown): RequestError | null {
  const errors = readField(payload, 'errors');
  if (!Array.isArray(errors) || errors.length === 0) return null;
  const first: unknown = errors[0];
  const code = readField(readField(first, 'extensions'), 'code');
  const message = readField(first, 'message');
  return new RequestError(
    typeof code === 'string' ? code : 'SERVER',
    typeof message === 'string' && message !== '' ? message : catalogue.errors.unknown,
  );
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
