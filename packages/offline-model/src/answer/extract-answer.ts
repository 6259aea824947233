import { contentStems } from '../french/analyse.js';
import { withoutDates } from '../french/find-dates.js';
import type { PromptPassage } from '../wire/prompt.js';
import { leadOf, nearnessTo } from './choose-lead.js';
import { scoreUnits, type ScoredUnit } from './score-units.js';

/** The whole answer when no sentence of the passages is about the question. */
export const NO_ANSWER = 'Les passages fournis ne répondent pas à cette question.';

/** Beyond, a question is a document: its words are about anything. */
const LONGEST_QUESTION = 2000;
const MOST_SENTENCES = 4;
const MOST_PASSAGES = 3;
const MOST_ITEMS = 8;
/** A sentence must be about this share of the question, alone and with its title. */
const LEAST_OWN = 0.25;
const LEAST_COVERED = 0.5;
/** A further sentence must be nearly as good as the best one, more so from another passage. */
const NEAR_BEST = 0.8;
const NEAR_BEST_ELSEWHERE = 0.95;
/** What each rank adds to what is asked of a further passage. */
const RANK_COST = 0.02;
/** Two sentences that share this part of their words say the same, and so do a title and a question. */
const SAME_WORDS = 0.8;

/**
 * The units that answer, best first; empty when none does. Which passage is the best is what their
 * order says: they were found and ranked by more than the words of the question.
 */
export function chooseUnits(question: string, passages: readonly PromptPassage[]): ScoredUnit[] {
  const asked = passages.find((passage) => isAskedBy(question, passage));
  const answered = asked === undefined ? [] : chooseAmong(question, [asked]);
  return answered.length > 0 ? answered : chooseAmong(question, passages);
}

/** Whether the title of a passage is the question: it answers it alone, whatever words others share. */
function isAskedBy(question: string, { title }: PromptPassage): boolean {
  const asked = new Set(contentStems(question));
  return asked.size > 0 && overlap(asked, new Set(contentStems(title))) >= SAME_WORDS;
}

function chooseAmong(question: string, passages: readonly PromptPassage[]): ScoredUnit[] {
  const asked = withoutDates(question.slice(0, LONGEST_QUESTION));
  const scored = scoreUnits(asked, passages);
  const relevant = scored.filter(isRelevant).sort((a, b) => b.score - a.score);
  const nearness = nearnessTo(asked, passages);
  const lead = leadOf(relevant, passages, nearness);
  if (lead === undefined) return [];
  const farthest = Math.max(1, nearness(lead.unit.passage));
  const near = relevant.filter(({ unit }) => nearness(unit.passage) <= farthest);
  const { n } = lead.unit.passage;
  const best = near.find(({ unit }) => unit.passage.n === n) ?? lead;
  const top = near[0] ?? lead;
  const chosen: ScoredUnit[] = [];
  for (const candidate of [lead, ...near]) {
    if (chosen.length >= MOST_SENTENCES) break;
    const { passage } = candidate.unit;
    const least =
      passage.n === n
        ? best.score * NEAR_BEST
        : top.score * NEAR_BEST_ELSEWHERE + passages.indexOf(passage) * RANK_COST;
    if (candidate !== lead && candidate.score < least) continue;
    if (!addsTo(chosen, candidate)) continue;
    const antecedent = antecedentOf(candidate, scored);
    if (antecedent !== null && !chosen.includes(antecedent)) chosen.push(antecedent);
    chosen.push(candidate);
  }
  return withWholeLists(chosen, scored);
}

const PRONOUN = /^(?:ils?|elles?|celles?-ci|ceux-ci|celui-ci)\s/iu;
const IMPERSONAL =
  /^il (?:n['’])?(?:en )?(?:est|y a|faut|existe|convient|appartient|suffit|s['’]agit|incombe|peut être|doit être)(?!\p{L})/iu;
const THE_SAME = /^l(?:e|a|es)\s+mêmes?\s/iu;
const DEMONSTRATIVE = /(?<!\p{L})(?:cet?|cette|ces)\s+(?!qui|que|qu['’]|dont|sont|n['’])(\p{L}+)/iu;

/** Whether a sentence needs the one before: `Il…`, `Le même délai…`, `ces deux ans` without its noun. */
function pointsBack(sentence: string): boolean {
  if (PRONOUN.test(sentence)) return !IMPERSONAL.test(sentence);
  if (THE_SAME.test(sentence)) return true;
  const pointed = DEMONSTRATIVE.exec(sentence);
  if (pointed === null) return false;
  const before = contentStems(sentence.slice(0, pointed.index));
  return !contentStems(pointed[1] ?? '').some((stem) => before.includes(stem));
}

/** The sentence before one that points to it: without it the reader cannot tell who `il` is. */
function antecedentOf({ unit }: ScoredUnit, scored: readonly ScoredUnit[]): ScoredUnit | null {
  if (unit.list !== null || !pointsBack(unit.text)) return null;
  const before = scored.find(
    (other) => other.unit.passage.n === unit.passage.n && other.unit.order === unit.order - 1,
  );
  return before?.unit.list === null ? before : null;
}

/** Whether it says something that the chosen ones do not, from a passage that may still be cited. */
function addsTo(chosen: readonly ScoredUnit[], candidate: ScoredUnit): boolean {
  const { n } = candidate.unit.passage;
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

/**
 * A list cut short would say less than the text: a short list that was chosen comes whole. Texts by
 * cases repeat their lists: what was said once is not said again.
 */
function withWholeLists(chosen: readonly ScoredUnit[], all: readonly ScoredUnit[]): ScoredUnit[] {
  const result: ScoredUnit[] = [];
  const said = new Set<string>();
  for (const candidate of chosen) {
    const { list, passage } = candidate.unit;
    const items =
      list === null
        ? [candidate]
        : all.filter(({ unit }) => unit.passage.n === passage.n && unit.list?.id === list.id);
    for (const item of items.length <= MOST_ITEMS ? items : [candidate]) {
      const words = contentStems(item.unit.text).join(' ');
      if (result.includes(item) || said.has(words)) continue;
      said.add(words);
      result.push(item);
    }
  }
  return result;
}
