import { assertUnreachable } from '@maroquin/assistant-kit';

import { detectFormat } from './detect-format.js';
import { DocumentError } from './document-error.js';
import type { DocumentLimits } from './document-limits.js';
import { readDocx } from './formats/docx.js';
import { readEml } from './formats/eml.js';
import { htmlToMarkdown } from './formats/html.js';
import { readOpenDocument } from './formats/open-document.js';
import { readPdf } from './formats/pdf/read-pdf.js';
import { csvToMarkdown, decodeText, plainToMarkdown, withoutHtml } from './formats/plain-text.js';
import { readPptx } from './formats/pptx.js';
import { readXlsx } from './formats/xlsx.js';
import { headingsOf } from './markdown/headings.js';
import { tidy } from './markdown/tidy.js';
import type {
  DocumentFormat,
  DocumentPage,
  EmbeddedFile,
  ParsedDocument,
} from './parsed-document.js';

/** A file as it comes. The name is a label: no path is made from it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader of one format gives. */
interface ReadText {
  readonly title?: string | null;
  /** One text, or one for each page. */
  readonly parts: readonly string[];
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
      return { title, parts: pages };
    }
    case 'docx':
      return { parts: [await readDocx(bytes, limits)] };
    case 'odt':
    case 'ods':
    case 'odp':
      return { parts: readOpenDocument(bytes, format, limits) };
    case 'xlsx':
      return { parts: await readXlsx(bytes, limits) };
    case 'pptx':
      return { parts: readPptx(bytes, limits) };
    case 'html': {
      const { title, markdown } = htmlToMarkdown(decodeText(bytes));
      return { title, parts: [markdown] };
    }
    case 'eml': {
      const { title, markdown, attachments } = await readEml(bytes);
      return { title, parts: [markdown], attachments };
    }
    case 'md':
      return { parts: [withoutHtml(decodeText(bytes))] };
    case 'txt':
      return { parts: [plainToMarkdown(decodeText(bytes))] };
    case 'csv':
      return { parts: [csvToMarkdown(decodeText(bytes))] };
    default:
      return assertUnreachable(format);
  }
}

function composed(format: DocumentFormat, text: ReadText, limits: DocumentLimits): ParsedDocument {
  const { markdown, pages } = joinPages(text.parts.map(tidy), format);
  if (markdown.length > limits.characters) throw new DocumentError('TOO_LARGE');
  const headings = headingsOf(markdown);
  return {
    format,
    title: text.title ?? headings[0]?.title ?? null,
    markdown,
    headings,
    pages,
    attachments: text.attachments ?? [],
  };
}

function joinPages(
  parts: readonly string[],
  format: DocumentFormat,
): { readonly markdown: string; readonly pages: readonly DocumentPage[] } {
  const pages: DocumentPage[] = [];
  let offset = 0;
  for (const [at, part] of parts.entries()) {
    pages.push({
      number: at + 1,
      offset,
      scanned: format === 'pdf' && part.length < FEW_CHARACTERS,
    });
    offset += part.length + 2;
  }
  return { markdown: parts.join('\n\n'), pages: PAGED.has(format) ? pages : [] };
}
