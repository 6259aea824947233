import { Controller, Inject, Logger, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  specifiedRules,
  validate,
  type DocumentNode,
} from 'graphql';

import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { unauthenticated } from '../errors/platform-error.js';
import { Public } from '../http/public-route.js';
import { EventStreamResponse } from '../http/event-stream-response.js';
import { sendFailure } from '../http/send-failure.js';
import { projectionOf, type EventProjection } from './event-projection.js';
import { formatExecution, graphqlErrorOf, publicError } from './format-error.js';
import { Admission } from './admission.js';
import { extraRules } from './graphql.module.js';
import type { OperationContext } from './operation-context.js';
import { parseOperation } from './operation-limits.js';
import { readRequest } from './operation-request.js';
import { SignInWatch } from './sign-in-watch.js';

/** Operations kept parsed and validated: the shell sends one, a stranger must not fill the memory. */
const CACHE_SIZE = 50;

interface Prepared {
  readonly document: DocumentNode;
  readonly projection: EventProjection | null;
}

type Source = AsyncIterable<Readonly<Record<string, unknown>>>;

/** A subscription that was validated and authorised, and whose events are coming. */
interface Opened extends Prepared {
  readonly source: Source;
  readonly context: OperationContext;
  readonly variables: Record<string, unknown>;
}

function isSource(value: object): value is Source {
  return Symbol.asyncIterator in value;
}

/**
 * GraphQL subscriptions over server-sent events, in the *distinct connections* mode of the GraphQL
 * over SSE protocol. An operation is validated and authorised once, then each event is written as
 * one `next`; the source is ended as soon as the reader leaves, and within seconds of a sign-out or
 * of a change of what the reader may do.
 */
@Controller('graphql')
export class SubscriptionController {
  private readonly logger = new Logger('Subscription');
  private readonly prepared = new Map<string, Prepared>();

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly admission: Admission,
    private readonly watch: SignInWatch,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Post('stream')
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    let opened: Opened;
    try {
      opened = await this.open(request);
    } catch (error) {
      sendFailure(request, reply, error);
      return;
    }
    await this.send(request, new EventStreamResponse(reply), opened);
  }

  private async open(request: FastifyRequest): Promise<Opened> {
    const { query, variables } = readRequest(request.body);
    const prepared = this.prepare(query);
    const context = await this.admission.admit(request);
    const source = await createSourceEventStream({
      schema: this.host.schema,
      document: prepared.document,
      contextValue: context,
      variableValues: variables,
    });
    if ('errors' in source) throw source.errors[0] ?? new GraphQLError('no event stream');
    if (!isSource(source)) throw new GraphQLError('no event stream');
    return { ...prepared, source, context, variables };
  }

  private async send(
    request: FastifyRequest,
    response: EventStreamResponse,
    opened: Opened,
  ): Promise<void> {
    const iterator = opened.source[Symbol.asyncIterator]();
    const endWatch = this.watch.watch(request, opened.context, (end) => {
      if (end === 'signed-out') {
        const signedOut = graphqlErrorOf(publicError(unauthenticated()));
        response.send('next', JSON.stringify({ data: null, errors: [signedOut] }));
      }
      void iterator.return?.();
    });
    response.onLeave(() => {
      endWatch();
      void iterator.return?.();
    });
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) {
      const written = this.write(opened, step.value);
      response.send('next', typeof written === 'string' ? written : await written);
    }
    response.end('complete');
  }

  /** One event as GraphQL writes it; a token costs a string and not an execution. */
  private write(
    { document, projection, context, variables }: Opened,
    event: Readonly<Record<string, unknown>>,
  ): string | Promise<string> {
    if (projection !== null && event['kind'] === 'TEXT') return projection(event);
    const executed = execute({
      schema: this.host.schema,
      document,
      rootValue: event,
      contextValue: context,
      variableValues: variables,
    });
    return Promise.resolve(executed).then((result) => {
      if (result.errors === undefined) return JSON.stringify(result);
      const { response } = formatExecution(result, (line) => {
        this.logger.error(line);
      });
      return JSON.stringify(response);
    });
  }

  private prepare(query: string): Prepared {
    const known = this.prepared.get(query);
    if (known !== undefined) return known;
    const document = parseOperation(query);
    const rules = [...specifiedRules, ...extraRules(this.config)];
    const [error] = validate(this.host.schema, document, rules, { maxErrors: 1 });
    if (error !== undefined) throw error;
    if (getOperationAST(document)?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('not a subscription');
    const prepared = { document, projection: projectionOf(document) };
    if (this.prepared.size >= CACHE_SIZE) this.prepared.clear();
    this.prepared.set(query, prepared);
    return prepared;
  }
}
