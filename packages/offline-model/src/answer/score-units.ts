import { contentStems, wordsOf } from '../french/analyse.js';
import type { PromptPassage } from '../wire/prompt.js';
import { answerKindsOf, speaksOf, type AnswerKind } from './answer-kind.js';
import { isCommonInQuestions } from './common-words.js';
import { opens, unitsOf, type Unit } from './passage-units.js';
import { isOther, openingCondition, particularPlaces, unsaidShare } from './situation.js';

/** A unit with what the question finds in it. */
export interface ScoredUnit {
  readonly unit: Unit;
  /** Higher is better, comparable inside one question. */
  readonly score: number;
  /** Share of the weight of the question found in the unit itself, 0 to 1. */
  readonly own: number;
  /** Share found in the unit, its title, headings and lead-in, 0 to 1. */
  readonly covered: number;
}

/** What a word found around a unit is worth, against one found in it. */
const AROUND_SHARE = 0.6;
const NEIGHBOUR_SHARE = 0.35;
const KIND_BONUS = 0.22;
/** The sentence that opens a text sums it up. */
const OPENING_BONUS = 0.08;
const LONG_SENTENCE_WORDS = 70;
const EXAMPLE_PENALTY = 0.12;

/** What is true in one case only is a poorer answer to a question that does not state the case. */
const CASE_COST = 0.2;
const CONDITION_COST = 0.1;
const PLACE_COST = 0.2;

/** A word that no unit holds is a reason to say nothing: it weighs more than one that is found. */
const ABSENT = 4 / 3;
const WEAK = 0.35;
/** `CDD`, `RSA`: nothing else is called so. */
const ACRONYM = 2;

interface Weights {
  readonly of: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
  readonly total: number;
}

/** Scores every unit of the passages for a question. */
export function scoreUnits(question: string, passages: readonly PromptPassage[]): ScoredUnit[] {
  const byPassage = passages.map((passage) => unitsOf(passage));
  const weights = weigh(question, byPassage.flat());
  const kinds = answerKindsOf(question);
  return byPassage.flatMap((units, index) => {
    const cost = placeCost(passages[index], weights.stems);
    return units.map((unit, at) => {
      const found = findWords(unit, units[at - 1], weights);
      const score = found.score + bonusOf(unit, kinds) - costOf(unit, weights.stems) - cost;
      return { ...found, unit, score };
    });
  });
}

/**
 * Words weigh alike: the passages were found with these very words, so one that all of them hold is
 * the subject as often as not (weighing the rare ones more answered worse on real questions). Words
 * that many questions share weigh little, and so does a value (`28`, `2025`); acronyms weigh more.
 */
function weigh(question: string, units: readonly Unit[]): Weights {
  const held = new Set(units.flatMap(stemsOfUnit));
  const acronyms = new Set(contentStems(acronymsIn(question).join(' ')));
  const of = new Map<string, number>();
  for (const stem of new Set(contentStems(question))) {
    const weight = (held.has(stem) ? 1 : ABSENT) * (acronyms.has(stem) ? ACRONYM : 1);
    of.set(stem, isCommonInQuestions(stem) || /^\d+$/u.test(stem) ? weight * WEAK : weight);
  }
  const total = [...of.values()].reduce((sum, weight) => sum + weight, 0);
  return { of, stems: new Set(of.keys()), total };
}

/** The acronyms of a question; none when it is written in capitals. */
export function acronymsIn(question: string): readonly string[] {
  if (question === question.toUpperCase()) return [];
  return question.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu) ?? [];
}

function stemsOfUnit(unit: Unit): string[] {
  return contentStems(unit.list === null ? unit.text : `${unit.list.lead} ${unit.text}`);
}

/** The share of the question that is in a unit, and in what stands around it. */
function findWords(
  unit: Unit,
  previous: Unit | undefined,
  { of, total }: Weights,
): Omit<ScoredUnit, 'unit'> {
  if (total === 0) return { score: 0, own: 0, covered: 0 };
  const here = new Set(stemsOfUnit(unit));
  const around = new Set(contentStems([unit.passage.title, ...unit.headings].join(' ')));
  const before = new Set(previous === undefined ? [] : stemsOfUnit(previous));
  let own = 0;
  let context = 0;
  let covered = 0;
  for (const [stem, weight] of of) {
    if (here.has(stem)) own += weight;
    else if (around.has(stem)) context += weight * AROUND_SHARE;
    else if (before.has(stem)) context += weight * NEIGHBOUR_SHARE;
    if (here.has(stem) || around.has(stem)) covered += weight;
  }
  return { score: (own + context) / total, own: own / total, covered: covered / total };
}

function bonusOf(unit: Unit, kinds: readonly AnswerKind[]): number {
  const isOfKind = kinds.some((kind) => speaksOf(kind, unit.text));
  return (isOfKind ? KIND_BONUS : 0) + (opens(unit) ? OPENING_BONUS : 0);
}

function costOf(unit: Unit, asked: ReadonlySet<string>): number {
  const { text, situation, list } = unit;
  const tooLong = Math.max(0, wordsOf(text).length - LONG_SENTENCE_WORDS) / 400;
  const isExample = /^(?:par exemple|exemple|à titre d|ainsi)/iu.test(text);
  return (
    tooLong +
    (isExample ? EXAMPLE_PENALTY : 0) +
    CASE_COST * caseShare(situation, asked) +
    CONDITION_COST * unsaidShare(openingCondition(list?.lead ?? text), asked)
  );
}

/** How far a case is from what is asked: `Autre département` is near all that names none. */
function caseShare(situation: string | null, asked: ReadonlySet<string>): number {
  if (situation === null || isOther(situation)) return 0;
  return situation === '' ? 1 : unsaidShare(situation, asked);
}

/** What a passage costs whose place in its document is that of one court, territory or case. */
function placeCost(passage: PromptPassage | undefined, asked: ReadonlySet<string>): number {
  const particulars = particularPlaces(passage?.place ?? []);
  return PLACE_COST * Math.max(0, ...particulars.map((one) => unsaidShare(one, asked)));
}
