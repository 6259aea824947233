import type { FastifyRequest } from 'fastify';

import type { ContextOf } from '../../platform/graphql/graphql.module.js';
import type { GraphqlContext } from './agent.decorator.js';
import { SESSION_COOKIE } from './cookies.js';
import type { SessionService } from './session.service.js';

/** Who an operation comes from: the session of its cookie, nothing else. */
export function graphqlContext(sessions: SessionService): ContextOf {
  return async (request: FastifyRequest): Promise<GraphqlContext> => {
    const secret = request.cookies[SESSION_COOKIE];
    return { agent: secret === undefined ? null : await sessions.resolve(secret) };
  };
}
