import { Parser } from 'htmlparser2';

import { DOCUMENT_LIMITS } from '../../document-limits.js';
import { oneLine } from '../../markdown/block.js';
import { headingsOf } from '../../markdown/headings.js';
import { PageReader } from './page-reader.js';

/** A page in Markdown, and the title that it gives itself. */
export interface HtmlText {
  readonly title: string | null;
  readonly markdown: string;
}

/**
 * The text of a page: its main part when it names one, without menus, forms, scripts and what is
 * hidden. Pictures give their alternative text, links only lead to the web.
 *
 * @param depth elements in one another that a page may have.
 * @throws DocumentError `TOO_LARGE` for a deeper page.
 * @example htmlToMarkdown('<main><h1>Titre</h1><p>Texte</p></main>')
 * // { title: 'Titre', markdown: '# Titre\n\nTexte' }
 */
export function htmlToMarkdown(html: string, depth = DOCUMENT_LIMITS.depth): HtmlText {
  const page = new PageReader(depth);
  const parser = new Parser(page);
  parser.end(html);
  page.writer.endParagraph();
  const whole = page.writer.slice(0);
  const main = page.mains[0] ?? (page.articles.length === 1 ? page.articles[0] : undefined);
  const markdown = main === undefined ? whole : page.writer.slice(...main);
  const heading = headingsOf(whole).find(({ level }) => level === 1)?.title;
  const title = [heading, oneLine(page.title)].find((text) => text !== undefined && text !== '');
  // A main part that its script fills is empty in the file; what is around it is then read.
  return { title: title ?? null, markdown: markdown === '' ? whole : markdown };
}

/** Where a page says how it is encoded: near its beginning, in letters of ASCII. */
const DECLARED = /<(?:meta\s[^>]*charset|\?xml\s[^>]*encoding)\s*=\s*["']?([\w-]+)/iu;
const HEAD = 4096;

/** The encoding that a page declares, if it is one that is known. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const label = DECLARED.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
