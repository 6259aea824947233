import type { FastifyRequest } from 'fastify';

import type { ContextOf } from '../../platform/graphql/operation-context.js';
import { callerKey } from '../../platform/limits/caller-address.js';
import type { AgentContext } from './agent-context.js';
import type { GraphqlContext } from './agent.decorator.js';
import type { ApiTokenService } from './api-token.service.js';
import { cookiesOf } from './cookies.js';
import type { SessionService } from './session.service.js';

/** RFC 6750, section 2.1; the scheme is compared without case (RFC 9110, section 11.1). */
const BEARER = /^bearer(?: +|$)/iu;

/**
 * Who an operation comes from: the token of its `Authorization: Bearer` header or, only when there is
 * none, the session of its cookie. A token that opens nothing never falls back on the cookie: a
 * program would go on under another name.
 */
export function graphqlContext(
  sessions: Pick<SessionService, 'resolve'>,
  tokens: Pick<ApiTokenService, 'resolve'>,
  publicUrl: string,
): ContextOf {
  const cookies = cookiesOf(publicUrl);
  return async (request: FastifyRequest): Promise<GraphqlContext> => {
    const { authorization } = request.headers;
    const caller = callerKey(request.ip);
    if (authorization !== undefined && BEARER.test(authorization))
      return contextFor(
        caller,
        await tokens.resolve(authorization.replace(BEARER, '').trim()),
        true,
      );
    const secret = request.cookies[cookies.session];
    return contextFor(caller, secret === undefined ? null : await sessions.resolve(secret), false);
  };
}

function contextFor(caller: string, agent: AgentContext | null, byToken: boolean): GraphqlContext {
  const rights = agent === null ? [] : [agent.ministry, agent.platformRole, agent.jobs];
  return { agent, caller, byToken, rights: JSON.stringify(rights) };
}
