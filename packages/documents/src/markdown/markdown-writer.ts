import { markdownTable } from './markdown-table.js';

/** Text that would be read as a heading. */
const LIKE_A_HEADING = /^#/u;

/**
 * Writes Markdown from the events of an office file: a run of text, the end of a paragraph, a list
 * that opens. What is inside a table cell stays on its line.
 *
 * @example
 * writer.text('Objet'); writer.endHeading(1); writer.text('Le présent rapport…'); writer.endParagraph();
 */
export class MarkdownWriter {
  readonly #blocks: { readonly text: string; readonly item: boolean }[] = [];
  readonly #tables: { rows: string[][]; cell: string }[] = [];
  readonly #notes: string[] = [];
  /** The lines that wait for the end of a note inside them. */
  readonly #waiting: string[] = [];
  #line = '';
  #depth = 0;
  #quiet = 0;

  text(text: string): void {
    if (this.#quiet === 0) this.#line += text;
  }

  endParagraph(): void {
    const item = this.#depth > 0;
    const mark = item ? `${'  '.repeat(this.#depth - 1)}- ` : '';
    this.#push((text) => `${mark}${text.replace(LIKE_A_HEADING, '\\#')}`, item);
  }

  endHeading(level: number): void {
    const marks = '#'.repeat(Math.min(6, Math.max(1, level)));
    this.#push((text) => `${marks} ${text}`, false);
  }

  openList(): void {
    this.#depth += 1;
  }

  closeList(): void {
    this.#depth -= 1;
  }

  openTable(): void {
    this.#tables.push({ rows: [], cell: '' });
  }

  openRow(): void {
    this.#tables.at(-1)?.rows.push([]);
  }

  /** `times`: the source may say once that a cell is repeated. */
  closeCell(times = 1): void {
    const table = this.#tables.at(-1);
    const row = table?.rows.at(-1);
    if (table === undefined || row === undefined) return;
    row.push(...Array.from({ length: times }, () => table.cell));
    table.cell = '';
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const text = markdownTable(table.rows);
    // A table inside a cell is read on one line, as the text of the cell.
    const outer = this.#tables.at(-1);
    if (outer !== undefined) outer.cell += ` ${table.rows.flat().join(' ')}`;
    else if (text !== '') this.#blocks.push({ text, item: false });
  }

  /** A note of the page begins: its mark stays in the line, its text goes to the end. */
  openNote(): void {
    this.#waiting.push(this.#line);
    this.#line = '';
  }

  closeNote(): void {
    const line = this.#waiting.pop() ?? '';
    const note = oneLine(this.#line);
    this.#line = line;
    if (this.#quiet > 0 || note === '') return;
    this.#notes.push(note);
    this.#line += `[${String(this.#notes.length)}]`;
  }

  /** From here to `show`, nothing is written: comments, deleted text. */
  hide(): void {
    this.#quiet += 1;
  }

  show(): void {
    this.#quiet -= 1;
  }

  toString(): string {
    const notes = this.#notes.map((text, at) => ({
      text: `[${String(at + 1)}] ${text}`,
      item: false,
    }));
    return [...this.#blocks, ...notes]
      .map(({ text, item }, at) => {
        const together = item && this.#blocks[at - 1]?.item === true;
        return at === 0 ? text : `${together ? '\n' : '\n\n'}${text}`;
      })
      .join('');
  }

  #push(shape: (text: string) => string, item: boolean): void {
    if (this.#quiet > 0) return;
    if (this.#waiting.length > 0) {
      // A paragraph of a note: the whole note is one line.
      this.#line += ' ';
      return;
    }
    const text = oneLine(this.#line);
    this.#line = '';
    if (text === '') return;
    const table = this.#tables.at(-1);
    if (table === undefined) this.#blocks.push({ text: shape(text), item });
    else table.cell += `${table.cell === '' ? '' : ' '}${text}`;
  }
}

const oneLine = (text: string): string => text.replaceAll(/[ \t\n]+/gu, ' ').trim();
