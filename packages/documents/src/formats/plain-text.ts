import { parse } from 'csv-parse/sync';

import { DocumentError } from '../document-error.js';
import { markdownTable } from '../markdown/markdown-table.js';

/**
 * Text of unknown encoding: UTF-16 and UTF-8 when they say so or when the bytes fit, else the Windows
 * encoding of Western Europe, in which old files of the administration are written.
 *
 * @example decodeText(new Uint8Array([0xe9])) // 'é'
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Lines of plain text as Markdown: what looks like a heading is not one.
 *
 * @example plainToMarkdown('# 3 pièces') // '\\# 3 pièces'
 */
export function plainToMarkdown(text: string): string {
  return text.replaceAll(/^#/gmu, '\\#');
}

/**
 * Markdown may hold HTML; its text is kept, its tags and comments are not.
 *
 * @example withoutHtml('Un <b>mot</b> <!-- caché -->, voir <https://exemple.fr>')
 * // 'Un mot , voir <https://exemple.fr>'
 */
export function withoutHtml(markdown: string): string {
  return withoutComments(markdown).replaceAll(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/giu, '');
}

/** In one pass: an expression would look for the end of each comment again. */
function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  const kept = others.map((part) => {
    const end = part.indexOf('-->');
    return end === -1 ? '' : part.slice(end + 3);
  });
  return [first, ...kept].join('');
}

/**
 * A comma or semicolon separated table (RFC 4180; French files use the semicolon).
 *
 * @example csvToMarkdown('Nom;Âge\n"Durand; Anne";40')
 * // '| Nom | Âge |\n| --- | --- |\n| Durand; Anne | 40 |'
 */
export function csvToMarkdown(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const separator = [';', '\t', ','].reduce((best, mark) =>
    first.split(mark).length > first.split(best).length ? mark : best,
  );
  try {
    const rows: string[][] = parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    });
    return markdownTable(rows);
  } catch (error) {
    throw new DocumentError('DAMAGED', { cause: error });
  }
}
