import type { FastifyRequest } from 'fastify';

/** What every operation carries, as far as the platform looks at it. */
export interface OperationContext {
  /** `null`: nobody is signed in. */
  readonly agent: { readonly agentId: string } | null;
  /** What the caller may do, as one text: compared, to see that it has changed. */
  readonly rights: string;
  /** Where it comes from, as the limits count it: `callerKey`. */
  readonly caller: string;
  /** A program asks, with a bearer token, good or not. */
  readonly byToken: boolean;
}

/** Builds the context of an operation from its HTTP request. */
export type ContextOf = (request: FastifyRequest) => Promise<OperationContext>;

/** Injection token of `ContextOf`. */
export const GRAPHQL_CONTEXT = Symbol('GRAPHQL_CONTEXT');
