import { contentStems } from '../french/analyse.js';
import { splitSentences } from '../french/split-sentences.js';
import type { Prompt, PromptPassage, ToolResult } from '../wire/prompt.js';
import { composeAnswer } from './compose-answer.js';
import { chooseUnits, NO_ANSWER } from './extract-answer.js';

/** Articles that one sentence cites: the others are on the card. */
const MOST_CITED = 2;

/**
 * The text of a reply. Without tools: the sentences of the passages that answer, or the sentence
 * that says they do not. After tools: one sentence for each, its conclusion, with the articles that
 * it applied; how it was found is on the card that the agent sees above. A tool that failed leaves
 * its reason and what the passages say.
 */
export function composeReply(prompt: Prompt): string {
  const { question, passages, toolResults } = prompt;
  const extracted = (): string => composeAnswer(chooseUnits(question, passages));
  if (toolResults.length === 0) return extracted() || NO_ANSWER;
  const stated = toolResults.map((result) => conclusionOf(result, passages));
  const rest = toolResults.some(({ ok }) => ok) ? '' : extracted();
  return [...stated, rest].filter((text) => text !== '').join('\n\n');
}

/** The first sentence of a result, and the numbers of the articles that it applied. */
function conclusionOf(
  { ok, answer, articles }: ToolResult,
  passages: readonly PromptPassage[],
): string {
  if (!ok) return answer;
  const conclusion = splitSentences(answer)[0] ?? '';
  const applied = passages
    .filter((passage) => articles.some((article) => isArticle(passage, article)))
    .slice(0, MOST_CITED);
  const numbers = applied.map(({ n }) => `[${String(n)}]`).join('');
  return conclusion === '' || numbers === '' ? conclusion : `${conclusion} ${numbers}`;
}

const LEAST_SHARED_NAME = 0.5;

/** Whether the title of a passage names an article: its number, and most words of its code. */
function isArticle(passage: PromptPassage, article: string): boolean {
  const title = new Set(contentStems(passage.title));
  const stems = contentStems(article);
  const numbers = stems.filter((stem) => /\d/u.test(stem));
  const names = stems.filter((stem) => !/\d/u.test(stem));
  const shared = names.filter((stem) => title.has(stem)).length;
  return numbers.some((number) => title.has(number)) && shared >= names.length * LEAST_SHARED_NAME;
}
