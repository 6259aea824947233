import { contentStems } from '../french/analyse.js';
import type { Prompt, PromptPassage, ToolResult } from '../wire/prompt.js';
import { composeAnswer } from './compose-answer.js';
import { chooseUnits, NO_ANSWER } from './extract-answer.js';
import { scoreUnits, type ScoredUnit } from './score-units.js';

const MOST_SUPPORTS = 3;

/**
 * The text of a reply. Without tools: the sentences of the passages that answer, or the sentence
 * that says they do not. After tools: what each answered, word for word, its warnings, then the
 * sentences of the passages that support it.
 */
export function composeReply(prompt: Prompt): string {
  const { question, passages, toolResults } = prompt;
  if (toolResults.length === 0) return composeAnswer(chooseUnits(question, passages)) || NO_ANSWER;
  const stated = toolResults.flatMap((result) => [result.answer, ...result.warnings]);
  return [...stated, composeAnswer(supportOf(prompt))].filter((text) => text !== '').join('\n\n');
}

/** The best sentence of each article that the tools applied; without any, what answers the question. */
function supportOf({ question, passages, toolResults }: Prompt): ScoredUnit[] {
  const applied = passages.filter((passage) =>
    toolResults.some((result) => result.articles.some((article) => isArticle(passage, article))),
  );
  const asked = `${question} ${toolResults.map(spokenAnswer).join(' ')}`;
  const scored = scoreUnits(asked, applied);
  const supports = applied.flatMap((passage) => bestOf(scored, passage) ?? []);
  if (supports.length > 0) return supports.slice(0, MOST_SUPPORTS);
  return chooseUnits(question, passages).slice(0, MOST_SUPPORTS);
}

function spokenAnswer(result: ToolResult): string {
  return result.ok ? result.answer : '';
}

function bestOf(scored: readonly ScoredUnit[], passage: PromptPassage): ScoredUnit | null {
  const mine = scored.filter(({ unit, own }) => unit.passage.n === passage.n && own > 0);
  return mine.reduce<ScoredUnit | null>(
    (best, unit) => (best === null || unit.score > best.score ? unit : best),
    null,
  );
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
