import type { ServerResponse } from 'node:http';

import { chatRequestSchema, type ChatRequest } from '../wire/request-schema.js';
import { finishReason, framesOf, usageOf, type ReplyHead } from './chunk-frames.js';
import { decideReply, replyId } from './decide-reply.js';
import { readMode, UnknownModeError, type ModelMode } from './model-mode.js';
import { tokensOf, type Reply } from './reply.js';
import { sendDetail, sendInvalid, sendJson } from './send-json.js';
import { pause, silence, writeStream } from './write-stream.js';

/** Answers `POST /v1/chat/completions`. */
export async function answerChat(
  body: unknown,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const parsed = chatRequestSchema.safeParse(body);
  if (!parsed.success) return sendInvalid(response, parsed.error);
  const mode = modeOf(parsed.data);
  if (mode === null) return sendDetail(response, 404, 'Model not found: unknown mode.');
  if (mode.status !== null) return refuse(response, mode.status, mode);
  const reply = decideReply(parsed.data, mode);
  const head = {
    id: replyId(parsed.data),
    model: parsed.data.model,
    created: Math.floor(Date.now() / 1000),
  };
  if (parsed.data.stream === true) {
    const frames = framesOf(parsed.data, reply, head, mode);
    return await writeStream(response, frames, mode, signal);
  }
  await answerPlain(response, plainAnswer(parsed.data, reply, head, mode), mode, signal);
}

/** An answer in one piece knows the same faults: silence, a reset, a body that is not JSON. */
async function answerPlain(
  response: ServerResponse,
  answer: Readonly<Record<string, unknown>>,
  mode: ModelMode,
  signal: AbortSignal,
): Promise<void> {
  await pause(mode.firstTokenMs, signal);
  if (mode.stallAfter !== null) return await silence(signal);
  if (mode.cutAfter !== null) return void response.socket?.resetAndDestroy();
  if (!mode.quirks.has('malformed')) return sendJson(response, 200, answer);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"choices":[');
}

function modeOf(request: ChatRequest): ModelMode | null {
  try {
    return readMode(request.model);
  } catch (error) {
    if (error instanceof UnknownModeError) return null;
    throw error;
  }
}

function refuse(response: ServerResponse, status: number, mode: ModelMode): void {
  const headers = mode.retryAfter === null ? {} : { 'retry-after': mode.retryAfter };
  sendDetail(response, status, `Refused with status ${String(status)}, as asked.`, headers);
}

function plainAnswer(
  request: ChatRequest,
  reply: Reply,
  head: ReplyHead,
  mode: ModelMode,
): Readonly<Record<string, unknown>> {
  const tokens = tokensOf(reply.text);
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Infinity;
  const content = tokens.slice(0, limit).join('');
  const calls = reply.calls.map((call, index) => ({
    index,
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  }));
  return {
    id: mode.quirks.has('id-null') ? null : head.id,
    object: 'chat.completion',
    created: head.created,
    model: head.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: content === '' && mode.quirks.has('content-null') ? null : content,
          tool_calls: calls.length === 0 ? null : calls,
        },
        finish_reason: finishReason(reply, tokens.length > limit),
      },
    ],
    ...plainUsage(reply, Math.min(tokens.length, limit), mode),
  };
}

function plainUsage(
  reply: Reply,
  completion: number,
  { quirks }: ModelMode,
): Readonly<Record<string, unknown>> {
  if (quirks.has('usage=none')) return {};
  return { usage: quirks.has('usage=null') ? null : usageOf(reply, completion, quirks) };
}
