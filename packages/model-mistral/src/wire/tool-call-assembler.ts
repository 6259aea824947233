import { randomBytes } from 'node:crypto';

import type { ModelToolCall } from '@maroquin/assistant-engine';

import { arrayOf, objectOf, textOrNull } from './json.js';

interface OpenCall {
  readonly index: number;
  id: string | null;
  name: string | null;
  arguments: string;
}

/**
 * Puts the fragments of tool calls together. Fragments belong together by `index`; the ids and names
 * come once, in the first fragment (vLLM), or in each of them; arguments are text, or an object sent
 * whole. The id `"null"` and empty names are fillers that some servers and repairs write.
 */
export class ToolCallAssembler {
  private readonly calls: OpenCall[] = [];

  /** Adds the `tool_calls` of one delta. */
  add(fragments: unknown): void {
    for (const fragment of arrayOf(fragments)) this.addFragment(objectOf(fragment));
  }

  get isEmpty(): boolean {
    return this.calls.length === 0;
  }

  /** The calls in the order of their index; `null` when one of them never got a name. */
  finish(): readonly ModelToolCall[] | null {
    const named: ModelToolCall[] = [];
    for (const call of this.calls) {
      if (call.name === null) return null;
      const args = call.arguments.trim() === '' ? '{}' : call.arguments;
      named.push({ id: call.id ?? newCallId(), name: call.name, arguments: args });
    }
    return named;
  }

  private addFragment(fragment: Readonly<Record<string, unknown>>): void {
    const id = textOrNull(fragment['id']);
    const realId = id === 'null' ? null : id;
    const called = objectOf(fragment['function']);
    const name = textOrNull(called['name']);
    const call = this.find(fragment['index'], realId, name);
    call.id ??= realId;
    call.name ??= name;
    const args = called['arguments'];
    if (typeof args === 'string') call.arguments += args;
    else if (args !== null && args !== undefined) call.arguments += JSON.stringify(args);
  }

  /** A named fragment with another id starts a call, even when the server gives no index or repeats it. */
  private find(index: unknown, id: string | null, name: string | null): OpenCall {
    const known =
      typeof index === 'number'
        ? this.calls.findLast((call) => call.index === index)
        : this.calls.at(-1);
    const isOther = known?.id !== null && id !== null && name !== null && known?.id !== id;
    if (known !== undefined && !isOther) return known;
    const next = typeof index === 'number' ? index : this.calls.length;
    const call: OpenCall = { index: next, id: null, name: null, arguments: '' };
    this.calls.push(call);
    return call;
  }
}

const CALL_ID_LENGTH = 9;

/** Mistral accepts only ids of nine letters or digits. */
function newCallId(): string {
  return randomBytes(CALL_ID_LENGTH).toString('hex').slice(0, CALL_ID_LENGTH);
}
