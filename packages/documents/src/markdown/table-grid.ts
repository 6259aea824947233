import { onOneLine, type Block } from './block.js';
import { markdownTable } from './markdown-table.js';
import { sheetBlocks } from './sheet-blocks.js';

/** How far a cell reaches over its neighbours. */
export interface CellSpan {
  /** Columns it covers; its text is in the first. */
  readonly columns?: number;
  /** Rows it covers; its text is repeated, since each row is read alone. */
  readonly rows?: number;
  /** Times that the source says the same cell comes again. */
  readonly times?: number;
  /** Whether it is the lower part of the cell above. */
  readonly above?: boolean;
}

/** A table wider than this is not one that a reader sees; spans beyond it are mistakes. */
const WIDEST = 1000;

/** A cell that covers more rows than this covers the rest of its sheet. */
const TALLEST = 1000;

interface Reaching {
  readonly text: string;
  rows: number;
}

/** The cells of a table, put in their columns as they come. */
export class TableGrid {
  readonly #rows: string[][] = [];
  readonly #cells: (readonly Block[])[] = [];
  /** What reaches down from the rows above, by column. */
  readonly #reaching = new Map<number, Reaching>();

  /** @param sheet a sheet stays a table, however few its cells. */
  constructor(private readonly sheet: boolean) {}

  openRow(): void {
    this.#endRow();
    this.#rows.push([]);
  }

  /** Takes back the last row: the one above is then that of the cells that go down. */
  dropRow(): void {
    this.#rows.pop();
  }

  add(blocks: readonly Block[], span: CellSpan): void {
    if (this.#rows.length === 0) this.openRow();
    const row = this.#rows.at(-1) ?? [];
    this.#fillFromAbove(row);
    this.#cells.push(blocks);
    const above = this.#rows.at(-2)?.[row.length] ?? '';
    const text = span.above === true ? above : onOneLine(blocks);
    const rows = Math.min(span.rows ?? 1, TALLEST);
    for (let time = 0; time < (span.times ?? 1) && row.length < WIDEST; time += 1)
      for (let column = 0; column < (span.columns ?? 1) && row.length < WIDEST; column += 1) {
        const shown = column === 0 ? text : '';
        if (rows > 1) this.#reaching.set(row.length, { text: shown, rows });
        row.push(shown);
      }
  }

  /** The last row comes again: an empty one is the rest of the sheet. */
  repeatRow(times: number): void {
    const row = this.#rows.at(-1) ?? [];
    if (row.every((text) => text === '')) return;
    for (let time = 0; time < times; time += 1) this.#rows.push([...row]);
  }

  /** The table, or what it holds where it only places text on a page: a box, a form in columns. */
  blocks(): readonly Block[] {
    this.#endRow();
    if (this.sheet) return sheetBlocks(this.#rows, (row) => row);
    if (this.#isLayout()) return this.#cells.flat();
    const text = markdownTable(this.#rows);
    return text === '' ? [] : [{ kind: 'table', text }];
  }

  #isLayout(): boolean {
    const filled = this.#cells.filter((blocks) => blocks.length > 0);
    return (
      filled.length === 1 ||
      filled.flat().some(({ kind }) => kind === 'table' || kind === 'heading' || kind === 'code')
    );
  }

  #fillFromAbove(row: string[]): void {
    let cell = this.#reaching.get(row.length);
    while (cell !== undefined && row.length < WIDEST) {
      row.push(cell.text);
      cell = this.#reaching.get(row.length);
    }
  }

  #endRow(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    this.#fillFromAbove(row);
    for (const [column, cell] of this.#reaching) {
      cell.rows -= 1;
      if (cell.rows < 1) this.#reaching.delete(column);
    }
  }
}
