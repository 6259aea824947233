import type { FastifyInstance } from 'fastify';
import { GraphQLError, Kind, OperationTypeNode, type DocumentNode } from 'graphql';

import { sendFailure } from '../http/send-failure.js';
import { parseOperation } from './operation-limits.js';
import { readRequest } from './operation-request.js';

/** Operations known to be within the limits: the shell has about ten, a stranger fills no memory. */
const CACHE_SIZE = 100;

/** Address of queries and mutations. */
export const GRAPHQL_PATH = '/graphql';

function refuseSubscription(document: DocumentNode): void {
  const found = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (found) throw new GraphQLError('subscriptions are served on /graphql/stream');
}

/**
 * Stands before `/graphql`: what is no operation or is above the limits never reaches the executor,
 * which would otherwise also accept a document written as JSON.
 */
export function guardOperations(server: FastifyInstance): void {
  const within = new Set<string>();
  server.addHook('preValidation', (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) {
      done();
      return;
    }
    try {
      const operation = readRequest(request.body);
      if (!within.has(operation.query)) {
        refuseSubscription(parseOperation(operation.query));
        if (within.size >= CACHE_SIZE) within.clear();
        within.add(operation.query);
      }
      request.body = operation;
      done();
    } catch (error) {
      sendFailure(request, reply, error);
    }
  });
}
