import { ModelFailure, type ModelEvent } from '@maroquin/assistant-engine';

import { arrayOf, objectOf, textOrNull } from './json.js';
import { NO_USAGE, readUsage } from './read-usage.js';
import { ToolCallAssembler } from './tool-call-assembler.js';

/**
 * Turns the chunks of one reply, parsed from JSON, into events. It accepts every known form of
 * Mistral-like chunks and shows no reasoning: only `content` is text.
 */
export class ReplyAssembler {
  private readonly calls = new ToolCallAssembler();
  private usage = NO_USAGE;
  private finish: string | null = null;

  /** @param model the name that was asked, until the server echoes one */
  constructor(private model: string) {}

  /** Whether the server said that the reply is over: a finish reason, or its usage. */
  get isFinished(): boolean {
    return this.finish !== null || this.usage !== NO_USAGE;
  }

  /** Text of a chunk; empty when it holds none. */
  addChunk(chunk: Readonly<Record<string, unknown>>): string {
    this.readEnvelope(chunk);
    const choice = arrayOf(chunk['choices'])[0];
    return choice === undefined ? '' : this.addChoice(objectOf(choice), 'delta');
  }

  /** Text of an answer that was sent whole. */
  addCompletion(completion: Readonly<Record<string, unknown>>): string {
    this.readEnvelope(completion);
    return this.addChoice(objectOf(arrayOf(completion['choices'])[0]), 'message');
  }

  /** The events that close a reply: the tool calls, if any, then the end. */
  finishReply(): ModelEvent[] {
    const calls = this.calls.finish();
    if (calls === null) throw new ModelFailure('MALFORMED', 'A tool call has no name.');
    const end: ModelEvent = {
      type: 'end',
      finishReason: finishReasonOf(this.finish, calls.length > 0),
      usage: this.usage,
      model: this.model,
    };
    return calls.length === 0 ? [end] : [{ type: 'tool-calls', calls }, end];
  }

  private readEnvelope(chunk: Readonly<Record<string, unknown>>): void {
    this.model = textOrNull(chunk['model']) ?? this.model;
    const usage = chunk['usage'];
    if (usage !== null && usage !== undefined) this.usage = readUsage(usage);
  }

  private addChoice(choice: Readonly<Record<string, unknown>>, part: 'delta' | 'message'): string {
    const body = objectOf(choice[part]);
    if (Array.isArray(body['tool_calls'])) this.calls.add(body['tool_calls']);
    this.finish = textOrNull(choice['finish_reason']) ?? this.finish;
    return contentText(body['content']);
  }
}

/** Content is text, or parts of which only those of type `text` are for the reader. */
function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  let text = '';
  for (const part of arrayOf(content)) {
    const { type, text: piece } = objectOf(part);
    if (type === 'text' && typeof piece === 'string') text += piece;
  }
  return text;
}

function finishReasonOf(
  reason: string | null,
  hasCalls: boolean,
): 'stop' | 'length' | 'tool-calls' | 'other' {
  switch (reason) {
    case null:
    case 'stop':
    case 'eos':
      return hasCalls ? 'tool-calls' : 'stop';
    case 'length':
    case 'model_length':
      return 'length';
    case 'tool_calls':
    case 'function_call':
      return 'tool-calls';
    default:
      return 'other';
  }
}
