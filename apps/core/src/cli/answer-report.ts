import type {
  AnswerProblem,
  AnswerScore,
  CompletedTurn,
  EvaluationCase,
  EvaluationCheck,
} from '@maroquin/assistant-engine';

import type { GoldenSet } from './golden-set.js';

/** The checks, in the order they are shown. */
export const CHECKS: readonly EvaluationCheck[] = [
  'sources',
  'facts',
  'supported',
  'silence',
  'tool',
];

/** The turn broke before its end: the model failed. `message` is French. */
interface TurnFailed {
  readonly code: 'TURN_FAILED';
  readonly message: string;
}

/** Why a question did not pass. */
export type QuestionProblem = AnswerProblem | TurnFailed;

/** One question that was asked, and how its answer compares. */
export interface AskedQuestion {
  readonly asked: EvaluationCase;
  /** `null` when the turn broke. */
  readonly turn: CompletedTurn | null;
  readonly passed: boolean;
  readonly checks: AnswerScore['checks'];
  readonly problems: readonly QuestionProblem[];
  readonly milliseconds: number;
}

/** How many questions a check applies to, and how many pass it. */
export interface CheckTally {
  readonly passed: number;
  readonly of: number;
}

/** The score of one golden set. */
export interface SetReport {
  readonly assistant: string;
  readonly evaluation: string;
  readonly questions: readonly AskedQuestion[];
  readonly passed: number;
  /** Share of the questions that pass, 0 to 1. */
  readonly score: number;
  readonly minimumScore: number;
  /** The score reaches the minimum. */
  readonly ok: boolean;
  readonly checks: Readonly<Record<EvaluationCheck, CheckTally>>;
}

function tallyOf(questions: readonly AskedQuestion[], check: EvaluationCheck): CheckTally {
  const outcomes = questions.flatMap(({ checks }) => checks[check] ?? []);
  return { passed: outcomes.filter(Boolean).length, of: outcomes.length };
}

/** Adds up the questions of a golden set. */
export function reportOf(
  { assistant, name, minimumScore }: GoldenSet,
  questions: readonly AskedQuestion[],
): SetReport {
  const passed = questions.filter((question) => question.passed).length;
  const score = passed / questions.length;
  return {
    assistant: assistant.id,
    evaluation: name,
    questions,
    passed,
    score,
    minimumScore,
    ok: score >= minimumScore,
    checks: {
      sources: tallyOf(questions, 'sources'),
      facts: tallyOf(questions, 'facts'),
      supported: tallyOf(questions, 'supported'),
      silence: tallyOf(questions, 'silence'),
      tool: tallyOf(questions, 'tool'),
    },
  };
}

/** A question as `--json` prints it: what was asked, what was answered, what is wrong. */
export function questionJson(
  { assistant, name }: GoldenSet,
  { asked, turn, passed, checks, problems, milliseconds }: AskedQuestion,
): Record<string, unknown> {
  const { id, role, question, expect } = asked;
  const calls = (turn?.events ?? []).flatMap((event) =>
    event.type === 'tool-result' ? [{ tool: event.tool, ok: event.ok }] : [],
  );
  return {
    type: 'question',
    assistant: assistant.id,
    evaluation: name,
    id,
    role,
    question,
    passed,
    checks,
    problems,
    expect,
    outcome: turn?.outcome ?? 'failed',
    text: turn?.text ?? '',
    cited: (turn?.citations ?? []).map(({ passage, verified }) => ({
      recordId: passage.recordId,
      verified,
    })),
    calls,
    milliseconds: Math.round(milliseconds),
  };
}

/** The last line of `--json`. */
export function summaryJson(reports: readonly SetReport[], model: string): Record<string, unknown> {
  return {
    type: 'summary',
    ok: reports.every(({ ok }) => ok),
    model,
    evaluations: reports.map(({ questions, score, ...report }) => ({
      ...report,
      questions: questions.length,
      score: Number(score.toFixed(4)),
    })),
  };
}
