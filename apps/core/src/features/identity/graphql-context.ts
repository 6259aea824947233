import type { FastifyRequest } from 'fastify';

import type { ContextOf } from '../../platform/graphql/graphql.module.js';
import type { GraphqlContext } from './agent.decorator.js';
import type { ApiTokenService } from './api-token.service.js';
import { SESSION_COOKIE } from './cookies.js';
import type { SessionService } from './session.service.js';

/** RFC 6750, section 2.1; the scheme is compared without case (RFC 9110, section 11.1). */
const BEARER = /^bearer(?: +|$)/iu;

/**
 * Who an operation comes from: the token of its `Authorization: Bearer` header or, only when there is
 * none, the session of its cookie. A token that opens nothing never falls back on the cookie: a
 * program would go on under another name.
 */
export function graphqlContext(sessions: SessionService, tokens: ApiTokenService): ContextOf {
  return async (request: FastifyRequest): Promise<GraphqlContext> => {
    const { authorization } = request.headers;
    if (authorization !== undefined && BEARER.test(authorization))
      return { agent: await tokens.resolve(authorization.replace(BEARER, '').trim()) };
    const secret = request.cookies[SESSION_COOKIE];
    return { agent: secret === undefined ? null : await sessions.resolve(secret) };
  };
}
