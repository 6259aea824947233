import type { Passage } from '@maroquin/assistant-kit';

import type { ModelMessage, ModelToolCall } from '../model-port.js';
import type { ToolOutcome } from '../ports.js';
import { neutralise } from '../prompt/neutralise.js';
import type { PassageShelf } from '../prompt/passage-shelf.js';

/** For `JSON.stringify`: every text of a result is data too. */
function neutraliseText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? neutralise(value) : value;
}

/**
 * The message that tells the model why a call gave nothing.
 *
 * @param fields names of the inputs to give again
 */
export function refusalMessage(
  call: ModelToolCall,
  message: string,
  fields: readonly string[] = [],
): ModelMessage {
  const which = fields.length === 0 ? {} : { fields };
  const content = JSON.stringify({ ok: false, message: neutralise(message), ...which });
  return { role: 'tool', toolCallId: call.id, name: call.name, content };
}

/**
 * The message that gives the model a result: the card's answer to repeat, the articles applied, and
 * the passages of those articles, numbered so that they can be cited.
 */
export function resultMessage(
  call: ModelToolCall,
  outcome: Extract<ToolOutcome, { ok: true }>,
  passages: readonly Passage[],
  shelf: PassageShelf,
): ModelMessage {
  const { card, output } = outcome;
  const said = { ok: true, answer: card.answer, articles: card.articles.map(({ label }) => label) };
  const content = JSON.stringify(
    { ...said, warnings: card.warnings, result: output, passages: null },
    neutraliseText,
  );
  // The block comes after the neutralising: its tags are ours.
  const block = JSON.stringify(shelf.show(passages));
  return {
    role: 'tool',
    toolCallId: call.id,
    name: call.name,
    content: content.replace(/null\}$/u, () => `${block}}`),
  };
}
