import { parse } from 'csv-parse/sync';

import { DocumentError } from '../document-error.js';
import { escapeTags } from '../markdown/escape-text.js';
import { markdownTable } from '../markdown/markdown-table.js';

/** Bytes looked at to know UTF-16 without its mark. */
const SAMPLE = 1000;

/**
 * Text of unknown encoding: UTF-16 and UTF-8 when they say so or when the bytes fit, else what the
 * file declares, else the Windows encoding of Western Europe, in which old files of the
 * administration are written.
 *
 * @param declared the encoding that the file says it has.
 * @example decodeText(new Uint8Array([0xe9])) // 'é'
 */
export function decodeText(bytes: Uint8Array, declared = 'windows-1252'): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return withWindowsSigns(new TextDecoder(declared).decode(bytes));
  }
}

/** What Windows-1252 has where ISO 8859-1 has control characters, from U+0080. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text with its €, ’ and œ: Node 20 reads Windows-1252 as ISO 8859-1, and so do many programs that
 * name one and mean the other. No text holds the control characters that come of it.
 *
 * @example withWindowsSigns('c\u009cur') // 'cœur'
 */
export function withWindowsSigns(text: string): string {
  return text.replaceAll(
    /[\u0080-\u009f]/gu,
    (control) => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80] ?? '',
  );
}

/** UTF-16 by its mark, or because one byte of two is nought, as it is in Western text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const noughts = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) noughts[at % 2] = 1 + (noughts[at % 2] ?? 0);
  const [even = 0, odd = 0] = noughts;
  const many = Math.max(4, sample.length * 0.3);
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/**
 * Lines of plain text as Markdown: what looks like a heading is not one.
 *
 * @example plainToMarkdown('# 3 pièces') // '\\# 3 pièces'
 */
export function plainToMarkdown(text: string): string {
  return escapeTags(text).replaceAll(/^#/gmu, '\\#');
}

/** What some programs put before a Markdown text: between two lines of dashes, its title among it. */
const FRONT_MATTER =
  /^\ufeff?---\r?\n([\w-]+\s*:[\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/u;
const TITLE = /^title\s*:\s*(["']?)(.*?)\1\s*$/imu;

/**
 * A Markdown file: its text without HTML, and the title that its front matter gives it.
 *
 * @example markdownText('---\ntitle: Guide\n---\n# Objet') // { title: 'Guide', markdown: '# Objet' }
 */
export function markdownText(text: string): { title: string | null; markdown: string } {
  const [whole = '', matter = ''] = FRONT_MATTER.exec(text) ?? [];
  const title = TITLE.exec(matter)?.[2] ?? '';
  return {
    title: title === '' ? null : title,
    markdown: withoutHtml(text.slice(whole.length)),
  };
}

/**
 * Markdown may hold HTML; its text is kept, its tags and comments are not.
 *
 * @example withoutHtml('Un <b>mot</b> <!-- caché -->, voir <https://exemple.fr>')
 * // 'Un mot , voir <https://exemple.fr>'
 */
function withoutHtml(markdown: string): string {
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
    const rows: string[][] = parse(escapeTags(text), {
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
