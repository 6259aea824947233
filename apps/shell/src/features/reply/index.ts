export { ReplyBody } from './components/reply-body.js';
export { ReplyActions } from './components/reply-actions.js';
export { SourceList } from './components/source-list.js';
export { parseReply } from './text/parse-reply.js';
export { wordsOf } from './text/reply-words.js';
export { sourceDates, sourceLabels, withOrigin } from './text/source-dates.js';
export type { Citation, CitationMark, OpenTexts, Passage } from './types.js';
