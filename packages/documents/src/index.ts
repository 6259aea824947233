export { DocumentError, type DocumentErrorCode } from './document-error.js';
export { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.js';
export type {
  DocumentFormat,
  DocumentHeading,
  DocumentPage,
  EmbeddedFile,
  ParsedDocument,
} from './parsed-document.js';
export type { SourceFile } from './parse-in-process.js';
export {
  openDocumentParser,
  type DocumentParser,
  type DocumentParserOptions,
  type RecogniseText,
} from './open-document-parser.js';
