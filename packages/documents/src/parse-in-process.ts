import { assertUnreachable } from '@maroquin/assistant-kit';

import { detectFormat } from './detect-format.js';
import { DocumentError } from './document-error.js';
import type { DocumentLimits } from './document-limits.js';
import { readDocx } from './formats/docx/read-docx.js';
import { readEml } from './formats/eml.js';
import { declaredEncoding, htmlToMarkdown } from './formats/html/html-to-markdown.js';
import { readOpenDocument } from './formats/open-document/read-open-document.js';
import { readPdf } from './formats/pdf/read-pdf.js';
import { csvToMarkdown, decodeText, markdownText, plainToMarkdown } from './formats/plain-text.js';
import { readPptx } from './formats/pptx/read-pptx.js';
import { readXlsx } from './formats/xlsx/read-xlsx.js';
import type { PartText } from './formats/part-text.js';
import { headingsOf } from './markdown/headings.js';
import { joinParts } from './markdown/join-parts.js';
import { tidy } from './markdown/tidy.js';
import type { DocumentFormat, EmbeddedFile, ParsedDocument } from './parsed-document.js';

/** A file as it comes. The name is a label: no path is made from it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader of one format gives. */
interface ReadText {
  readonly title?: string | null;
  /** One text, or one for each page. */
  readonly parts: readonly PartText[];
  readonly attachments?: readonly EmbeddedFile[];
}

/** Formats whose parts are pages, slides or sheets. */
const PAGED: ReadonlySet<DocumentFormat> = new Set(['pdf', 'pptx', 'odp', 'xlsx', 'ods']);

/** A page of a PDF with fewer characters is a picture of text, or empty. */
const FEW_CHARACTERS = 20;

/**
 * Parses a file in this process. Only for bytes that are trusted, and for the process that was made
 * to be ended: `openDocumentParser` holds the limits of time and memory.
 *
 * @throws DocumentError
 */
export async function parseInProcess(
  file: SourceFile,
  limits: DocumentLimits,
): Promise<ParsedDocument> {
  if (file.bytes.length > limits.bytes) throw new DocumentError('TOO_LARGE');
  const format = detectFormat(file);
  if (format === null) throw new DocumentError('UNSUPPORTED');
  if (format === 'encrypted') throw new DocumentError('ENCRYPTED');
  return composed(format, await read(format, file.bytes, limits), limits);
}

async function read(
  format: DocumentFormat,
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<ReadText> {
  switch (format) {
    case 'pdf': {
      const { title, pages } = await readPdf(bytes, limits);
      return { title, parts: pages.map((text, at) => ({ number: at + 1, text })) };
    }
    case 'docx':
      return { parts: whole(readDocx(bytes, limits)) };
    case 'odt':
    case 'ods':
    case 'odp':
      return { parts: readOpenDocument(bytes, format, limits) };
    case 'xlsx':
      return { parts: readXlsx(bytes, limits) };
    case 'pptx':
      return { parts: readPptx(bytes, limits) };
    case 'eml': {
      const { title, markdown, attachments } = await readEml(bytes);
      return { title, parts: whole(markdown), attachments };
    }
    case 'html':
    case 'md':
    case 'txt':
    case 'csv':
      return readLetters(format, bytes, limits);
    default:
      return assertUnreachable(format);
  }
}

/** Formats that are letters and nothing else. */
function readLetters(
  format: 'html' | 'md' | 'txt' | 'csv',
  bytes: Uint8Array,
  limits: DocumentLimits,
): ReadText {
  switch (format) {
    case 'html': {
      const html = decodeText(bytes, declaredEncoding(bytes));
      const { title, markdown } = htmlToMarkdown(html, limits.depth);
      return { title, parts: whole(markdown) };
    }
    case 'md': {
      const { title, markdown } = markdownText(decodeText(bytes));
      return { title, parts: whole(markdown) };
    }
    case 'txt':
      return { parts: whole(plainToMarkdown(decodeText(bytes))) };
    case 'csv':
      return { parts: whole(csvToMarkdown(decodeText(bytes))) };
    default:
      return assertUnreachable(format);
  }
}

/** A text without pages. */
const whole = (text: string): readonly PartText[] => [{ number: 1, text }];

function composed(format: DocumentFormat, text: ReadText, limits: DocumentLimits): ParsedDocument {
  const parts = text.parts.map(({ number, text: part }) => ({ number, text: tidy(part) }));
  const { markdown, offsets } = joinParts(parts.map((part) => part.text));
  if (markdown.length > limits.characters) throw new DocumentError('TOO_LARGE');
  const headings = headingsOf(markdown);
  const pages = parts.map(({ number, text: part }, at) => ({
    number,
    offset: offsets[at] ?? 0,
    scanned: format === 'pdf' && part.length < FEW_CHARACTERS,
  }));
  return {
    format,
    title: text.title ?? headings[0]?.title ?? null,
    markdown,
    headings,
    pages: PAGED.has(format) ? pages : [],
    attachments: text.attachments ?? [],
  };
}
