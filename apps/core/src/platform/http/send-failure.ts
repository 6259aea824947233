import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { graphqlErrorOf, publicError, type PublicError } from '../graphql/format-error.js';
import { errorPage } from './error-page.js';

/** A failure in the shape its caller reads: a page for a person, JSON for another program. */
export function failureBody(
  { code, message }: PublicError,
  wantsPage: boolean,
): { readonly type: string; readonly body: string } {
  return wantsPage
    ? { type: 'text/html; charset=utf-8', body: errorPage(message) }
    : {
        type: 'application/json; charset=utf-8',
        body: JSON.stringify({ error: { code, message } }),
      };
}

/**
 * Answers a failed request in the shape its caller reads: GraphQL errors, a page for a person, JSON
 * for another program.
 */
export function sendFailure(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const shown = publicError(error);
  const { code, status, errorId, log, retryAfter } = shown;
  if (log !== null) new Logger('Http').error(`${errorId ?? code} ${log}`);
  void reply.code(status);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (request.routeOptions.url?.startsWith('/graphql') === true) {
    void reply.type('application/json').send({ data: null, errors: [graphqlErrorOf(shown)] });
    return;
  }
  const { type, body } = failureBody(shown, request.headers.accept?.includes('text/html') === true);
  void reply.type(type).send(body);
}
