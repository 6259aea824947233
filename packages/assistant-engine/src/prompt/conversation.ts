import { withoutCitations } from '../citations/markers.js';
import type { ModelMessage } from '../model-port.js';
import type { Exchange, TurnInput } from '../turn-input.js';
import { neutralise } from './neutralise.js';
import { platformRules } from './platform-rules.js';

const MOST_EXCHANGES = 6;
const HISTORY_BUDGET = 12_000;
const LONGEST_ANSWER = 3_000;

/** Old markers are dropped: they number the passages of another turn. */
function pastAnswer(answer: string): string {
  const text = withoutCitations(answer);
  return neutralise(text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER)} […]` : text);
}

function boundedHistory(history: readonly Exchange[]): readonly ModelMessage[] {
  const messages: ModelMessage[] = [];
  let spent = 0;
  for (const exchange of history.slice(-MOST_EXCHANGES).toReversed()) {
    const question = neutralise(exchange.question.slice(0, LONGEST_ANSWER));
    const answer = pastAnswer(exchange.answer);
    spent += question.length + answer.length;
    if (spent > HISTORY_BUDGET) break;
    messages.unshift({ role: 'user', content: question }, { role: 'assistant', content: answer });
  }
  return messages;
}

/** What stands around the question, as blocks of the prompt. */
export interface PromptBlocks {
  readonly passages: string;
  /** Empty when the message asks one question. */
  readonly parts: string;
}

/**
 * The messages of the first request of a turn: the assistant's prompt and the platform's rules, the
 * last exchanges within a budget of characters, then the passages, the question and its parts.
 */
export function openingMessages(
  input: TurnInput,
  today: string,
  atDate: string,
  { passages, parts }: PromptBlocks,
): ModelMessage[] {
  const question = `<question>\n${neutralise(input.question).trim()}\n</question>`;
  const rules = platformRules(today, atDate, parts !== '');
  return [
    {
      role: 'system',
      content: `${input.systemPrompt.trim()}\n\n${rules}`,
    },
    ...boundedHistory(input.history),
    {
      role: 'user',
      content: [passages, question, parts].filter((block) => block !== '').join('\n\n'),
    },
  ];
}
