import { evaluateSilence, type SilenceFigures } from './evaluate-silence.js';
import { evaluateTasks, type EvaluationScope, type TaskFigures } from './evaluate-retrieval.js';
import {
  openEvaluationIndex,
  type EvaluationIndex,
  type EvaluationIndexRequest,
} from './evaluation-index.js';
import { readEvaluationQueries, type EvaluationTask } from './evaluation-queries.js';
import { measureThroughput, type Throughput } from './throughput.js';
import { measureUpkeep, type Upkeep } from './upkeep.js';

/** Which corpus files are indexed, and where; `folder` keeps the indexes from one run to the next. */
export type EvaluationCorpus = Omit<EvaluationIndexRequest, 'textOnly'>;

/** What the making of the index took; that of the first time when it was there. */
export interface IndexFigures {
  readonly records: number;
  readonly seconds: number;
  /** Bytes. */
  readonly peakRss: number;
  readonly reused: boolean;
}

/** How a corpus answers files of questions. */
export interface RetrievalReport {
  readonly tasks: readonly TaskFigures[];
  readonly index: IndexFigures;
  readonly throughput: Throughput;
  readonly upkeep: Upkeep;
}

/** How a corpus keeps silent. */
export interface SilenceReport extends SilenceFigures {
  readonly index: IndexFigures;
}

/**
 * Its questions are headings, so that titles and breadcrumbs are not indexed: neither their words nor
 * which documents share them may help. Its scope is always the code.
 */
export const HEADINGS_TASK = 'T4';

const figuresOf = ({ records, seconds, peakRss, reused }: EvaluationIndex): IndexFigures => ({
  records,
  seconds,
  peakRss,
  reused,
});

const evaluateOn = async (
  corpus: EvaluationCorpus,
  tasks: readonly EvaluationTask[],
  { textOnly, scope }: { readonly textOnly: boolean; readonly scope: EvaluationScope },
): Promise<RetrievalReport | null> => {
  if (tasks.length === 0) return null;
  const index = await openEvaluationIndex({ ...corpus, textOnly });
  const questions = tasks.flatMap(({ queries }) => queries.map(({ query }) => query));
  return {
    tasks: await evaluateTasks({ index, tasks, scope }),
    index: figuresOf(index),
    throughput: await measureThroughput(index, questions),
    upkeep: await measureUpkeep(index),
  };
};

/**
 * Indexes corpus files (or takes the index of the same content), runs files of questions on it, and
 * measures the ranking and its speed. The questions are read first: a bad file costs no indexing.
 *
 * @example
 * const { tasks } = await runRetrievalEvaluation({ folder, files }, ['T2.dev.jsonl'], 'all');
 * @throws {RetrievalError} `BAD_FILE`, `BAD_RECORD`, `BAD_QUERIES`: the file, the line
 */
export const runRetrievalEvaluation = async (
  corpus: EvaluationCorpus,
  queries: readonly string[],
  scope: EvaluationScope,
): Promise<RetrievalReport> => {
  const tasks = await readEvaluationQueries(queries, true);
  const headings = tasks.filter(({ task }) => task === HEADINGS_TASK);
  const others = tasks.filter(({ task }) => task !== HEADINGS_TASK);
  const whole = await evaluateOn(corpus, others, { textOnly: false, scope });
  const texts = await evaluateOn(corpus, headings, { textOnly: true, scope: 'code' });
  const first = whole ?? texts;
  if (first === null) throw new Error('no file of questions');
  return { ...first, tasks: [...(whole?.tasks ?? []), ...(texts?.tasks ?? [])] };
};

/**
 * Measures silence on the index of some corpus files: questions that it can answer, and questions
 * that it cannot.
 *
 * @example
 * await runSilenceEvaluation({ folder, files }, { answerable: ['T2.jsonl'], unanswerable: ['T3.jsonl'] });
 */
export const runSilenceEvaluation = async (
  corpus: EvaluationCorpus,
  files: { readonly answerable: readonly string[]; readonly unanswerable: readonly string[] },
): Promise<SilenceReport> => {
  const answerable = await readEvaluationQueries(files.answerable, false);
  const unanswerable = await readEvaluationQueries(files.unanswerable, false);
  const index = await openEvaluationIndex({ ...corpus, textOnly: false });
  const figures = await evaluateSilence({ index, answerable, unanswerable });
  return { ...figures, index: figuresOf(index) };
};
