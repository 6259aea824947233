import { fileURLToPath } from 'node:url';

import { DocumentError } from './document-error.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.js';
import { IsolatedParser } from './isolation/isolated-parser.js';
import { headingsOf } from './markdown/headings.js';
import { joinParts } from './markdown/join-parts.js';
import { tidy } from './markdown/tidy.js';
import type { SourceFile } from './parse-in-process.js';
import type { ParsedDocument } from './parsed-document.js';

/**
 * Reads the pictures of text of a PDF: the model server's text recognition.
 *
 * @returns Markdown by page number, from 1; a page that is not there stays empty.
 */
export type RecogniseText = (
  pdf: Uint8Array,
  pages: readonly number[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<number, string>>;

/** How a parser is opened. */
export interface DocumentParserOptions {
  readonly limits?: Partial<DocumentLimits>;
  /** Without it, a PDF that is only pictures is `EMPTY`. */
  readonly recognise?: RecogniseText;
  /** The compiled process that parses, when this file is not beside it (tests run from source). */
  readonly entry?: string;
}

/** Parses files, one after the other. */
export interface DocumentParser {
  /** @throws DocumentError for this file alone; the next one is read. */
  parse(file: SourceFile, signal?: AbortSignal): Promise<ParsedDocument>;
  close(): Promise<void>;
}

/**
 * Opens a parser whose files are read in a process apart, with limits of size, time and memory: a
 * hostile file (bomb, endless loop, 10 million pages) ends as a `DocumentError`, and the others go on.
 *
 * @example
 * const parser = openDocumentParser();
 * const { markdown, headings } = await parser.parse({ name: 'rapport.pdf', bytes });
 * await parser.close();
 */
export function openDocumentParser(options: DocumentParserOptions = {}): DocumentParser {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const entry =
    options.entry ?? fileURLToPath(new URL('isolation/parser-process.js', import.meta.url));
  const isolated = new IsolatedParser(entry, limits);
  let last: Promise<unknown> = Promise.resolve();
  return {
    parse: (file, signal) => {
      const next = last.then(async () => {
        if (file.bytes.length > limits.bytes) throw new DocumentError('TOO_LARGE');
        const document = await isolated.parse(file, signal);
        return withRecognisedPages(document, file, options.recognise, signal);
      });
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await last;
      await isolated.close();
    },
  };
}

async function withRecognisedPages(
  document: ParsedDocument,
  file: SourceFile,
  recognise: RecogniseText | undefined,
  signal: AbortSignal | undefined,
): Promise<ParsedDocument> {
  const scanned = document.pages.filter((page) => page.scanned).map(({ number }) => number);
  if (scanned.length > 0 && recognise !== undefined) {
    const texts = await recognise(file.bytes, scanned, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      // The model server may be away: this file waits for it, the others are read.
      throw new DocumentError('NOT_RECOGNISED', { cause: error });
    });
    return notEmpty(replacePages(document, texts));
  }
  return notEmpty(document);
}

function replacePages(
  document: ParsedDocument,
  texts: ReadonlyMap<number, string>,
): ParsedDocument {
  const parts = document.pages.map((page, at) => {
    const text = texts.get(page.number);
    return text === undefined
      ? document.markdown.slice(page.offset, document.pages[at + 1]?.offset).trimEnd()
      : tidy(text);
  });
  const { markdown, offsets } = joinParts(parts);
  const pages = document.pages.map((page, at) => ({
    number: page.number,
    offset: offsets[at] ?? 0,
    scanned: page.scanned && !texts.has(page.number),
  }));
  const headings = headingsOf(markdown);
  return {
    ...document,
    markdown,
    headings,
    pages,
    title: document.title ?? headings[0]?.title ?? null,
  };
}

function notEmpty(document: ParsedDocument): ParsedDocument {
  if (document.markdown.trim() === '' && document.attachments.length === 0)
    throw new DocumentError('EMPTY');
  return document;
}
