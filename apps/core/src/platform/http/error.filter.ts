import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { publicError } from '../graphql/format-error.js';
import { errorPage } from './error-page.js';

/**
 * Failures of the plain routes: a page for a person, JSON for a program. GraphQL has its own
 * formatter, which shares `publicError`; its failures are rethrown to it.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { code, message, status, errorId, log } = publicError(error);
    if (log !== null) this.logger.error(`${errorId ?? code} ${log}`);
    if (request.headers.accept?.includes('text/html') === true)
      return reply.code(status).type('text/html; charset=utf-8').send(errorPage(message));
    return reply.code(status).send({ error: { code, message } });
  }
}
