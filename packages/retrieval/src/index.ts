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
  SearchQuery,
  SearchResult,
  VersionSummary,
} from './search-types.js';
export { openSearch } from './open-search.js';
export { contentVersion } from './ingest/content-version.js';
export { normaliseArticleNumber } from './analysis/article-number.js';
export {
  evaluateRetrieval,
  type EvaluationScope,
  type RetrievalEvaluation,
  type TaskFigures,
} from './evaluation/evaluate-retrieval.js';
export { pairedTest, type PairedDifference } from './evaluation/paired-test.js';
export {
  evaluateSilence,
  type SilenceEvaluation,
  type SilenceFigures,
  type SilencePoint,
  type TaskSilence,
} from './evaluation/evaluate-silence.js';
