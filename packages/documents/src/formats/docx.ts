import { convertToHtml, images } from 'mammoth';

import { checkArchive } from '../archive/open-archive.js';
import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';
import { htmlToMarkdown } from './html.js';

/** Styles of the French Word, beside those that the library knows. */
const FRENCH_STYLES = [1, 2, 3, 4, 5, 6].map(
  (level) => `p[style-name='Titre ${String(level)}'] => h${String(level)}:fresh`,
);

/**
 * The text of a Word file: headings, lists, links, tables and notes; pictures are left out.
 *
 * @throws DocumentError `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example await readDocx(bytes, DOCUMENT_LIMITS) // '# Objet\n\nTexte'
 */
export async function readDocx(bytes: Uint8Array, limits: DocumentLimits): Promise<string> {
  checkArchive(bytes, limits);
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: [
          ...FRENCH_STYLES,
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Titre'] => h1:fresh",
        ],
        convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    );
    return htmlToMarkdown(`<main>${withHeaders(withoutArrows(value))}</main>`).markdown;
  } catch (error) {
    throw new DocumentError('DAMAGED', { cause: error });
  }
}

/** The library ends each note with an arrow back to its mark. */
const withoutArrows = (html: string): string =>
  html.replaceAll(/ ?<a href="#(?:foot|end)note-ref[^"<>]*">↑<\/a>/gu, '');

/** Word rarely says which row is the header of a table; Markdown cannot do without one. */
const withHeaders = (html: string): string =>
  html.replaceAll(/<table><tr>(?:(?!<\/tr>)[\s\S])*/gu, (row) =>
    row.replaceAll('<td', '<th').replaceAll('</td>', '</th>'),
  );
