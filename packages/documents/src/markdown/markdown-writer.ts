import {
  LINE_BREAK,
  oneLine,
  onOneLine,
  paragraphLines,
  renderBlocks,
  type Block,
} from './block.js';
import { escapeHeading, escapeTags } from './escape-text.js';
import { TableGrid, type CellSpan } from './table-grid.js';

/** A number that Markdown knows as the mark of a list item. */
const LIST_NUMBER = /^\d{1,9}[.)]$/u;

/** A number with a word in it (« Article 3 ») begins a sentence, not the item of a list. */
const WORD = /\p{L}{3}/u;

/** Deeper lists are shown at this depth. */
const DEEPEST_LIST = 8;

/** What is written one inside the other: the page, a cell, a note, a box. */
interface Container {
  readonly blocks: Block[];
  /** The labels of the lists that are open; a label waits for the first text of its item. */
  readonly lists: { label: string | null }[];
  /** The emphases and links that are open: where each begins in the line. */
  readonly spans: { readonly mark: string; readonly start: number }[];
  line: string;
  quotes: number;
}

/**
 * Writes Markdown from the events of a file: a run of text, the end of a paragraph, a list that opens.
 * Every reader of this package speaks to it, so that all the formats give the same Markdown.
 *
 * @example
 * writer.text('Objet'); writer.endHeading(1); writer.text('Le présent rapport…'); writer.endParagraph();
 */
export class MarkdownWriter {
  readonly #containers: Container[] = [newContainer()];
  readonly #tables: TableGrid[] = [];
  readonly #notes: string[] = [];
  #quiet = 0;

