import { CorpusSearcher } from '../search/corpus-searcher.js';
import { Library } from '../search/library.js';
import type { LoadedVersion } from '../search/loaded-version.js';
import { JUDGED, relevanceFloor } from '../search/relevance.js';
import { EVALUATION_DAY } from './evaluation-day.js';
import type { EvaluationIndex } from './evaluation-index.js';
import type { EvaluationTask } from './evaluation-queries.js';
import { percentile } from './metrics.js';

/** What to evaluate: questions that the index can answer, and questions that it cannot. */
export interface SilenceEvaluation {
  readonly index: EvaluationIndex;
  readonly answerable: readonly EvaluationTask[];
  readonly unanswerable: readonly EvaluationTask[];
}

/** Share of the questions of one task that are met with silence. */
export interface TaskSilence {
  readonly task: string;
  readonly queries: number;
  readonly silent: number;
}

/** One point of the curve: the floor, and the share of silence it gives. */
export interface SilencePoint {
  readonly floor: number;
  readonly unanswerable: number;
  readonly answerable: readonly TaskSilence[];
}

/** How the floor in use behaves, and how others would. */
export interface SilenceFigures {
  readonly inUse: SilencePoint;
  /** The point at which 95 % of the unanswerable questions are met with silence. */
  readonly at95: SilencePoint;
  readonly curve: readonly SilencePoint[];
}

const ASKED_SILENCE = 0.95;

/** Highest relevance among the first passages of each question. */
const relevances = async (
  searcher: CorpusSearcher,
  version: LoadedVersion,
  { queries }: EvaluationTask,
): Promise<readonly number[]> => {
  const found: number[] = [];
  for (const { query } of queries) {
    const request = { text: query, corpora: [], limit: JUDGED, atDate: EVALUATION_DAY };
    const judged = await searcher.judged([version], request);
    found.push(Math.max(0, ...judged.map(({ relevance }) => relevance)));
  }
  return found;
};

const below = (values: readonly number[], floor: number): number =>
  values.filter((value) => value < floor).length / Math.max(1, values.length);

/**
 * Measures silence on one index: the share of answerable and of unanswerable questions that get no
 * passage, at the floor in use, at the floor that silences 95 % of the unanswerable, and along a curve.
 *
 * @example
 * await evaluateSilence({ index, answerable, unanswerable });
 */
export const evaluateSilence = async ({
  index,
  answerable,
  unanswerable,
}: SilenceEvaluation): Promise<SilenceFigures> => {
  const library = new Library(index.folder);
  try {
    const version = await library.version(index.corpus);
    const searcher = new CorpusSearcher();
    const can: { task: string; values: readonly number[] }[] = [];
    for (const task of answerable)
      can.push({ task: task.task, values: await relevances(searcher, version, task) });
    const cannot: number[] = [];
    for (const task of unanswerable) cannot.push(...(await relevances(searcher, version, task)));
    const point = (floor: number): SilencePoint => ({
      floor,
      unanswerable: below(cannot, floor),
      answerable: can.map(({ task, values }) => ({
        task,
        queries: values.length,
        silent: below(values, floor),
      })),
    });
    const floors = Array.from({ length: 21 }, (_, at) => at / 10);
    return {
      inUse: point(relevanceFloor(version.manifest.passages)),
      at95: point(percentile(cannot, ASKED_SILENCE) + 1e-6),
      curve: floors.map(point),
    };
  } finally {
    await library.close();
  }
};
