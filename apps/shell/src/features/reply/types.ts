import type { ReplyPartsFragment } from '../../gql/graphql.js';

/** One numbered source of a reply, with the sentence that it supports. */
export type Citation = ReplyPartsFragment['citations'][number];

/** The text that a citation points into. */
export type Passage = Citation['passage'];

/** Opens the panel of sources at a citation. */
export type OpenCitation = (citation: Citation) => void;
