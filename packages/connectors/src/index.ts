export { ConnectorError, type ConnectorErrorCode } from './connector-error.js';
export type { ConnectorContext, SourceConnector, SourceItem } from './connector.js';
export { publicFetch } from './http/public-fetch.js';
export {
  sourceHttp,
  type SourceHttp,
  type SourceHttpOptions,
  type SourceRequest,
} from './http/source-http.js';
export { noSpace } from './no-space.js';
export type { StagedItem } from './stage/stage.js';
export {
  syncSource,
  type KnownItem,
  type SyncFailure,
  type SyncProgress,
  type SyncRequest,
  type SyncResult,
} from './sync-source.js';
export { bucketConnector, type BucketSource } from './sources/bucket/bucket-connector.js';
export type { DocumentLabels } from './sources/document-item.js';
export { folderConnector, type FolderSource } from './sources/folder/folder-connector.js';
export { LEGI_URL, legiConnector, type LegiSource } from './sources/legi/legi-connector.js';
export {
  SERVICE_PUBLIC_URLS,
  servicePublicConnector,
  type ServicePublicSource,
} from './sources/service-public/service-public-connector.js';
export {
  DATA_GOUV_URL,
  dataGouvConnector,
  type DataGouvSource,
} from './sources/table/data-gouv-connector.js';
export {
  opendatasoftConnector,
  type OpendatasoftSource,
} from './sources/table/opendatasoft-connector.js';
export type { RowColumns } from './sources/table/row-item.js';
export { webConnector, type WebSource } from './sources/web/web-connector.js';
export {
  albertSearch,
  type AlbertPassage,
  type AlbertQuery,
  type AlbertServer,
} from './albert/albert-search.js';
