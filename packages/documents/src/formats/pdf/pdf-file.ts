import type { getDocumentProxy } from 'unpdf';

/** A PDF that pdf.js has opened. */
export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page of it. */
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;
