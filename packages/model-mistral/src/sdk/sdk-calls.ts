import {
  ModelFailure,
  type ModelEvent,
  type ModelRequest,
  type ModelToolCall,
} from '@maroquin/assistant-engine';
import type { Mistral } from '@mistralai/mistralai';

import { malformed } from '../classify-failure.js';
import { withRetries, type RetryPolicy } from '../http/with-retries.js';
import { arrayOf, isObject, objectOf, textOrNull, type JsonObject } from '../wire/json.js';
import { ReplyAssembler } from '../wire/reply-assembler.js';
import { recogniseText } from './recognise-text.js';
import { failedSdkTry, rawValueOf } from './sdk-failure.js';
import { sdkRequest, wireCompletion } from './sdk-shapes.js';

/** How the SDK reaches the server. */
export interface SdkTarget {
  readonly origin: string;
  readonly apiKey: string;
  readonly model: string;
  readonly embeddingModel: string | null;
  readonly recognitionModel: string | null;
  readonly timeoutMs: number;
  readonly policy: RetryPolicy;
}

/** An answer that was not streamed. */
export type ModelAnswer = Omit<Extract<ModelEvent, { type: 'end' }>, 'type'> & {
  readonly text: string;
  readonly toolCalls: readonly ModelToolCall[];
};

/** A model that the server offers. */
export interface OfferedModel {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** The calls that go through the official SDK. All throw `ModelFailure`, or the reason of `signal`. */
export interface SdkCalls {
  /** An answer in one piece, for short texts such as a rewritten question. */
  readonly complete: (request: ModelRequest, signal: AbortSignal) => Promise<ModelAnswer>;
  /** Models that the account may use. */
  readonly listModels: (signal: AbortSignal) => Promise<readonly OfferedModel[]>;
  /** One vector per text, in the order of the texts; batches of 64, one after the other. */
  readonly embed: (inputs: readonly string[], signal: AbortSignal) => Promise<number[][]>;
  /**
   * The text of some pages of a PDF that are pictures: Markdown by page number, from 1. A page that
   * the server does not give is left out.
   */
  readonly recognise: (
    pdf: Uint8Array,
    pages: readonly number[],
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<number, string>>;
}

/** Most texts that the State's platform takes in one request. */
const EMBEDDING_BATCH = 64;

/** Makes the calls; the SDK (1 s of CPU, 80 MB) is loaded by the first of them. */
export function createSdkCalls(target: SdkTarget): SdkCalls {
  let loading: Promise<Mistral> | null = null;
  const sdk = (): Promise<Mistral> => (loading ??= loadSdk(target));
  const call = <Result>(
    signal: AbortSignal,
    run: (client: Mistral, limit: AbortSignal) => Promise<Result>,
  ): Promise<Result> => callSdk(target, sdk, signal, run);
  return {
    complete: (request, signal) =>
      call(signal, (client, limit) => complete(client, target.model, request, limit)),
    listModels: (signal) => call(signal, listModels),
    embed: async (inputs, signal) => {
      const model = target.embeddingModel;
      if (model === null) throw new ModelFailure('REJECTED', 'No embeddings model is configured.');
      const vectors: number[][] = [];
      for (let from = 0; from < inputs.length; from += EMBEDDING_BATCH) {
        const batch = inputs.slice(from, from + EMBEDDING_BATCH);
        vectors.push(
          ...(await call(signal, (client, limit) => embed(client, model, batch, limit))),
        );
      }
      return vectors;
    },
    recognise: async (pdf, pages, signal) => {
      const model = target.recognitionModel;
      if (model === null) throw new ModelFailure('REJECTED', 'No recognition model is configured.');
      return call(signal, (client, limit) => recogniseText(client, model, pdf, pages, limit));
    },
  };
}

async function loadSdk({ origin, apiKey }: SdkTarget): Promise<Mistral> {
  const { Mistral } = await import('@mistralai/mistralai');
  return new Mistral({
    serverURL: origin,
    ...(apiKey === '' ? {} : { apiKey }),
    retryConfig: { strategy: 'none' },
  });
}

async function callSdk<Result>(
  { policy, timeoutMs }: SdkTarget,
  sdk: () => Promise<Mistral>,
  signal: AbortSignal,
  run: (client: Mistral, limit: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const client = await sdk();
  return withRetries(
    async () => {
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        return await run(client, AbortSignal.any([signal, timeout]));
      } catch (error) {
        signal.throwIfAborted();
        throw failedSdkTry(error, timeout.aborted ? timeoutMs : null);
      }
    },
    policy,
    signal,
  );
}

async function complete(
  client: Mistral,
  model: string,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const completion = await client.chat
    .complete(sdkRequest(request, model), { fetchOptions: { signal } })
    .then(wireCompletion, wholeOrThrow);
  const assembler = new ReplyAssembler(model);
  const text = assembler.addCompletion(completion);
  let toolCalls: readonly ModelToolCall[] = [];
  for (const event of assembler.finishReply()) {
    if (event.type === 'tool-calls') toolCalls = event.calls;
    if (event.type !== 'end') continue;
    const { finishReason, usage, model: echoed } = event;
    return { text, toolCalls, finishReason, usage, model: echoed };
  }
  throw malformed('The answer has no end.');
}

/** The SDK refuses answers that only lack a field; the answer itself is in its error. */
function wholeOrThrow(error: unknown): JsonObject {
  const raw = rawValueOf(error);
  if (!isObject(raw) || !Array.isArray(raw['choices'])) throw error;
  return raw;
}

async function listModels(client: Mistral, signal: AbortSignal): Promise<readonly OfferedModel[]> {
  const list = await client.models.list({}, { fetchOptions: { signal } });
  return arrayOf(list.data).flatMap((card) => {
    const described = objectOf(card);
    const model = described['isUnknown'] === true ? objectOf(described['raw']) : described;
    const id = textOrNull(model['id']);
    if (id === null) return [];
    const aliases = arrayOf(model['aliases']).flatMap((alias) => textOrNull(alias) ?? []);
    return [{ id, aliases }];
  });
}

async function embed(
  client: Mistral,
  model: string,
  inputs: string[],
  signal: AbortSignal,
): Promise<number[][]> {
  const response = await client.embeddings.create({ model, inputs }, { fetchOptions: { signal } });
  const vectors: number[][] = [];
  for (const { index, embedding } of response.data)
    if (index !== undefined && embedding !== undefined) vectors[index] = embedding;
  if (inputs.some((_, index) => vectors[index] === undefined))
    throw malformed('The embeddings answer lacks a vector.');
  return vectors;
}
