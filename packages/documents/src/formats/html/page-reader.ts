import type { Handler } from 'htmlparser2';

import { DocumentError } from '../../document-error.js';
import { LINE_BREAK } from '../../markdown/block.js';
import { MarkdownWriter } from '../../markdown/markdown-writer.js';
import type { CellSpan } from '../../markdown/table-grid.js';
import { safeLink } from '../safe-link.js';
import { BLOCKS, headingLevel, isMain, isUnread, MARKS } from './elements.js';

type Attributes = Readonly<Record<string, string>>;

/** Blocks of the page, from one to another. */
export type BlockRange = readonly [start: number, end: number];

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly unread: boolean;
  /** Whether it is a cell of a table: a stray one is only a block. */
  readonly cell: boolean;
  /** Blocks written when it began. */
  readonly start: number;
  /** The number of the next item of an ordered list. */
  next: number;
}

/** A form with less text is questions; with more, it is the page itself. */
const TEXT_OF_A_FORM = 1000;

/** What makes a form a page, as some content managers put their pages in one. */
const PAGE_IN_FORM = /^(?:h[1-3]|main|article)$/u;

/** A link that only shows where the heading is. */
const PERMALINK = /^[¶#§🔗]$/u;

/**
 * Reads a page as its tags come, without building its tree: a page of any size costs its length.
 * Elements in one another beyond `depth` are a trap, not a page.
 */
export class PageReader implements Partial<Handler> {
  readonly writer = new MarkdownWriter();
  readonly mains: BlockRange[] = [];
  readonly articles: BlockRange[] = [];
  title = '';
  readonly #open: Open[] = [];
  #tables = 0;
  #listings = 0;
  #pagesInForms = 0;

  constructor(private readonly depth: number) {}

  onopentag(name: string, attributes: Attributes): void {
    if (this.#open.length >= this.depth) throw new DocumentError('TOO_LARGE');
    const unread = isUnread(name, attributes, this.#open.at(-1)?.name ?? '');
    if (BLOCKS.has(name) || headingLevel(name) > 0) this.writer.endParagraph();
    if (unread) this.writer.hide();
    const cell = (name === 'td' || name === 'th') && this.#tables > 0;
    const next = count(attributes['start']) ?? 1;
    this.#open.push({ name, attributes, unread, cell, start: this.writer.length, next });
    this.#begin(name, attributes, cell);
  }

  onclosetag(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    this.#end(element);
    if (element.unread) this.writer.show();
  }

  ontext(text: string): void {
    const here = this.#open.at(-1)?.name;
    if (here === 'title') this.title += text;
    else if (here !== 'head' && here !== 'html')
      this.writer.text(this.#listings > 0 ? text.replaceAll(/\r?\n/gu, LINE_BREAK) : text);
  }

  #begin(name: string, attributes: Attributes, cell: boolean): void {
    if (PAGE_IN_FORM.test(name)) this.#pagesInForms += 1;
    if (this.#isSpan(name)) this.writer.openSpan(MARKS.get(name) ?? '');
    else if (cell) this.writer.openCell();
    else if (name === 'img') this.writer.text(attributes['alt'] ?? '');
    else if (name === 'br') this.writer.lineBreak();
    else if (name === 'ul' || name === 'ol') this.writer.openList();
    else if (name === 'li') this.writer.openItem(this.#label());
    else if (name === 'blockquote') this.writer.openQuote();
    else if (name === 'tr') this.writer.openRow();
    else if (name === 'pre') this.#listings += 1;
    else if (name === 'form') this.#pagesInForms = 0;
    else if (name === 'table') {
      this.#tables += 1;
      this.writer.openTable();
    }
  }

  #end({ name, attributes, cell, start }: Open): void {
    if (this.#isSpan(name)) this.#endSpan(name, attributes);
    else if (headingLevel(name) > 0) this.writer.endHeading(headingLevel(name));
    else if (name === 'pre') {
      this.writer.endCode();
      this.#listings -= 1;
    } else if (cell) this.writer.closeCell(spanOf(attributes));
    else if (BLOCKS.has(name)) this.writer.endParagraph();
    if (name === 'ul' || name === 'ol') this.writer.closeList();
    if (name === 'blockquote') this.writer.closeQuote();
    if (name === 'form') this.#endForm(start);
    if (name === 'table') {
      this.#tables -= 1;
      this.writer.closeTable();
    }
    // In a cell, blocks are counted anew.
    if (this.#tables > 0) return;
    if (isMain(name, attributes)) this.mains.push([start, this.writer.length]);
    else if (name === 'article') this.articles.push([start, this.writer.length]);
  }

  #isSpan(name: string): boolean {
    return (name === 'a' || MARKS.has(name)) && this.#listings === 0;
  }

  #endSpan(name: string, attributes: Attributes): void {
    const address = safeLink(attributes['href']);
    if (name !== 'a') this.writer.closeSpan();
    else if (PERMALINK.test(this.writer.spanText.trim())) this.writer.dropSpan();
    else this.writer.closeSpan(address ?? undefined);
  }

  #label(): string {
    const list = this.#open.findLast(({ name }) => name === 'ul' || name === 'ol');
    if (list?.name !== 'ol') return '-';
    list.next += 1;
    return `${String(list.next - 1)}.`;
  }

  #endForm(start: number): void {
    if (this.#pagesInForms === 0 && this.writer.slice(start).length < TEXT_OF_A_FORM)
      this.writer.cut(start);
  }
}

function spanOf(attributes: Attributes): CellSpan {
  return { columns: count(attributes['colspan']) ?? 1, rows: count(attributes['rowspan']) ?? 1 };
}

/** A whole number from 1, as attributes say them. */
function count(text: string | undefined): number | null {
  const value = /^\s*(\d{1,4})\s*$/u.exec(text ?? '')?.[1];
  return value === undefined ? null : Math.max(1, Number(value));
}
