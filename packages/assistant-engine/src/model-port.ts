/** A tool as it is offered to the model. `parameters` is the JSON Schema (2020-12) of its input. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A call that the model asked for. `arguments` is JSON text, exactly as the model wrote it. */
export interface ModelToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** A message of the conversation, in the order it is sent. */
export type ModelMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | {
      readonly role: 'assistant';
      readonly content: string;
      readonly toolCalls?: readonly ModelToolCall[];
    }
  | {
      readonly role: 'tool';
      readonly toolCallId: string;
      readonly name: string;
      readonly content: string;
    };

/** One request to the model. */
export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ModelTool[];
  /** 0 to 1. */
  readonly temperature: number;
  /** Ceiling of the answer, in tokens. */
  readonly maxTokens: number;
}

/** What a call consumed. A count that the server does not give is 0. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Energy (kWh) and climate impact (kgCO2eq) where the server computes them; 0 means "not computed". */
  readonly kWh: number;
  readonly kgCO2eq: number;
}

/** What a model sends, in order: texts, then possibly tool calls, then exactly one `end`. */
export type ModelEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool-calls'; readonly calls: readonly ModelToolCall[] }
  | {
      readonly type: 'end';
      readonly finishReason: 'stop' | 'length' | 'tool-calls' | 'other';
      readonly usage: ModelUsage;
      /** The name of the model as the server echoes it. */
      readonly model: string;
    };

/**
 * Every failure of a model server, in the words the shell shares. Retrying is the adapter's affair
 * and only before the first event.
 *
 * - `BUSY` 503 or 424, `RATE_LIMITED` 429, `UNAVAILABLE` other 5xx, `REJECTED` other 4xx;
 * - `UNREACHABLE` no connection; `STALLED` silent for too long; `CUT` ended before its end;
 * - `MALFORMED` not the protocol.
 */
export type ModelFailureCode =
  | 'BUSY'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'REJECTED'
  | 'UNREACHABLE'
  | 'STALLED'
  | 'CUT'
  | 'MALFORMED';

/** A failure of the model server. The message is for operators and holds no prompt and no answer. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';

  constructor(
    readonly code: ModelFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * A language model. Implementations stop the call to the server as soon as `signal` aborts (they
 * then throw the signal's reason), and throw `ModelFailure` for everything else.
 *
 * @example for await (const event of model.stream(request, signal)) { … }
 */
export interface ModelPort {
  readonly stream: (request: ModelRequest, signal: AbortSignal) => AsyncIterable<ModelEvent>;
}
