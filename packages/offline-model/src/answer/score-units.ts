import { contentStems } from '../french/analyse.js';
import { isCommonInQuestions } from './common-words.js';
import { answerKindsOf, speaksOf, type AnswerKind } from './answer-kind.js';
import { unitsOf, type Unit } from './passage-units.js';
import type { PromptPassage } from '../wire/prompt.js';

/** A unit with what the question finds in it. */
export interface ScoredUnit {
  readonly unit: Unit;
  /** Higher is better, comparable inside one question. */
  readonly score: number;
  /** Share of the weight of the question found in the unit itself, 0 to 1. */
  readonly own: number;
  /** Share found in the unit, its title, heading and lead-in, 0 to 1. */
  readonly covered: number;
  /** Number of distinct words of the question found in the unit and its lead-in. */
  readonly matches: number;
}

const TITLE_SHARE = 0.6;
const NEIGHBOUR_SHARE = 0.35;
const KIND_BONUS = 0.22;
const LONG_SENTENCE_WORDS = 70;

/** A word that no unit holds is a reason to say nothing: it weighs more than one that is found. */
const ABSENT = 4 / 3;
const WEAK = 0.35;
const EXAMPLE_PENALTY = 0.12;

interface Weights {
  readonly of: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Scores every unit of the passages for a question. */
export function scoreUnits(question: string, passages: readonly PromptPassage[]): ScoredUnit[] {
  const byPassage = passages.map((passage) => unitsOf(passage));
  const weights = weigh(question, byPassage.flat());
  const kinds = answerKindsOf(question);
  return byPassage.flatMap((units) =>
    units.map((unit, index) => scoreUnit(unit, units[index - 1], weights, kinds)),
  );
}

/**
 * Words weigh alike: the passages were found with these very words, so one that all of them hold is
 * the subject as often as not (weighing the rare ones more answered worse on real questions). Words
 * that many questions share weigh little, and so does a value (`28`, `2025`).
 */
function weigh(question: string, units: readonly Unit[]): Weights {
  const held = new Set(units.flatMap(stemsOfUnit));
  const of = new Map<string, number>();
  for (const stem of new Set(contentStems(question))) {
    const weight = held.has(stem) ? 1 : ABSENT;
    of.set(stem, isCommonInQuestions(stem) || /^\d+$/u.test(stem) ? weight * WEAK : weight);
  }
  return { of, total: [...of.values()].reduce((sum, weight) => sum + weight, 0) };
}

function stemsOfUnit(unit: Unit): string[] {
  return contentStems(unit.list === null ? unit.text : `${unit.list.lead} ${unit.text}`);
}

function scoreUnit(
  unit: Unit,
  previous: Unit | undefined,
  { of, total }: Weights,
  kinds: readonly AnswerKind[],
): ScoredUnit {
  if (total === 0) return { unit, score: 0, own: 0, covered: 0, matches: 0 };
  const here = new Set(stemsOfUnit(unit));
  const around = new Set(contentStems(`${unit.passage.title} ${unit.heading}`));
  const before = new Set(previous === undefined ? [] : stemsOfUnit(previous));
  let own = 0;
  let context = 0;
  let covered = 0;
  for (const [stem, weight] of of) {
    if (here.has(stem)) own += weight;
    else if (around.has(stem)) context += weight * TITLE_SHARE;
    else if (before.has(stem)) context += weight * NEIGHBOUR_SHARE;
    if (here.has(stem) || around.has(stem)) covered += weight;
  }
  const bonus = kinds.some((kind) => speaksOf(kind, unit.text)) ? KIND_BONUS : 0;
  const length = unit.text.split(/\s+/u).length;
  const penalty =
    Math.max(0, length - LONG_SENTENCE_WORDS) / 400 +
    (/^(?:par exemple|exemple|à titre d|ainsi)/iu.test(unit.text) ? EXAMPLE_PENALTY : 0);
  return {
    unit,
    score: (own + context) / total + bonus - penalty,
    own: own / total,
    covered: covered / total,
    matches: [...of.keys()].filter((stem) => here.has(stem)).length,
  };
}
