import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

import { DocumentError } from '../../document-error.js';
import type { DocumentLimits } from '../../document-limits.js';
import { pageLines, type PageLine } from './page-lines.js';
import { pageMarkdown, typeSizes } from './page-markdown.js';
import { withoutRunningTitles } from './running-titles.js';

const information = z.object({ Title: z.string().trim().min(1) });

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The pages of a PDF as Markdown. */
export interface PdfText {
  readonly title: string | null;
  readonly pages: readonly string[];
}

/**
 * Reads the text layer of a PDF. Scripts, forms, attachments and pictures are not touched.
 *
 * @throws DocumentError `ENCRYPTED`, `DAMAGED`, or `TOO_LARGE` above the limits.
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
  const pages: (readonly PageLine[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageLines(items));
    page.cleanup();
  }
  const metadata = await pdf.getMetadata().catch(() => null);
  const sizes = typeSizes(pages);
  return {
    title: information.safeParse(metadata?.info).data?.Title ?? null,
    pages: withoutRunningTitles(pages).map((lines) => pageMarkdown(lines, sizes)),
  };
}
