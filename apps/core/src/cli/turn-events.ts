import { setTimeout as delay } from 'node:timers/promises';

import { z } from 'zod';

import { PlatformError } from '../platform/errors/platform-error.js';
import { commandFailure } from './command-failure.js';
import { runOperation, subscribe, type Door } from './graphql-over-http.js';
import { messages } from './messages.fr.js';
import { eventSchema, type TurnLine } from './turn-line.js';

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
      claims lawDate lawDateWarning
      citations { number verified quote marks { start end verified reason quotes { text start } } passage {
        corpus corpusVersion recordId title path text url status dateStart dateEnd datesFrom asOf licence source
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
