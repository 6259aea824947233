import {
  ModelFailure,
  runToCompletion,
  runTurn,
  scoreAnswer,
  type EvaluationCase,
} from '@maroquin/assistant-engine';
import { ConnectorError } from '@maroquin/connectors';

import { offlineModelUrl } from '../boot/embedded.js';
import { modelAt } from '../boot/model-and-search.js';
import { turnPortsOver } from '../boot/turn-ports-over.js';
import { FAILURES, turnInputOf, type ReplyPorts } from '../features/conversation/index.js';
import { systemClock } from '../platform/clock.js';
import {
  questionJson,
  reportOf,
  summaryJson,
  type AskedQuestion,
  type SetReport,
} from './answer-report.js';
import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import type { GoldenSet } from './golden-set.js';
import { goldenSets } from './golden-sets.js';
import { messages } from './messages.fr.js';
import { openWorkbench, type Workbench } from './workbench.js';

/** Options of `eval answers`, as they were typed. */
export interface AnswersOptions {
  readonly evaluation?: string;
  readonly json?: true;
}

/** The ports of a reply, over the model of the configuration and the live corpora of the home. */
async function portsOf(
  cli: CliContext,
  { config, search, corpora }: Workbench,
): Promise<ReplyPorts> {
  const { url } = config.model;
  const model = modelAt(url ?? (await offlineModelUrl(cli.stops)), config);
  return turnPortsOver(
    { model, clock: systemClock, extractive: url === null },
    search,
    corpora,
    config.sources,
  );
}

type Answer = Omit<AskedQuestion, 'asked' | 'milliseconds'>;

/** What the agent would read of a turn that broke; `null` for a surprise. */
function failureMessage(error: unknown): string | null {
  if (error instanceof ModelFailure) return FAILURES[error.code]?.message ?? error.code;
  return error instanceof ConnectorError ? error.message : null;
}

/** One question through the whole turn. A server that fails is an answer that fails. */
async function answerTo(
  asked: EvaluationCase,
  { assistant }: GoldenSet,
  { corpora }: Workbench,
  ports: ReplyPorts,
  signal: AbortSignal,
): Promise<Answer> {
  const { role, question } = asked;
  const atDate = asked.atDate ?? ports.clock.today();
  const input = turnInputOf(assistant, { role, question, history: [], atDate }, (id) =>
    corpora.titleOf(id),
  );
  try {
    const turn = await runToCompletion(runTurn(input, ports, signal));
    return { turn, ...scoreAnswer(asked, turn) };
  } catch (error) {
    signal.throwIfAborted();
    const message = failureMessage(error);
    if (message === null) throw error;
    return {
      turn: null,
      passed: false,
      checks: {},
      problems: [{ code: 'TURN_FAILED', message }],
    };
  }
}

/** Asks the questions one after the other: a model server has limits, and the order is the file's. */
async function runSet(
  cli: CliContext,
  bench: Workbench,
  ports: ReplyPorts,
  set: GoldenSet,
  onQuestion: (question: AskedQuestion) => void,
): Promise<SetReport> {
  const questions: AskedQuestion[] = [];
  for (const asked of set.cases) {
    cli.output.progress(
      messages.answersProgress(set.assistant.id, questions.length + 1, set.cases.length),
    );
    const start = performance.now();
    const answer = await answerTo(asked, set, bench, ports, cli.signal);
    const question = { asked, ...answer, milliseconds: performance.now() - start };
    questions.push(question);
    onQuestion(question);
  }
  return reportOf(set, questions);
}

/** `eval answers`: fails when a golden set is under the score that its assistant promises. */
export async function evaluateAnswers(
  cli: CliContext,
  ids: readonly string[],
  options: AnswersOptions,
): Promise<void> {
  const json = options.json === true;
  const bench = await openWorkbench(cli);
  const sets = await goldenSets(bench.assistants, ids, options.evaluation);
  const ports = await portsOf(cli, bench);
  const reports: SetReport[] = [];
  for (const set of sets) {
    const report = await runSet(cli, bench, ports, set, (question) => {
      if (json) cli.output.json(questionJson(set, question));
    });
    reports.push(report);
    if (!json) cli.output.line(messages.answersReport(report));
  }
  const model = ports.extractive ? 'extractive' : bench.config.model.name;
  if (json) cli.output.json(summaryJson(reports, model));
  else
    cli.output.note(ports.extractive ? messages.answersExtractive : messages.answersModel(model));
  if (reports.some(({ ok }) => !ok)) throw new SilentFailure();
}
