import type { ReplyPartsFragment } from '../../gql/graphql.js';

/** One numbered source of a reply, with the sentence that it supports. */
export type Citation = ReplyPartsFragment['citations'][number];

/** One place where the text cites a source, with the sentences of the source that it rests on. */
export type CitationMark = Citation['marks'][number];

/** The text that a citation points into. */
export type Passage = Citation['passage'];

/** Opens the panel at one of the texts that a computation applied. */
export type OpenTexts = (texts: readonly Passage[], index: number) => void;

/** Opens the panel of sources at a citation; `mark`: the one of its places that was clicked. */
export type OpenCitation = (citation: Citation, mark?: CitationMark) => void;
