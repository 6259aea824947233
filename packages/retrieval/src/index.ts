export { RetrievalError, type RetrievalErrorCode } from './retrieval-error.js';
export type {
  CorpusAt,
  Embed,
  IngestProgress,
  IngestReport,
  IngestRequest,
  Search,
  SearchDocument,
  SearchOptions,
  SearchFavour,
  SearchQuery,
  SearchResult,
  VersionSummary,
} from './search-types.js';
export { openSearch } from './open-search.js';
export { contentVersion } from './ingest/content-version.js';
export { readVersionsTable } from './versions-table/read-versions-table.js';
export type { VersionsRow, VersionsTable, TableProblem } from './versions-table/versions-table.js';
export {
  undatedArticles,
  type UndatedArticle,
  type UndatedVersion,
} from './versions-table/undated-articles.js';
export { tableRefusal } from './versions-table/table-refusal.js';
export { tableLines } from './versions-table/write-rows.js';
export { normaliseArticleNumber } from './analysis/article-number.js';
export type { EvaluationScope, TaskFigures } from './evaluation/evaluate-retrieval.js';
export type { SilencePoint, TaskSilence } from './evaluation/evaluate-silence.js';
export {
  runRetrievalEvaluation,
  runSilenceEvaluation,
  type EvaluationCorpus,
  type IndexFigures,
  type RetrievalReport,
  type SilenceReport,
} from './evaluation/run-evaluation.js';
export { ladderPage } from './evaluation/ladder-page.js';
export { runLadder, type LadderReport } from './evaluation/ladder.js';
export type { Throughput } from './evaluation/throughput.js';
export type { Upkeep } from './evaluation/upkeep.js';
