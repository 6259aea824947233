import { CorpusSearcher } from '../search/corpus-searcher.js';
import { Library } from '../search/library.js';
import type { LoadedVersion } from '../search/loaded-version.js';
import { RANKING, type RankingSettings } from '../search/ranking-settings.js';
import type { SearchQuery } from '../search-types.js';
import { EVALUATION_DAY } from './evaluation-day.js';
import type { EvaluationIndex } from './evaluation-index.js';
import type { EvaluationQuery, EvaluationTask } from './evaluation-queries.js';
import { mean, measure, percentile, type QueryMetrics } from './metrics.js';

/** Figures of one task in one scope; means over its queries. */
export interface TaskFigures {
  readonly task: string;
  readonly scope: EvaluationScope;
  readonly queries: number;
  readonly 'recall@5': number;
  readonly 'recall@10': number;
  readonly 'mrr@10': number;
  readonly 'ndcg@10': number;
  readonly 'success@10': number;
  /** Of a whole search, passages read, in milliseconds. */
  readonly latencyMs: { readonly p50: number; readonly p95: number };
  /** nDCG@10 of each query, in the order of the file: what a paired test compares. */
  readonly perQuery: readonly number[];
}

/** `all`: every document. `code`: only those of the codes that a query names in `codes`. */
export type EvaluationScope = 'all' | 'code';

/** What to evaluate, on indexes that are ready. */
export interface TaskEvaluation {
  readonly index: EvaluationIndex;
  readonly tasks: readonly EvaluationTask[];
  readonly scope: EvaluationScope;
  readonly settings?: RankingSettings;
}

const DEPTH = 10;

interface Outcome extends QueryMetrics {
  readonly milliseconds: number;
}

const runQuery = async (
  searcher: CorpusSearcher,
  version: LoadedVersion,
  query: EvaluationQuery,
  scope: EvaluationScope,
  settings: RankingSettings,
): Promise<Outcome> => {
  const request: SearchQuery = {
    text: query.query,
    corpora: [],
    limit: DEPTH,
    atDate: EVALUATION_DAY,
    codeIds: scope === 'code' ? query.codes : [],
  };
  const started = performance.now();
  const passages = await searcher.passages(
    [version],
    searcher.ranked([version], request, settings).hits,
  );
  const milliseconds = performance.now() - started;
  return {
    ...measure(
      passages.map(({ recordId }) => recordId),
      query.gold,
    ),
    milliseconds,
  };
};

const figures = (
  task: string,
  scope: EvaluationScope,
  outcomes: readonly Outcome[],
): TaskFigures => ({
  task,
  scope,
  queries: outcomes.length,
  'recall@5': mean(outcomes.map(({ recall5 }) => recall5)),
  'recall@10': mean(outcomes.map(({ recall10 }) => recall10)),
  'mrr@10': mean(outcomes.map(({ mrr10 }) => mrr10)),
  'ndcg@10': mean(outcomes.map(({ ndcg10 }) => ndcg10)),
  'success@10': mean(outcomes.map(({ success10 }) => success10)),
  latencyMs: {
    p50: percentile(
      outcomes.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    p95: percentile(
      outcomes.map(({ milliseconds }) => milliseconds),
      0.95,
    ),
  },
  perQuery: outcomes.map(({ ndcg10 }) => ndcg10),
});

const runTask = async (
  searcher: CorpusSearcher,
  version: LoadedVersion,
  { task, queries }: EvaluationTask,
  scope: EvaluationScope,
  settings: RankingSettings,
): Promise<TaskFigures> => {
  // Questions that name no code have no scope but all.
  const used = queries.some(({ codes }) => codes.length > 0) ? scope : 'all';
  const outcomes: Outcome[] = [];
  for (const query of queries)
    outcomes.push(await runQuery(searcher, version, query, used, settings));
  return figures(task, used, outcomes);
};

/**
 * Runs the questions of some tasks over one index and measures the ranking (the relevance floor is
 * not applied: it is measured apart). Metrics are those of the evaluation's protocol: one result per
 * document, binary relevance, ten results.
 *
 * @example
 * const [t2] = await evaluateTasks({ index, tasks, scope: 'all' });
 * console.log(t2?.['ndcg@10']);
 */
export const evaluateTasks = async ({
  index,
  tasks,
  scope,
  settings = RANKING,
}: TaskEvaluation): Promise<readonly TaskFigures[]> => {
  const library = new Library(index.folder);
  try {
    const version = await library.version(index.corpus);
    const searcher = new CorpusSearcher();
    const results: TaskFigures[] = [];
    for (const task of tasks) results.push(await runTask(searcher, version, task, scope, settings));
    return results;
  } finally {
    await library.close();
  }
};
