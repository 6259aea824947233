import { contentStems } from '../french/analyse.js';
import { withoutDates } from '../french/find-dates.js';
import type { PromptPassage } from '../wire/prompt.js';
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
/** A passage leads unless a later one covers this much more of the question. */
const CLEARLY_MORE = 0.3;
/** Of two sentences of a passage this near, that cover the same with its title, the first leads. */
const AS_GOOD = 0.15;
/** A further sentence must be nearly as good as the best one, more so from another passage. */
const NEAR_BEST = 0.8;
const NEAR_BEST_ELSEWHERE = 0.9;
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
  const scored = scoreUnits(withoutDates(question.slice(0, LONGEST_QUESTION)), passages);
  const relevant = scored.filter(isRelevant).sort((a, b) => b.score - a.score);
  const [top] = relevant;
  const lead = leadOf(relevant, passages);
  if (top === undefined || lead === undefined) return [];
  const chosen: ScoredUnit[] = [];
  for (const candidate of [lead, ...relevant]) {
    if (chosen.length >= MOST_SENTENCES) break;
    const { passage } = candidate.unit;
    const least =
      passage.n === lead.unit.passage.n
        ? lead.score * NEAR_BEST
        : top.score * NEAR_BEST_ELSEWHERE + passages.indexOf(passage) * RANK_COST;
    if (candidate.score < least || !addsTo(chosen, candidate)) continue;
    const antecedent = antecedentOf(candidate, scored);
    if (antecedent !== null && !chosen.includes(antecedent)) chosen.push(antecedent);
    chosen.push(candidate);
  }
  return withWholeLists(chosen, scored);
}

/** The unit to open with: the one that covers most of the question in the first passage that answers. */
function leadOf(
  relevant: readonly ScoredUnit[],
  passages: readonly PromptPassage[],
): ScoredUnit | undefined {
  const least = (relevant[0]?.score ?? 0) - CLEARLY_MORE;
  const bests = passages.map(({ n }) => relevant.filter(({ unit }) => unit.passage.n === n));
  const own = bests.find(([best]) => best !== undefined && best.score >= least) ?? [];
  const [best] = own;
  if (best === undefined) return undefined;
  const alike = own.filter(
    ({ score, covered }) => score >= best.score - AS_GOOD && covered >= best.covered,
  );
  return alike.sort((a, b) => a.unit.order - b.unit.order)[0];
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
