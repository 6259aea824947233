import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { sendFailure } from './send-failure.js';

/**
 * Failures of the plain routes: a page for a person, JSON for a program. GraphQL has its own
 * formatter, which shares `publicError`; its failures are rethrown to it.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    sendFailure(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error);
  }
}
