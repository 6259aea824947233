import type { ModelEvent, ModelFailure } from '@maroquin/assistant-engine';

import { endedEarly, malformed, statedFailure } from '../classify-failure.js';
import { withRetries, type RetryPolicy } from '../http/with-retries.js';
import { isObject, type JsonObject } from '../wire/json.js';
import { ReplyAssembler } from '../wire/reply-assembler.js';
import { readBatches, type StreamTarget } from './read-batches.js';
import type { SseEvent } from './sse-parser.js';

/** What a batch of events says. */
interface BatchReading {
  readonly text: string;
  readonly done: boolean;
  readonly failure: ModelFailure | null;
}

/**
 * One streamed reply. Tries again while nothing has come; then gives the texts as they come (the
 * texts of one network read are one event), the tool calls, and the end.
 */
export async function* streamReply(
  target: StreamTarget,
  body: JsonObject,
  model: string,
  policy: RetryPolicy,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  const json = JSON.stringify(body);
  const opened = await withRetries(
    async () => {
      const batches = readBatches(target, json, signal);
      return { batches, first: await batches.next() };
    },
    policy,
    signal,
  );
  const { batches } = opened;
  const assembler = new ReplyAssembler(model);
  try {
    for (let batch = opened.first; batch.done !== true; batch = await batches.next()) {
      const reading = readBatch(batch.value, assembler);
      if (reading.text !== '') yield { type: 'text', text: reading.text };
      if (reading.failure !== null) throw reading.failure;
      if (reading.done) return yield* assembler.finishReply();
    }
    if (!assembler.isFinished) throw endedEarly();
    yield* assembler.finishReply();
  } finally {
    await batches.return(undefined);
  }
}

function readBatch(batch: readonly SseEvent[], assembler: ReplyAssembler): BatchReading {
  let text = '';
  for (const { name, data } of batch) {
    if (data === '[DONE]') return { text, done: true, failure: null };
    const payload = parseObject(data);
    const failure =
      payload === null
        ? malformed('An event of the stream is not a JSON object.')
        : (statedFailure(payload) ??
          (name === 'error' ? malformed('An error without detail.') : null));
    if (payload === null || failure !== null) return { text, done: false, failure };
    text += name === 'whole' ? assembler.addCompletion(payload) : assembler.addChunk(payload);
  }
  return { text, done: false, failure: null };
}

/** The error of `JSON.parse` quotes the text, so it is not kept. */
function parseObject(data: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(data);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
