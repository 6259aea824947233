import { assertUnreachable } from '@maroquin/assistant-kit';
import { withoutCitations, type TurnEvent } from '@maroquin/assistant-engine';

import type { FinishedReply } from './reply-store.js';
import type { KeptToolCall } from './reply.entity.js';

/** PostgreSQL keeps no NUL, and a lone surrogate is no text. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

const NOTHING: Omit<FinishedReply, 'status'> = {
  text: '',
  toolCalls: [],
  unverified: [],
  claims: null,
  lawDate: null,
  failureCode: null,
  model: null,
  extractive: false,
  usage: { promptTokens: 0, completionTokens: 0, kWh: 0, kgCO2eq: 0 },
  citations: [],
};

/** Gathers what the events of a turn leave behind, whichever way the turn ends. */
export class ReplyOutcome {
  private text = '';
  private readonly toolCalls: KeptToolCall[] = [];
  private ended: FinishedReply | null = null;

  constructor(private readonly extractive: boolean) {}

  add(event: TurnEvent): void {
    switch (event.type) {
      case 'text':
        this.text += event.text;
        return;
      case 'tool-result':
        this.toolCalls.push({
          callId: event.callId,
          tool: event.tool,
          label: event.label,
          ok: event.ok,
          inputs: event.inputs,
          card: event.card,
          message: event.message,
        });
        return;
      case 'done':
        this.ended = this.done(event);
        return;
      case 'silent':
        this.ended = this.end('silent', {
          text: storable(event.text),
          lawDate: event.lawDate.date,
          model: event.model ?? null,
          ...(event.usage === undefined ? {} : { usage: event.usage }),
        });
        return;
      case 'stage':
      case 'tool-call':
        return;
      default:
        assertUnreachable(event);
    }
  }

  /** The end that the turn reached; a turn that reached none is an internal failure. */
  result(): FinishedReply {
    return this.ended ?? this.failed('INTERNAL');
  }

  /** The agent stopped it: what was written stays, without citations, since none was checked. */
  stopped(): FinishedReply {
    return this.end('stopped', { text: this.unchecked(), extractive: this.extractive });
  }

  failed(code: string): FinishedReply {
    return this.end('failed', { text: this.unchecked(), failureCode: code });
  }

  private unchecked(): string {
    return storable(withoutCitations(this.text));
  }

  private done(event: Extract<TurnEvent, { type: 'done' }>): FinishedReply {
    return this.end('completed', {
      text: storable(event.text),
      unverified: event.unverified,
      claims: event.claims,
      lawDate: event.lawDate.date,
      model: event.model,
      extractive: this.extractive,
      usage: event.usage,
      citations: event.citations,
    });
  }

  private end(status: FinishedReply['status'], rest: Partial<FinishedReply>): FinishedReply {
    return { ...NOTHING, ...rest, status, toolCalls: this.toolCalls };
  }
}
