import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';

import { unauthenticated } from '../../platform/errors/platform-error.js';
import { PUBLIC_ROUTE } from '../../platform/http/public-route.js';
import type { GraphqlContext } from './agent.decorator.js';

/**
 * Deny by default: every resolver and every route needs a signed-in agent, except those marked
 * `@Public()`. It runs on the handler and not on a path, so no spelling of an address avoids it.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open === true) return true;
    if (context.getType<GqlContextType>() !== 'graphql') throw unauthenticated();
    const { agent } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (agent === null) throw unauthenticated();
    return true;
  }
}
