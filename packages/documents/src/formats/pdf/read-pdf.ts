import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

import { DocumentError } from '../../document-error.js';
import type { DocumentLimits } from '../../document-limits.js';
import { filledFields } from './filled-fields.js';
import { readOutline } from './outline.js';
import { pageLines, withFields, type PageLine } from './page-lines.js';
import { pageMarkdown } from './page-markdown.js';
import type { PdfFile, PdfPage } from './pdf-file.js';
import { withoutRunningTitles } from './running-titles.js';
import { textRuns, type PageBox, type TextRun } from './text-runs.js';
import { typeSizes } from './type-sizes.js';

const information = z.object({
  Title: z.string().trim().nullish(),
  IsXFAPresent: z.boolean().optional(),
});
const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Names that programs give by themselves are no titles. */
const NAME_OF_A_FILE =
  /^(?:microsoft (?:word|powerpoint|excel)\s*-|untitled|sans titre|document\s?\d*$)|\.[a-z]{2,4}$/iu;

/** The pages of a PDF as Markdown. */
export interface PdfText {
  readonly title: string | null;
  readonly pages: readonly string[];
}

/**
 * Reads the text of a PDF and what is filled in its forms. Scripts, attachments and pictures are not
 * touched.
 *
 * @throws DocumentError `ENCRYPTED`, `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example await readPdf(bytes, DOCUMENT_LIMITS) // { title: 'Rapport', pages: ['# Objet\n\nTexte'] }
 */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<PdfText> {
  // pdf.js takes the buffer for itself.
  const pdf = await getDocumentProxy(bytes.slice()).catch((error: unknown) => {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentError(encrypted ? 'ENCRYPTED' : 'DAMAGED', { cause: error });
  });
  try {
    return await readPages(pdf, limits);
  } finally {
    // Its memory would be counted as the next file's.
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PdfFile, limits: DocumentLimits): Promise<PdfText> {
  if (pdf.numPages > limits.pages) throw new DocumentError('TOO_LARGE');
  // They give a title and tell of XFA, no text: with broken ones, the pages are read all the same.
  const metadata = await pdf.getMetadata().catch(() => null);
  const known = information.safeParse(metadata?.info).data;
  // A form that a program draws by itself (XFA): its pages only ask to wait for that program.
  if (known?.IsXFAPresent === true && (await pdf.getFieldObjects()) === null)
    throw new DocumentError('UNSUPPORTED');
  const pages: (readonly PageLine[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await linesOf(page));
    page.cleanup();
  }
  const outline = await readOutline(pdf);
  const sizes = typeSizes(pages);
  const title = known?.Title ?? '';
  return {
    title: title === '' || NAME_OF_A_FILE.test(title) ? null : title,
    pages: withoutRunningTitles(pages, sizes.body).map((lines, at) =>
      pageMarkdown(lines, { sizes, bookmarks: outline.get(at + 1) ?? new Map() }),
    ),
  };
}

async function linesOf(page: PdfPage): Promise<readonly PageLine[]> {
  const { items } = await page.getTextContent();
  const view: unknown = page.view;
  const box: PageBox = boxSchema.safeParse(view).data ?? [0, 0, Infinity, Infinity];
  const lines = pageLines(readable(textRuns(items, box)));
  return withFields(lines, pageLines(await filledFields(page)));
}

/** Letters that a PDF does not say: signs of a font without a table of letters. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/gu;
const MOSTLY_UNKNOWN = 0.3;

/** A page whose letters are not known is a picture of text: nothing of it is read. */
function readable(runs: readonly TextRun[]): readonly TextRun[] {
  const text = runs.map((run) => run.text).join('');
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  return unknown > text.length * MOSTLY_UNKNOWN ? [] : runs;
}
