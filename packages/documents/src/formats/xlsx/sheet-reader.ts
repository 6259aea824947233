import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { DocumentError } from '../../document-error.js';
import { escapeTags } from '../../markdown/escape-text.js';
import type { NumberShape } from './number-format.js';
import { shownNumber } from './shown-number.js';
import { local } from './workbook-parts.js';

/** What the cells of a sheet are read with. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
  /** Characters that the sheets may still give, all together. */
  left: number;
}

/** Columns and rows beyond these are not of a workbook (ECMA-376, part 1, section 18.3.1.13). */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** A merged cell taller than this is a decoration. */
const TALLEST = 5000;

/** Between the cells of a row that is kept. */
export const BETWEEN = '\u0000';

/** Characters that Markdown puts between two cells. */
const BETWEEN_CELLS = 3;

const TRUE = /^(?:1|true)$/u;

/** The cells of one sheet that a reader sees, as they are shown. */
export class SheetReader implements XmlReader {
  readonly #rows = new Map<number, string>();
  #cells: string[] = [];
  #last = 0;
  readonly #hiddenColumns = new Set<number>();
  readonly #hiddenRows = new Set<number>();
  #row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #reading = false;

  constructor(private readonly context: CellContext) {}

  /** The rows that hold text, in their order. */
  rows(): readonly string[] {
    this.#keep();
    const numbers = [...this.#rows.keys()];
    if (numbers.some((row, at) => row < (numbers[at - 1] ?? 0))) numbers.sort((a, b) => a - b);
    return numbers.map((row) => this.#rows.get(row) ?? '');
  }

  open(name: string, attributes: XmlAttributes): void {
    const element = local(name);
    if (element === 'c') this.#openCell(attributes);
    else if (element === 'v' || element === 't') this.#reading = true;
    else if (element === 'row') this.#openRow(attributes);
    else if (element === 'col' && TRUE.test(attributes['hidden'] ?? ''))
      this.#hideColumns(attributes);
    else if (element === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  close(name: string): void {
    const element = local(name);
    if (element === 'v' || element === 't') this.#reading = false;
    else if (element === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#reading) this.#value += text;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = Number(attributes['r'] ?? this.#row + 1);
    this.#column = 0;
    if (!(this.#row >= 1 && this.#row <= LAST_ROW)) throw new DocumentError('DAMAGED');
    if (TRUE.test(attributes['hidden'] ?? '')) this.#hiddenRows.add(this.#row);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = columnOf(attributes['r']) ?? this.#column + 1;
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    if (this.#hiddenRows.has(this.#row) || this.#hiddenColumns.has(this.#column)) return;
    const text = this.#shown();
    if (text === '' || this.#column > LAST_COLUMN) return;
    this.context.left -= text.length + BETWEEN_CELLS;
    if (this.context.left < 0) throw new DocumentError('TOO_LARGE');
    this.#put(this.#row, this.#column, escapeTags(text));
  }

  #put(row: number, column: number, text: string): void {
    if (row !== this.#last) this.#keep();
    this.#last = row;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column - 1] = text;
  }

  /** A row that is done is one string: a million of arrays would fill the memory. */
  #keep(): void {
    if (this.#cells.length > 0) this.#rows.set(this.#last, this.#cells.join(BETWEEN));
    this.#cells = [];
  }

  #cellsOf(row: number): readonly string[] {
    return this.#rows.get(row)?.split(BETWEEN) ?? [];
  }

  #shown(): string {
    switch (this.#type) {
      case 's':
        return this.context.texts[Number(this.#value)] ?? '';
      case 'b':
        return this.#value === '1' ? 'VRAI' : 'FAUX';
      case 'd':
        return this.#value.replace('T', ' ').slice(0, 16);
      case 'n': {
        const number = this.#value.trim() === '' ? NaN : Number(this.#value);
        if (Number.isNaN(number)) return this.#value;
        const shape = this.context.shapes[this.#style] ?? { kind: 'general' };
        return shownNumber(number, shape, this.context.from1904);
      }
      default:
        return this.#value;
    }
  }

  #hideColumns(attributes: XmlAttributes): void {
    const last = Math.min(Number(attributes['max'] ?? 0), LAST_COLUMN);
    for (let column = Number(attributes['min'] ?? 0); column <= last; column += 1)
      this.#hiddenColumns.add(column);
  }

  /** The text of a cell that covers several rows is that of each: a row is read alone. */
  #merge(ref: string): void {
    const [, from = '', top = '', , bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(ref) ?? [];
    const column = columnOf(from) ?? 0;
    this.#keep();
    const text = this.#cellsOf(Number(top))[column - 1] ?? '';
    if (text === '' || Number(bottom) - Number(top) > TALLEST) return;
    for (let row = Number(top) + 1; row <= Number(bottom); row += 1) {
      const cells = [...this.#cellsOf(row)];
      // A row without anything else stays empty.
      if (cells.length === 0) continue;
      while (cells.length < column) cells.push('');
      cells[column - 1] = text;
      this.#rows.set(row, cells.join(BETWEEN));
    }
  }
}

/** @example columnOf('AB12') // 28 */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
