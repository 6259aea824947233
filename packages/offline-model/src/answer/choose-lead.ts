import { contentStems } from '../french/analyse.js';
import type { PromptPassage } from '../wire/prompt.js';
import { isCommonInQuestions } from './common-words.js';
import { acronymsIn, type ScoredUnit } from './score-units.js';

/** The passage ranked first leads unless a later one has this much more of the question. */
const CLEARLY_MORE = 0.4;
/** Of two sentences of a passage this near, that cover the same with its title, the first leads. */
const AS_GOOD = 0.15;
/** Share of the subject of a question that a title says when its text is about it. */
const TITLED = 0.8;
const FEWEST_STEMS = 2;

/** How near a passage is to the subject of a question, 0 being the nearest. */
export type Nearness = (passage: PromptPassage) => 0 | 1 | 2;

/**
 * Passages whose title is the subject of the question are the nearest; those that do not hold an
 * acronym of the question, when another one does, the farthest.
 */
export function nearnessTo(question: string, passages: readonly PromptPassage[]): Nearness {
  const stems = [...new Set(contentStems(question))].filter((stem) => !isCommonInQuestions(stem));
  const named = acronymsIn(question)
    .map(holds)
    .filter((isHeld) => passages.some(isHeld));
  return (passage) => {
    if (!named.every((isHeld) => isHeld(passage))) return 2;
    return isTitled(passage, stems) ? 0 : 1;
  };
}

/**
 * The unit to open with: the one that covers most of the question in the first passage that answers.
 * Passages near the subject go first, each kind in its own order.
 *
 * @param relevant units that may answer, best first
 */
export function leadOf(
  relevant: readonly ScoredUnit[],
  passages: readonly PromptPassage[],
  nearness: Nearness,
): ScoredUnit | undefined {
  const least = (relevant[0]?.score ?? 0) - CLEARLY_MORE;
  const own = passages
    .toSorted((a, b) => nearness(a) - nearness(b))
    .map(({ n }) => relevant.filter(({ unit }) => unit.passage.n === n))
    .find(([best]) => best !== undefined && best.score >= least);
  const best = own?.[0];
  if (own === undefined || best === undefined) return undefined;
  const alike = own.filter(
    ({ score, covered }) => score >= best.score - AS_GOOD && covered >= best.covered,
  );
  return alike.sort((a, b) => a.unit.order - b.unit.order)[0];
}

function holds(acronym: string): (passage: PromptPassage) => boolean {
  const word = new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'u');
  return ({ title, text }) => word.test(title) || word.test(text);
}

function isTitled({ title }: PromptPassage, stems: readonly string[]): boolean {
  const held = new Set(contentStems(title));
  const shared = stems.filter((stem) => held.has(stem)).length;
  return stems.length >= FEWEST_STEMS && shared >= stems.length * TITLED;
}
