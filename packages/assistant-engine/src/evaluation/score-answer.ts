import type { CompletedTurn } from '../run-to-completion.js';
import type { TurnEvent } from '../turn-event.js';
import type { EvaluationCase } from './evaluation-case.js';
import { holdsFact } from './holds-fact.js';

/**
 * What is asked of an answer. `silence`: silent when it must be, and only then. `sources`: the right
 * records are cited, and verified. `facts`: the expected words are there. `supported`: no claim is
 * unverified. `tool`: the right tool gave the right result.
 */
export type EvaluationCheck = 'silence' | 'sources' | 'facts' | 'supported' | 'tool';

/** One reason why an answer is not the right one. */
export type AnswerProblem =
  | { readonly code: 'NOT_SILENT' }
  | { readonly code: 'SILENT' }
  /** None of these records is cited and verified. */
  | { readonly code: 'SOURCE_NOT_CITED'; readonly records: readonly string[] }
  | { readonly code: 'FACT_MISSING'; readonly fact: string }
  | { readonly code: 'UNVERIFIED'; readonly claim: string; readonly reason: string }
  | { readonly code: 'TOOL_NOT_CALLED'; readonly tool: string }
  /** It was called and gave no result; `message` is what the agent reads. */
  | { readonly code: 'TOOL_FAILED'; readonly tool: string; readonly message: string }
  | { readonly code: 'RESULT_MISSING'; readonly tool: string; readonly fact: string };

/** How one answer compares with what was expected. */
export interface AnswerScore {
  /** Every check that applies to the question holds. */
  readonly passed: boolean;
  /** The checks that apply to the question. */
  readonly checks: Readonly<Partial<Record<EvaluationCheck, boolean>>>;
  readonly problems: readonly AnswerProblem[];
}

type ToolResult = Extract<TurnEvent, { type: 'tool-result' }>;
type Expected = EvaluationCase['expect'];

/** An article stands for its versions: `…/538~2` (undated) and `…/538@LEGIARTI…` (dated). */
function isRecord(cited: string, expected: string): boolean {
  return cited === expected || ['~', '@'].some((mark) => cited.startsWith(expected + mark));
}

function sourceProblems({ sources }: Expected, turn: CompletedTurn): AnswerProblem[] {
  const cited = turn.citations.filter(({ verified }) => verified);
  return sources
    .map((one) => (typeof one === 'string' ? [one] : one))
    .filter((any) => !cited.some(({ passage }) => any.some((id) => isRecord(passage.recordId, id))))
    .map((records) => ({ code: 'SOURCE_NOT_CITED', records }));
}

function factProblems({ facts }: Expected, { text }: CompletedTurn): AnswerProblem[] {
  return facts
    .filter((fact) => !holdsFact(text, fact))
    .map((fact) => ({ code: 'FACT_MISSING', fact }));
}

function supportProblems({ text, unverified }: CompletedTurn): AnswerProblem[] {
  return unverified.map(({ start, end, reason }) => {
    return { code: 'UNVERIFIED', claim: text.slice(start, end), reason };
  });
}

/** All that a card says: a result may be in its answer or in one of its steps. */
function cardText({ card }: ToolResult): string {
  return card === null ? '' : [card.answer, ...card.steps.map((step) => step.text)].join('\n');
}

function toolProblems(expected: Expected, tool: string, turn: CompletedTurn): AnswerProblem[] {
  const calls = turn.events.filter(
    (event): event is ToolResult => event.type === 'tool-result' && event.tool === tool,
  );
  const last = calls.at(-1);
  if (last === undefined) return [{ code: 'TOOL_NOT_CALLED', tool }];
  const given = calls.filter(({ ok }) => ok);
  if (given.length === 0) return [{ code: 'TOOL_FAILED', tool, message: last.message ?? '' }];
  const wanted = expected.result ?? (expected.sources.length === 0 ? expected.facts : []);
  return wanted
    .filter((fact) => !given.some((call) => holdsFact(cardText(call), fact)))
    .map((fact) => ({ code: 'RESULT_MISSING', tool, fact }));
}

/** The checks of a question that has an answer, each with what is wrong. */
function answerProblems(
  expected: Expected,
  turn: CompletedTurn,
): ReadonlyMap<EvaluationCheck, readonly AnswerProblem[]> {
  const silent = turn.outcome === 'silent';
  const found = new Map<EvaluationCheck, readonly AnswerProblem[]>();
  found.set('silence', silent ? [{ code: 'SILENT' }] : []);
  if (expected.sources.length > 0) found.set('sources', sourceProblems(expected, turn));
  if (expected.facts.length > 0) found.set('facts', factProblems(expected, turn));
  if (!silent) found.set('supported', supportProblems(turn));
  if (expected.tool !== undefined) found.set('tool', toolProblems(expected, expected.tool, turn));
  return found;
}

function silenceProblems(turn: CompletedTurn): readonly AnswerProblem[] {
  return turn.outcome === 'silent' ? [] : [{ code: 'NOT_SILENT' }, ...supportProblems(turn)];
}

/**
 * Compares the answer of a whole turn with what its question expects. Every check counts alike: a
 * question passes when all those that apply to it hold.
 *
 * @example
 * const turn = await runToCompletion(runTurn(input, ports, signal));
 * scoreAnswer(one, turn).problems; // [{ code: 'FACT_MISSING', fact: 'un mois' }]
 */
export function scoreAnswer({ expect }: EvaluationCase, turn: CompletedTurn): AnswerScore {
  const found: ReadonlyMap<EvaluationCheck, readonly AnswerProblem[]> =
    expect.silent === true
      ? new Map([['silence', silenceProblems(turn)]])
      : answerProblems(expect, turn);
  const problems = [...found.values()].flat();
  const checks = Object.fromEntries(
    [...found].map(([check, wrong]) => [check, wrong.length === 0]),
  );
  return { passed: problems.length === 0, checks, problems };
}
