import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { callerKey } from '../limits/caller-address.js';
import { RATE_LIMITS, type RateLimits } from '../limits/rate-limits.js';
import { GRAPHQL_CONTEXT, type ContextOf, type OperationContext } from './operation-context.js';

/**
 * Lets an operation in, on `/graphql` and on `/graphql/stream` alike: the limit of its address, then
 * who asks, then the limit of that agent. A token is counted apart, so that a program never takes
 * from the browser of the agent in whose name it speaks.
 */
@Injectable()
export class Admission {
  constructor(
    @Inject(GRAPHQL_CONTEXT) private readonly contextOf: ContextOf,
    @Inject(RATE_LIMITS) private readonly limits: RateLimits,
  ) {}

  /** @throws {RateLimited} */
  async admit(request: FastifyRequest): Promise<OperationContext> {
    const address = callerKey(request.ip);
    await this.limits.require('graphqlByAddress', address);
    const context = await this.contextOf(request);
    const { agent, byToken } = context;
    if (agent !== null)
      await this.limits.require(byToken ? 'tokenByAgent' : 'graphqlByAgent', agent.agentId);
    else if (byToken) await this.limits.require('wrongTokenByAddress', address);
    return context;
  }
}
