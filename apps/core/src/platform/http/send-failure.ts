import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { graphqlErrorOf, publicError } from '../graphql/format-error.js';
import { errorPage } from './error-page.js';

/**
 * Answers a failed request in the shape its caller reads: GraphQL errors, a page for a person, JSON
 * for another program.
 */
export function sendFailure(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const shown = publicError(error);
  const { code, message, status, errorId, log } = shown;
  if (log !== null) new Logger('Http').error(`${errorId ?? code} ${log}`);
  void reply.code(status);
  if (request.routeOptions.url?.startsWith('/graphql') === true) {
    void reply.type('application/json').send({ data: null, errors: [graphqlErrorOf(shown)] });
  } else if (request.headers.accept?.includes('text/html') === true) {
    void reply.type('text/html; charset=utf-8').send(errorPage(message));
  } else {
    void reply.send({ error: { code, message } });
  }
}
