import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Logger, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';

import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Admission } from './admission.js';
import { formatExecution } from './format-error.js';

/** Operations that the executor keeps parsed, and as many that it keeps as wrong. */
const CACHE_SIZE = 100;

/** Rules beside those of GraphQL: the schema is public in the repository, not on a server in use. */
export function extraRules({ production }: Config): ValidationRule[] {
  return production ? [NoSchemaIntrospectionCustomRule] : [];
}

/** The schema, made from the code, on `/graphql`. */
export function graphqlModule(): DynamicModule {
  const logger = new Logger('GraphQL');
  return GraphQLModule.forRootAsync<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    inject: [Admission, CONFIG],
    useFactory: (admission: Admission, config: Config) => ({
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
      cache: CACHE_SIZE,
      validationRules: extraRules(config),
      context: (request: FastifyRequest) => admission.admit(request),
      errorFormatter: (execution) =>
        formatExecution(execution, (line) => {
          logger.error(line);
        }),
    }),
  });
}