  text(text: string): void {
    if (this.#quiet === 0) this.#here.line += text;
  }

  lineBreak(): void {
    this.text(LINE_BREAK);
  }

  /** Text from here to `closeSpan` is emphasised, or a link: nothing is written for empty text. */
  openSpan(mark: string): void {
    this.#here.spans.push({ mark, start: this.#here.line.length });
  }

  /** @param address where the text leads, when the span is a link that a reader may follow. */
  closeSpan(address?: string): void {
    const here = this.#here;
    // A paragraph that ended inside the span has closed it.
    const span = here.spans.pop();
    if (span === undefined) return;
    const inner = here.line.slice(span.start);
    const text = inner.trim();
    if (text === '' || text.includes(LINE_BREAK)) return;
    const before = inner.slice(0, inner.length - inner.trimStart().length);
    const after = inner.slice(inner.trimEnd().length);
    const shown =
      address === undefined
        ? `${span.mark}${text}${span.mark}`
        : `[${text.replaceAll(/[[\]]/gu, '\\$&')}](${address})`;
    here.line = `${here.line.slice(0, span.start)}${before}${shown}${after}`;
  }

  /** Takes back what was written since `openSpan`. */
  dropSpan(): void {
    const span = this.#here.spans.pop();
    if (span !== undefined) this.#here.line = this.#here.line.slice(0, span.start);
  }

  /** The text of the span that is open. */
  get spanText(): string {
    return this.#here.line.slice(this.#here.spans.at(-1)?.start ?? 0);
  }

  /** @param start what is written before the text: a number that the source counts by itself. */
  endParagraph(start = ''): void {
    if (this.#quiet > 0) return;
    if (start !== '' && this.hasText) this.#here.line = `${start} ${this.#here.line.trimStart()}`;
    const { lists } = this.#here;
    const label = lists.at(-1)?.label ?? null;
    if (label !== null && this.hasText) {
      lists.splice(-1, 1, { label: null });
      this.endItem(lists.length - 1, label);
      return;
    }
    const indent = start === '' ? '  '.repeat(Math.min(lists.length, DEEPEST_LIST)) : '';
    for (const lines of this.#takeLines())
      this.#push('paragraph', lines.map((line) => `${indent}${escapeHeading(line)}`).join('\n'));
  }

  /**
   * The line is an item of a list, for sources that say so of each paragraph.
   *
   * @param depth from 0. @param label what is before the text: `-`, `2.`, `a)`.
   */
  endItem(depth: number, label: string): void {
    if (this.#quiet > 0) return;
    if (label === '' || WORD.test(label)) {
      this.endParagraph(label);
      return;
    }
    const indent = '  '.repeat(Math.min(depth, DEEPEST_LIST));
    const mark = label === '-' || LIST_NUMBER.test(label) ? label : `- ${label}`;
    const [first = [], ...others] = this.#takeLines();
    if (first.length > 0)
      this.#push('item', `${indent}${mark} ${first.map(escapeHeading).join(`\n${indent}  `)}`);
    for (const lines of others) this.#push('paragraph', `${indent}  ${lines.join(' ')}`);
  }

  /** @param start see `endParagraph`. */
  endHeading(level: number, start = ''): void {
    if (this.#quiet > 0) return;
    const marks = '#'.repeat(Math.min(6, Math.max(1, Math.trunc(level) || 1)));
    const text = this.#takeLines().flat().join(' ');
    if (text !== '') this.#push('heading', [marks, start, text].filter(Boolean).join(' '));
  }

  /** The line and its white space as they are: a listing. */
  endCode(): void {
    if (this.#quiet > 0) return;
    const text = this.#takeLine().replaceAll(LINE_BREAK, '\n');
    const fence = text.includes('```') ? '~~~~' : '```';
    if (text.trim() !== '')
      this.#push('code', `${fence}\n${text.replaceAll(/^\n+|\s+$/gu, '')}\n${fence}`);
  }

  openList(): void {
    this.#here.lists.push({ label: null });
  }

  /** @param label see `endItem`. */
  openItem(label: string | null = '-'): void {
    if (this.#here.lists.length > 0) this.#here.lists.splice(-1, 1, { label });
  }

  /** The label that waits for the text of an item, if any: a heading shows it by itself. */
  takeLabel(): string | null {
    const label = this.#here.lists.at(-1)?.label ?? null;
    if (label !== null) this.openItem(null);
    return label;
  }

  closeList(): void {
    this.#here.lists.pop();
  }

  openQuote(): void {
    this.#here.quotes += 1;
  }

  closeQuote(): void {
    this.#here.quotes -= 1;
  }

  /** @param sheet whether it is the whole page: it stays a table, however small. */
  openTable(sheet = false): void {
    this.#tables.push(new TableGrid(sheet));
  }

  openRow(): void {
    this.#tables.at(-1)?.openRow();
  }

  /** Takes back the row that was written: a reader does not see it. */
  dropRow(): void {
    this.#tables.at(-1)?.dropRow();
  }

  /** The row that was written comes again. */
  repeatRow(times: number): void {
    if (this.#quiet === 0) this.#tables.at(-1)?.repeatRow(times);
  }

  openCell(): void {
    this.#containers.push(newContainer());
  }

  closeCell(span: CellSpan = {}): void {
    const blocks = this.#closeContainer();
    this.#tables.at(-1)?.add(blocks, span);
  }

  closeTable(): void {
    const blocks = this.#tables.pop()?.blocks() ?? [];
    for (const { kind, text } of blocks) this.#push(kind, text);
  }

  /** A box of text begins inside a paragraph: it comes before the paragraph. */
  openBox(): void {
    this.#containers.push(newContainer());
  }

  closeBox(): void {
    for (const { kind, text } of this.#closeContainer()) this.#push(kind, text);
  }

  /** A note of the page begins: its mark stays in the line, its text goes to the end. */
  openNote(): void {
    this.#containers.push(newContainer());
  }

  closeNote(): void {
    this.note(onOneLine(this.#closeContainer()));
  }

  /** A note whose text is known. */
  note(text: string): void {
    if (this.#quiet > 0 || text === '') return;
    this.#notes.push(text);
    this.text(`[${String(this.#notes.length)}]`);
  }

  /**
   * From here to `show`, nothing is written: comments, deleted text. The line before goes on after it.
   */
  hide(): void {
    this.#quiet += 1;
  }

  show(): void {
    this.#quiet -= 1;
  }

  /** Whether the line that is being written says something. */
  get hasText(): boolean {
    return oneLine(this.#here.line) !== '';
  }

  /** How many blocks are written: to cut them off again, or to take only those since. */
  get length(): number {
    return this.#here.blocks.length;
  }

  cut(length: number): void {
    this.#here.blocks.splice(length);
  }

  /** The Markdown from one block to another, without the notes. */
  slice(start: number, end?: number): string {
    return renderBlocks(this.#here.blocks.slice(start, end));
  }

  toString(): string {
    const notes = this.#notes.map((text, at): Block => ({
      kind: 'paragraph',
      text: `[${String(at + 1)}] ${text}`,
    }));
    return renderBlocks([...(this.#containers[0]?.blocks ?? []), ...notes]);
  }

  get #here(): Container {
    const here = this.#containers.at(-1);
    if (here === undefined) throw new Error('A container was closed that was not open.');
    return here;
  }

  #closeContainer(): readonly Block[] {
    this.endParagraph();
    if (this.#containers.length === 1) return [];
    return this.#containers.pop()?.blocks ?? [];
  }

  #takeLine(): string {
    const { line, spans } = this.#here;
    this.#here.line = '';
    spans.splice(0);
    return line;
  }

  #takeLines(): readonly (readonly string[])[] {
    return paragraphLines(escapeTags(this.#takeLine())).filter((lines) =>
      lines.some((line) => line !== ''),
    );
  }

  #push(kind: Block['kind'], text: string): void {
    if (this.#quiet > 0) return;
    const { blocks, quotes } = this.#here;
    const mark = '> '.repeat(Math.min(quotes, DEEPEST_LIST));
    blocks.push({ kind, text: mark === '' ? text : text.replaceAll(/^/gmu, mark) });
  }
}

const newContainer = (): Container => ({ blocks: [], lists: [], spans: [], line: '', quotes: 0 });
