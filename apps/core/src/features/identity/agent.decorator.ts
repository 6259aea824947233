import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

import { unauthenticated } from '../../platform/errors/platform-error.js';
import type { OperationContext } from '../../platform/graphql/operation-context.js';
import type { AgentContext } from './agent-context.js';

/** What every GraphQL operation carries. */
export interface GraphqlContext extends OperationContext {
  /** `null`: nobody is signed in. */
  readonly agent: AgentContext | null;
}

/** Where an operation comes from, as the limits count it. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().caller,
);

/** The caller of a resolver. Fails when nobody is signed in. */
export const CurrentAgent = createParamDecorator(
  (_: unknown, context: ExecutionContext): AgentContext => {
    const { agent } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (agent === null) throw unauthenticated();
    return agent;
  },
);

/** The caller of a public resolver, `null` when nobody is signed in. */
export const MaybeAgent = createParamDecorator(
  (_: unknown, context: ExecutionContext): AgentContext | null =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().agent,
);
