import { contentStems } from '../french/analyse.js';
import type { PromptPassage } from '../wire/prompt.js';
import { scoreUnits, type ScoredUnit } from './score-units.js';

/** The whole answer when no sentence of the passages is about the question. */
export const NO_ANSWER = 'Les passages fournis ne répondent pas à cette question.';

/** Beyond, a question is a document: its words are about anything. */
const LONGEST_QUESTION = 2000;
const MOST_SENTENCES = 5;
const MOST_PASSAGES = 3;
const MOST_ITEMS = 8;
/** A sentence must be about this share of the question, alone and with its title. */
const LEAST_OWN = 0.25;
const LEAST_COVERED = 0.5;
/** A further sentence must be nearly as good as the best one, more so from another passage. */
const NEAR_BEST = 0.68;
const NEAR_BEST_ELSEWHERE = 0.8;
/** Two sentences that share this part of their words say the same. */
const SAME_WORDS = 0.8;

/** The units that answer, best passage first; empty when none does. */
export function chooseUnits(question: string, passages: readonly PromptPassage[]): ScoredUnit[] {
  const scored = scoreUnits(question.slice(0, LONGEST_QUESTION), passages);
  const relevant = scored.filter(isRelevant).sort((a, b) => b.score - a.score);
  const best = relevant[0];
  if (best === undefined) return [];
  const chosen: ScoredUnit[] = [];
  for (const candidate of relevant) {
    if (chosen.length >= MOST_SENTENCES) break;
    if (!isWorthAdding(candidate, best, chosen)) continue;
    const antecedent = antecedentOf(candidate, scored);
    if (antecedent !== null && !chosen.includes(antecedent)) chosen.push(antecedent);
    chosen.push(candidate);
  }
  return withWholeLists(chosen, scored);
}

const PRONOUN = /^(?:ils?|elles?|celles?-ci|ceux-ci|celui-ci)\s/iu;
const IMPERSONAL =
  /^il (?:n['’])?(?:en )?(?:est|y a|faut|existe|convient|appartient|suffit|s['’]agit|incombe|peut être|doit être)(?!\p{L})/iu;

/** The sentence before one that starts with a pronoun: without it the reader cannot tell who `il` is. */
function antecedentOf({ unit }: ScoredUnit, scored: readonly ScoredUnit[]): ScoredUnit | null {
  if (unit.list !== null || !PRONOUN.test(unit.text) || IMPERSONAL.test(unit.text)) return null;
  const before = scored.find(
    (other) => other.unit.passage.n === unit.passage.n && other.unit.order === unit.order - 1,
  );
  return before?.unit.list === null ? before : null;
}

function isWorthAdding(
  candidate: ScoredUnit,
  best: ScoredUnit,
  chosen: readonly ScoredUnit[],
): boolean {
  const { n } = candidate.unit.passage;
  const near = n === best.unit.passage.n ? NEAR_BEST : NEAR_BEST_ELSEWHERE;
  if (candidate.score < best.score * near) return false;
  const cited = new Set(chosen.map((other) => other.unit.passage.n));
  if (!cited.has(n) && cited.size >= MOST_PASSAGES) return false;
  const words = new Set(contentStems(candidate.unit.text));
  return !chosen.some(
    (other) => overlap(words, new Set(contentStems(other.unit.text))) >= SAME_WORDS,
  );
}

function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared / Math.max(1, some.size + others.size - shared);
}

function isRelevant(scored: ScoredUnit): boolean {
  return scored.own >= LEAST_OWN && scored.covered >= LEAST_COVERED;
}

/** A list cut short would say less than the text: a short list that was chosen comes whole. */
function withWholeLists(chosen: readonly ScoredUnit[], all: readonly ScoredUnit[]): ScoredUnit[] {
  const result: ScoredUnit[] = [];
  for (const candidate of chosen) {
    const { list, passage } = candidate.unit;
    const items =
      list === null
        ? [candidate]
        : all.filter(({ unit }) => unit.passage.n === passage.n && unit.list?.id === list.id);
    for (const item of items.length <= MOST_ITEMS ? items : [candidate])
      if (!result.includes(item)) result.push(item);
  }
  return result;
}
