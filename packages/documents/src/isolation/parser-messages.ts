import { z } from 'zod';

import type { DocumentErrorCode } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';
import type { SourceFile } from '../parse-in-process.js';
import type { ParsedDocument } from '../parsed-document.js';

/** What is asked of the process that parses. */
export interface ParseRequest {
  readonly file: SourceFile;
  readonly limits: DocumentLimits;
}

/** What it answers. Between our own two processes, both of one build. */
export type ParseAnswer =
  | { readonly kind: 'parsed'; readonly document: ParsedDocument }
  | { readonly kind: 'failed'; readonly code: DocumentErrorCode };

const bytes = z.instanceof(Uint8Array);
const heading = z.object({ level: z.number(), title: z.string(), offset: z.number() });
const page = z.object({ number: z.number(), offset: z.number(), scanned: z.boolean() });

const document = z.object({
  format: z.enum([
    'pdf',
    'docx',
    'odt',
    'xlsx',
    'ods',
    'pptx',
    'odp',
    'html',
    'eml',
    'md',
    'txt',
    'csv',
  ]),
  title: z.string().nullable(),
  markdown: z.string(),
  headings: z.array(heading),
  pages: z.array(page),
  attachments: z.array(z.object({ name: z.string(), bytes })),
});

/**
 * The answer is checked: the process that parses hostile files is on the other side of a wall, and a
 * file that took it over must not be able to send anything else.
 */
export const parseAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parsed'), document }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum([
      'UNSUPPORTED',
      'DAMAGED',
      'ENCRYPTED',
      'TOO_LARGE',
      'TOO_SLOW',
      'TOO_HEAVY',
      'EMPTY',
    ]),
  }),
]) satisfies z.ZodType<ParseAnswer>;
