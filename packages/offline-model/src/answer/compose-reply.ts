import { contentStems } from '../french/analyse.js';
import { withoutDates } from '../french/find-dates.js';
import { splitSentences } from '../french/split-sentences.js';
import type { Prompt, PromptPassage, ToolResult } from '../wire/prompt.js';
import { composeAnswer } from './compose-answer.js';
import { chooseUnits, NO_ANSWER } from './extract-answer.js';
import type { ScoredUnit } from './score-units.js';

/** Articles that one sentence cites: the others are on the card. */
const MOST_CITED = 2;
/** Share of the question that a sentence covers with its title, when it stands below a result. */
const CLEARLY_ABOUT = 0.75;
const MOST_SENTENCES = 2;

/**
 * The text of a reply. Without tools: the sentences of the passages that answer, or the sentence
 * that says they do not. After tools: one sentence for each, its conclusion, with the articles that
 * it applied, then the rule in the words of a passage that is clearly about the question; how the
 * result was found is on the card. A tool that failed leaves its reason in the place of a conclusion.
 */
export function composeReply(prompt: Prompt): string {
  const { passages, toolResults } = prompt;
  const stated = toolResults.map((result) => conclusionOf(result, passages));
  const said = new Set<string>();
  const answers = askedIn(prompt).map((asked) => {
    const units = unitsFor(asked, toolResults).filter(({ unit }) => !said.has(unit.text));
    for (const { unit } of units) said.add(unit.text);
    return composeAnswer(units, asked.question);
  });
  return [...stated, ...answers].filter((text) => text !== '').join('\n\n') || NO_ANSWER;
}

/**
 * What the passages say of a question; of one that a tool took up, only the rule behind the result, or
 * behind the refusal that the agent reads first.
 */
function unitsFor(asked: Asked, results: readonly ToolResult[]): readonly ScoredUnit[] {
  const units = chooseUnits(asked.question, asked.passages);
  return results.some((result) => isAbout(result, asked)) ? ruleIn(units) : units;
}

/** A question, alone or one of several, with the passages that may answer it. */
interface Asked {
  readonly question: string;
  readonly passages: readonly PromptPassage[];
  /** It is not the whole question. */
  readonly isPart: boolean;
}

function askedIn({ question, parts, passages }: Prompt): readonly Asked[] {
  if (parts.length === 0) return [{ question, passages, isPart: false }];
  return parts.map((part) => ({
    question: part.text,
    passages: part.passages.flatMap((number) => passages.find(({ n }) => n === number) ?? []),
    isPart: true,
  }));
}

const LEAST_SHARED_WITH_RESULT = 0.5;

/** Whether a result answers this: the whole question, or the part whose words it takes up. */
function isAbout({ answer }: ToolResult, { question, isPart }: Asked): boolean {
  if (!isPart) return true;
  const held = new Set(contentStems(answer));
  const stems = contentStems(withoutDates(question));
  return stems.filter((stem) => held.has(stem)).length >= stems.length * LEAST_SHARED_WITH_RESULT;
}

/**
 * The rule behind a result, in the words of the passage that answers best: the card has the result
 * and no text. Nothing when no sentence is clearly about the question: a rule that is beside it
 * would contradict the card.
 */
function ruleIn(chosen: readonly ScoredUnit[]): readonly ScoredUnit[] {
  const units = chosen.filter(({ unit }) => unit.passage.n === chosen[0]?.unit.passage.n);
  const opening = units.slice(0, MOST_SENTENCES);
  if (!opening.some(({ covered }) => covered >= CLEARLY_ABOUT)) return [];
  return units[0]?.unit.list === null ? opening : units;
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
