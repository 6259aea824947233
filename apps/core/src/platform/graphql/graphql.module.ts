import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Logger, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';

import { toGraphqlError } from './format-error.js';

/** Deepest selection accepted; the shell's deepest is 7. */
const MAX_DEPTH = 10;

/** Builds the context of an operation from its HTTP request. */
export type ContextOf = (request: FastifyRequest) => Promise<object>;

/** Injection token of `ContextOf`. */
export const GRAPHQL_CONTEXT = Symbol('GRAPHQL_CONTEXT');

/** The schema, made from the code, on `/graphql`. */
export function graphqlModule(): DynamicModule {
  const logger = new Logger('GraphQL');
  const format = (execution: Pick<ExecutionResult, 'data' | 'errors'>) => ({
    statusCode: 200,
    response: {
      data: execution.data ?? null,
      errors: (execution.errors ?? []).map((error) =>
        toGraphqlError(error, (line) => {
          logger.error(line);
        }),
      ),
    },
  });
  return GraphQLModule.forRootAsync<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    inject: [GRAPHQL_CONTEXT],
    useFactory: (contextOf: ContextOf) => ({
      autoSchemaFile: true,
      sortSchema: true,
      // The schema has subscriptions, which are served as server-sent events: no WebSocket opens.
      subscription: {
        verifyClient: (_info: unknown, next: (accept: boolean) => void) => {
          next(false);
        },
      },
      graphiql: false,
      allowBatchedQueries: false,
      queryDepth: MAX_DEPTH,
      context: contextOf,
      errorFormatter: format,
    }),
  });
}
