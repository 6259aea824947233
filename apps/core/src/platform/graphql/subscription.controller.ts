import { Controller, Inject, Logger, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
} from 'graphql';
import { z } from 'zod';

import { Public } from '../http/public-route.js';
import { EventStreamResponse } from '../http/event-stream-response.js';
import { projectionOf, type EventProjection } from './event-projection.js';
import { publicError, toGraphqlError } from './format-error.js';
import { GRAPHQL_CONTEXT, type ContextOf } from './graphql.module.js';

const bodySchema = z.object({
  query: z.string().min(1).max(10_000),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Operations kept parsed and validated: the shell sends one, a stranger must not fill the memory. */
const CACHE_SIZE = 50;

interface Prepared {
  readonly document: DocumentNode;
  readonly projection: EventProjection | null;
}

type Source = AsyncIterable<Readonly<Record<string, unknown>>>;

function isSource(value: object): value is Source {
  return Symbol.asyncIterator in value;
}

/**
 * GraphQL subscriptions over server-sent events, in the *distinct connections* mode of the GraphQL
 * over SSE protocol. An operation is validated and authorised once, then each event is written as
 * one `next`; the source is ended as soon as the reader leaves.
 */
@Controller('graphql')
export class SubscriptionController {
  private readonly logger = new Logger('Subscription');
  private readonly prepared = new Map<string, Prepared>();

  constructor(
    private readonly host: GraphQLSchemaHost,
    @Inject(GRAPHQL_CONTEXT) private readonly contextOf: ContextOf,
  ) {}

  @Public()
  @Post('stream')
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { prepared, variables } = this.read(request.body);
      const contextValue = await this.contextOf(request);
      const source = await createSourceEventStream({
        schema: this.host.schema,
        document: prepared.document,
        contextValue,
        variableValues: variables,
      });
      if ('errors' in source) throw source.errors[0] ?? new GraphQLError('no event stream');
      if (!isSource(source)) throw new GraphQLError('no event stream');
      await this.send(new EventStreamResponse(reply), prepared, source, contextValue, variables);
    } catch (error) {
      const shown = toGraphqlError(error, (line) => {
        this.logger.error(line);
      });
      await reply
        .code(publicError(error).status)
        .type('application/json')
        .send({ errors: [shown] });
    }
  }

  private async send(
    response: EventStreamResponse,
    { document, projection }: Prepared,
    source: Source,
    contextValue: object,
    variableValues: Record<string, unknown>,
  ): Promise<void> {
    const iterator = source[Symbol.asyncIterator]();
    response.onLeave(() => {
      void iterator.return?.();
    });
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) {
      const event = step.value;
      if (projection !== null && event['kind'] === 'TEXT') {
        response.send('next', projection(event));
        continue;
      }
      const rootValue = event;
      const schema = this.host.schema;
      const result = await execute({ schema, document, rootValue, contextValue, variableValues });
      response.send('next', JSON.stringify(result));
    }
    response.end('complete');
  }

  private read(body: unknown): { prepared: Prepared; variables: Record<string, unknown> } {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success) throw new GraphQLError('not a GraphQL request');
    return { prepared: this.prepare(parsed.data.query), variables: parsed.data.variables ?? {} };
  }

  private prepare(query: string): Prepared {
    const known = this.prepared.get(query);
    if (known !== undefined) return known;
    const document = parse(query, { maxTokens: 1_000 });
    const [error] = validate(this.host.schema, document, undefined, { maxErrors: 1 });
    if (error !== undefined) throw error;
    if (getOperationAST(document)?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('not a subscription');
    const prepared = { document, projection: projectionOf(document) };
    if (this.prepared.size >= CACHE_SIZE) this.prepared.clear();
    this.prepared.set(query, prepared);
    return prepared;
  }
}
