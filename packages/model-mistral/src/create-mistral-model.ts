import type { ModelPort, ModelRequest } from '@maroquin/assistant-engine';

import { createSdkCalls, type SdkCalls } from './sdk/sdk-calls.js';
import { streamReply } from './stream/stream-reply.js';
import { requestBody } from './wire/request-body.js';

/** Which server, which model, and how patient to be. */
export interface MistralModelOptions {
  /** Host without `/v1`, such as `https://model.example.fr`. There is no default: no vendor's cloud. */
  readonly url: string;
  /** Sent as a bearer token when it is not empty. */
  readonly apiKey: string;
  /** Name or alias of the chat model. */
  readonly model: string;
  /** Name of the embeddings model; `embed` refuses without it. */
  readonly embeddingModel?: string;
  /** Name of the model that reads pictures of text; `recognise` refuses without it. */
  readonly recognitionModel?: string;
  /** Longest silence between two events; 60 s. */
  readonly idleTimeoutMs?: number;
  /** Longest wait for the first event; as `idleTimeoutMs` unless said. */
  readonly firstEventTimeoutMs?: number;
  /** Longest wait for an answer that is not streamed; 120 s. */
  readonly answerTimeoutMs?: number;
  /** Longest line of a stream, in characters; 1 Mi. */
  readonly maxLineBytes?: number;
  /** Tries after the first, before the first event only; 2. */
  readonly retries?: number;
  /** Longest wait that a server may ask for with `Retry-After`; 10 s. Beyond, the call fails at once. */
  readonly longestRetryWaitMs?: number;
}

/** A model served over Mistral's protocol. */
export type MistralModel = ModelPort & SdkCalls;

/**
 * A {@link ModelPort} over any server that speaks Mistral's chat protocol: Mistral, the State's
 * Albert platform, vLLM, or the offline model. Streams go through a parser of our own, everything
 * else through the official SDK, which is loaded on first need. Nothing is called at construction.
 *
 * @throws {RangeError} when `url` is empty or no http address
 * @example
 * const model = createMistralModel({ url: 'http://127.0.0.1:4100', apiKey: '', model: 'offline' });
 * for await (const event of model.stream(request, signal)) { … }
 */
export function createMistralModel(options: MistralModelOptions): MistralModel {
  const origin = originOf(options.url);
  const { idleTimeoutMs = 60_000, apiKey, model } = options;
  const target = {
    endpoint: `${origin}/v1/chat/completions`,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    firstEventTimeoutMs: options.firstEventTimeoutMs ?? idleTimeoutMs,
    idleTimeoutMs,
    maxLineLength: options.maxLineBytes ?? 1024 * 1024,
  };
  const policy = {
    retries: options.retries ?? 2,
    longestWaitMs: options.longestRetryWaitMs ?? 10_000,
  };
  return {
    stream: (request: ModelRequest, signal: AbortSignal) =>
      streamReply(target, requestBody(request, model, true), model, policy, signal),
    ...createSdkCalls({
      origin,
      apiKey,
      model,
      embeddingModel: options.embeddingModel ?? null,
      recognitionModel: options.recognitionModel ?? null,
      timeoutMs: options.answerTimeoutMs ?? 120_000,
      policy,
    }),
  };
}

/** The address without a final slash, nor the `/v1` that is often pasted with it. */
function originOf(url: string): string {
  if (!/^https?:\/\/[^/\s]/u.test(url) || !URL.canParse(url))
    throw new RangeError('The address of the model server is missing or is no http address.');
  return url.replace(/\/+$/u, '').replace(/\/v1$/u, '');
}
