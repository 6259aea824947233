import { CorpusSearcher } from '../search/corpus-searcher.js';
import { Library } from '../search/library.js';
import type { LoadedVersion } from '../search/loaded-version.js';
import { RANKING, textOnly, type RankingSettings } from '../search/ranking-settings.js';
import type { CorpusAt, SearchQuery } from '../search-types.js';
import {
  readEvaluationQueries,
  type EvaluationQuery,
  type EvaluationTask,
} from './evaluation-queries.js';
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

/** What to evaluate. */
export interface RetrievalEvaluation {
  /** The folder of the corpora, as for `openSearch`. */
  readonly folder: string;
  readonly corpus: CorpusAt;
  /** Query files of the evaluation's schema. */
  readonly queries: readonly string[];
  readonly scope: EvaluationScope;
  readonly settings?: RankingSettings;
}

/** T4 asks for headings: headings must not be searched, and the scope is always the code. */
const HEADINGS_TASK = 'T4';

const DEPTH = 10;

/** A day on which every dated document of an evaluation corpus is looked at as it is. */
const EVALUATION_DAY = '2026-11-23';

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
  wanted: EvaluationScope,
  settings: RankingSettings,
): Promise<TaskFigures> => {
  const headings = task === HEADINGS_TASK;
  const scope = headings ? 'code' : wanted;
  const used = headings ? textOnly(settings) : settings;
  const outcomes: Outcome[] = [];
  for (const query of queries) outcomes.push(await runQuery(searcher, version, query, scope, used));
  return figures(task, scope, outcomes);
};

/**
 * Runs evaluation queries over one corpus version and measures the ranking (the relevance floor is
 * not applied: it is measured apart). Metrics are those of the evaluation's protocol: one result per
 * document, binary relevance, ten results.
 *
 * @example
 * const [t2] = await evaluateRetrieval({
 *   folder, corpus: { corpus: 'eval/sheets', version }, queries: ['T2.dev.jsonl'], scope: 'all',
 * });
 * console.log(t2?.['ndcg@10']);
 */
export const evaluateRetrieval = async (
  evaluation: RetrievalEvaluation,
): Promise<readonly TaskFigures[]> => {
  const { folder, corpus, queries, scope, settings = RANKING } = evaluation;
  const tasks = await readEvaluationQueries(queries);
  const library = new Library(folder);
  try {
    const version = await library.version(corpus);
    const searcher = new CorpusSearcher();
    const results: TaskFigures[] = [];
    for (const task of tasks) results.push(await runTask(searcher, version, task, scope, settings));
    return results;
  } finally {
    await library.close();
  }
};
