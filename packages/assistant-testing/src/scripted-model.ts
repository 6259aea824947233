import {
  ModelFailure,
  type ModelEvent,
  type ModelFailureCode,
  type ModelPort,
  type ModelRequest,
  type ModelUsage,
} from '@maroquin/assistant-engine';

/**
 * What the model does when it is asked once more: say a text, call tools, or fail. A function decides
 * from the request, to quote a passage for instance.
 */
export type ScriptedStep =
  | string
  | {
      readonly text?: string;
      /** `arguments` may be a value, or the JSON text to test a malformed one. */
      readonly calls?: readonly { readonly name: string; readonly arguments: unknown }[];
      readonly usage?: Partial<ModelUsage>;
      /** Fails after the text. */
      readonly fails?: ModelFailureCode;
    }
  | ((request: ModelRequest) => ScriptedStep);

/** A model that plays a script, and keeps what it was asked. */
export interface ScriptedModel extends ModelPort {
  readonly requests: readonly ModelRequest[];
}

const USAGE: ModelUsage = { promptTokens: 10, completionTokens: 5, kWh: 0, kgCO2eq: 0 };

type PlainStep = Exclude<ScriptedStep, string | ((request: ModelRequest) => ScriptedStep)>;

function settle(step: ScriptedStep, request: ModelRequest): PlainStep {
  if (typeof step === 'function') return settle(step(request), request);
  return typeof step === 'string' ? { text: step } : step;
}

function* eventsOf(step: PlainStep, round: number): Generator<ModelEvent> {
  for (const text of step.text?.match(/\S+\s*|\s+/gu) ?? []) yield { type: 'text', text };
  if (step.fails !== undefined) throw new ModelFailure(step.fails, 'The script says so.');
  const calls = (step.calls ?? []).map(({ name, arguments: args }, index) => ({
    id: `call_${String(round)}_${String(index)}`,
    name,
    arguments: typeof args === 'string' ? args : JSON.stringify(args),
  }));
  if (calls.length > 0) yield { type: 'tool-calls', calls };
  const finishReason = calls.length > 0 ? 'tool-calls' : 'stop';
  yield { type: 'end', finishReason, usage: { ...USAGE, ...step.usage }, model: 'scripted' };
}

/**
 * A `ModelPort` for tests: one step per request, in order, word by word. Asked once too often, it
 * throws, so that a test cannot pass on an answer nobody wrote.
 *
 * @example
 * const model = scriptedModel([
 *   { calls: [{ name: 'computeDeadline', arguments: { from: '2025-02-28' } }] },
 *   'Le dernier jour est le lundi 31 mars 2025 [1].',
 * ]);
 */
export function scriptedModel(steps: readonly ScriptedStep[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  return {
    requests,
    async *stream(request, signal) {
      const step = steps[requests.length];
      requests.push(request);
      if (step === undefined) throw new Error('The model was asked more often than its script.');
      for (const event of eventsOf(settle(step, request), requests.length)) {
        signal.throwIfAborted();
        yield event;
      }
    },
  };
}
