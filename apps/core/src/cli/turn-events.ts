import { setTimeout as delay } from 'node:timers/promises';

import { z } from 'zod';

import { PlatformError } from '../platform/errors/platform-error.js';
import { commandFailure } from './command-failure.js';
import { runOperation, subscribe, type Door } from './graphql-over-http.js';
import { messages } from './messages.fr.js';

/** A question as the command sends it. */
export interface Question {
  readonly messageId: string;
  readonly assistantId: string;
  readonly role: string;
  readonly text: string;
  readonly atDate: string | null;
}

const TOOL_CALL = `callId tool label ok message inputs { label value }
  card { question answer certainty steps { text article } articles { label recordId stateDate } warnings }`;

const SEND = `mutation Ask($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ... on MessageSent { conversation { id } turn { reply { id } } }
    ... on MessageRefused { code message }
  }
}`;

const FOLLOW = `subscription Answer($replyId: ID!, $after: String) {
  replyEvents(replyId: $replyId, after: $after) {
    cursor kind text stage corpora passages verified claims toolCall { ${TOOL_CALL} }
    reply {
      id status text model extractive
      toolCalls { ${TOOL_CALL} }
      citations { number verified quote passage {
        corpus corpusVersion recordId title path text url status dateStart dateEnd asOf licence source
        code num undatedVersions } }
      unverified { start end reason }
      failure { code message retryable }
      impact { promptTokens completionTokens kWh kgCO2eq }
    }
  }
}`;

const sentSchema = z.object({
  sendMessage: z.union([
    z.object({
      conversation: z.object({ id: z.string() }),
      turn: z.object({ reply: z.object({ id: z.string() }) }),
    }),
    z.object({ code: z.string(), message: z.string() }),
  ]),
});

/** A name of the schema as programs read it: `CALLING_TOOL` is `calling-tool`. */
const nameSchema = z.string().transform((name) => name.toLowerCase().replaceAll('_', '-'));

const toolCallSchema = z.looseObject({
  tool: z.string(),
  label: z.string(),
  ok: z.boolean().nullable(),
  message: z.string().nullable(),
  card: z
    .looseObject({ question: z.string(), answer: z.string(), certainty: nameSchema })
    .nullable(),
});

const replySchema = z.looseObject({
  id: z.string(),
  status: nameSchema,
  text: z.string(),
  extractive: z.boolean(),
  toolCalls: z.array(toolCallSchema),
  citations: z.array(
    z.looseObject({
      number: z.number(),
      verified: z.boolean(),
      quote: z.string(),
      passage: z.looseObject({ title: z.string(), url: z.string().nullable() }),
    }),
  ),
  unverified: z.array(z.looseObject({ start: z.number(), end: z.number() })),
  failure: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
});

const eventSchema = z.object({
  replyEvents: z.looseObject({
    cursor: z.string(),
    kind: nameSchema,
    text: z.string().nullable(),
    stage: nameSchema.nullable(),
    toolCall: toolCallSchema.nullable(),
    reply: replySchema.nullable(),
  }),
});

/** One event of a turn. */
export type TurnLine = z.infer<typeof eventSchema>['replyEvents'];
/** The answer, final. */
export type FinalReply = z.infer<typeof replySchema>;
/** A tool call that has ended. */
export type ToolCallLine = z.infer<typeof toolCallSchema>;

/** How long a reply may say nothing before the command gives up, in milliseconds. */
const PATIENCE_MS = 120_000;
/** How long between two tries of a connection that broke, in milliseconds. */
const AGAIN_MS = 500;

/** Sends the question; it is kept from then on. */
export async function sendQuestion(
  door: Door,
  input: Question,
  signal: AbortSignal,
): Promise<{ readonly conversationId: string; readonly replyId: string }> {
  const data = await runOperation(door, { query: SEND, variables: { input } }, signal);
  const { sendMessage } = sentSchema.parse(data);
  if ('code' in sendMessage) throw commandFailure(sendMessage.code, sendMessage.message);
  return { conversationId: sendMessage.conversation.id, replyId: sendMessage.turn.reply.id };
}

/**
 * The events of a reply until its end. A server that restarts in between is waited for: the stream
 * opens again where it was.
 */
export async function* followReply(
  door: Door,
  replyId: string,
  signal: AbortSignal,
): AsyncGenerator<TurnLine> {
  let after: string | null = null;
  let heard = Date.now();
  while (Date.now() - heard < PATIENCE_MS) {
    const silence = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      const variables: Record<string, unknown> = { replyId, after };
      for await (const data of subscribe(door, { query: FOLLOW, variables }, silence)) {
        const event: TurnLine = eventSchema.parse(data).replyEvents;
        heard = Date.now();
        after = event.cursor;
        yield event;
        if (event.kind === 'finished') return;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof PlatformError || error instanceof z.ZodError) throw error;
    }
    await delay(AGAIN_MS, undefined, { signal });
  }
  throw commandFailure('NO_ANSWER', messages.noAnswer);
}
