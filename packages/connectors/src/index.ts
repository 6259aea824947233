export { ConnectorError, type ConnectorErrorCode } from './connector-error.js';
export type { ConnectorContext, SourceConnector, SourceItem } from './connector.js';
export {
  sourceHttp,
  type SourceHttp,
  type SourceHttpOptions,
  type SourceRequest,
} from './http/source-http.js';
export type { StagedItem } from './stage/stage.js';
export {
  syncSource,
  type KnownItem,
  type SyncFailure,
  type SyncProgress,
  type SyncRequest,
  type SyncResult,
} from './sync-source.js';
