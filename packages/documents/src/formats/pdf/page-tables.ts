import { markdownTable } from '../../markdown/markdown-table.js';
import { joinLines, type LineCell, type PageLine } from './page-lines.js';

/** What is on a page: lines of prose, or a table that its lines draw. */
export type PagePiece =
  | { readonly kind: 'lines'; readonly lines: readonly PageLine[] }
  | { readonly kind: 'table'; readonly markdown: string; readonly lines: readonly PageLine[] };

/** Fewer rows than this may be cells by chance. */
const FEWEST_ROWS = 3;

/** Rows further apart than this many heights of letters are not of one table. */
const ROW_GAP = 3.5;

/** A row nearer than this goes on the one before, when its first cell is empty. */
const WRAP_GAP = 1.6;

/** Lines nearer than this, in heights of letters, are side by side: one of them is centred. */
const OVERLAP = 0.8;

/** How far up a cell that is drawn later may be. */
const BACK = 4;

/** A line nearer than this share of the usual distance goes on in its cell. */
const NEAR = 0.8;

/** Letters that are larger or smaller by this share are not of the table. */
const OTHER_SIZE = 0.2;

/** Cells as long as this, on both sides of a gap, are two columns of prose. */
const LONG_CELL = 28;
const PROSE_ROWS = 5;
const MOSTLY = 0.6;

type Span = readonly [from: number, end: number];

/**
 * Finds the tables of a page in the places of its words, and puts columns of prose that the file
 * draws line by line back one after the other.
 */
export function pagePieces(lines: readonly PageLine[]): readonly PagePiece[] {
  const pieces: PagePiece[] = [];
  let plain: PageLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const group = groupFrom(lines, at);
    const piece = group.length === 0 ? null : pieceOf(group);
    if (piece === null) {
      const line = lines[at];
      if (line !== undefined) plain.push(line);
      at += 1;
      continue;
    }
    pieces.push({ kind: 'lines', lines: plain }, piece);
    plain = [];
    at += group.length;
  }
  return [...pieces, { kind: 'lines' as const, lines: plain }].filter(
    (piece) => piece.lines.length > 0,
  );
}

/** The lines from a place that may be one table: cells on each, but for what goes on in a cell. */
function groupFrom(lines: readonly PageLine[], start: number): readonly PageLine[] {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2) return [];
  const group = [first];
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const before = group.at(-1);
    if (line === undefined || before === undefined) break;
    const gap = before.y - line.y;
    const height = Math.max(line.size, before.size);
    // A short cell that is centred beside a long one is drawn after it, higher.
    if (gap < -BACK * height || gap > ROW_GAP * height) break;
    if (Math.abs(line.size - first.size) > OTHER_SIZE * first.size) break;
    if (line.cells.length < 2 && !fitsInColumn(line, group)) break;
    group.push(line);
  }
  const sorted = group.sort((one, other) => other.y - one.y);
  const pitch = pitchOf(sorted);
  // What is alone under the last row, and not near it, is the caption.
  while (sorted.length > 1 && sorted.at(-1)?.cells.length === 1) {
    const [before, last] = sorted.slice(-2);
    if (before === undefined || last === undefined || before.y - last.y < NEAR * pitch) break;
    sorted.pop();
  }
  return sorted.filter(({ cells }) => cells.length > 1).length < FEWEST_ROWS ? [] : sorted;
}

/** The usual distance between two rows. */
function pitchOf(group: readonly PageLine[]): number {
  const rows = group.filter(({ cells }) => cells.length > 1);
  const gaps = rows.slice(1).map((row, at) => (rows[at]?.y ?? row.y) - row.y);
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
}

/** Whether a line alone lies in one column of the rows before it. */
function fitsInColumn(line: PageLine | undefined, rows: readonly PageLine[]): boolean {
  const cell = line?.cells[0];
  if (cell === undefined) return false;
  const columns = columnsOf(rows);
  const inside = columns.findIndex((column) => overlaps(column, [cell.x, cell.end]));
  const next = columns[inside + 1];
  return columns.length > 1 && inside >= 0 && (next === undefined || cell.end < next[0]);
}

function pieceOf(group: readonly PageLine[]): PagePiece | null {
  const columns = columnsOf(group);
  if (columns.length < 2) return null;
  if (isProse(group, columns)) return { kind: 'lines', lines: byColumn(group, columns) };
  if (isContents(group, columns) || !isAligned(group, columns)) return null;
  return { kind: 'table', markdown: markdownTable(tableRows(group, columns)), lines: group };
}

/** Where the words of the rows are, seen from above: the empty strips part the columns. */
function columnsOf(lines: readonly PageLine[]): readonly Span[] {
  const spans = lines
    .filter(({ cells }) => cells.length > 1)
    .flatMap(({ cells }) => cells)
    .sort((one, other) => one.x - other.x);
  const columns: [number, number][] = [];
  for (const { x, end } of spans) {
    const last = columns.at(-1);
    if (last !== undefined && x <= last[1] + 1) last[1] = Math.max(last[1], end);
    else columns.push([x, end]);
  }
  return columns;
}

const overlaps = ([from, end]: Span, [start, stop]: Span): boolean => start <= end && stop >= from;

const columnOf = (cell: LineCell, columns: readonly Span[]): number =>
  columns.findIndex((column) => overlaps(column, [cell.x, cell.end]));

/** Two columns whose lines are full of words are read one after the other. */
function isProse(group: readonly PageLine[], columns: readonly Span[]): boolean {
  if (columns.length > 3 || group.length < PROSE_ROWS) return false;
  const full = group.filter(
    ({ cells }) => cells.length > 1 && cells.every(({ text }) => text.length >= LONG_CELL),
  );
  return full.length >= group.length * MOSTLY;
}

function byColumn(group: readonly PageLine[], columns: readonly Span[]): readonly PageLine[] {
  return columns.flatMap((_, column) =>
    group.flatMap((line) =>
      line.cells
        .filter((cell) => columnOf(cell, columns) === column)
        .map((cell) => ({ ...line, ...cell, cells: [cell] })),
    ),
  );
}

/** In a table, the rows that fill a column are more than one. */
function isAligned(group: readonly PageLine[], columns: readonly Span[]): boolean {
  const rows = group.filter(({ cells }) => cells.length > 1);
  const used = columns.filter(
    (_, column) =>
      rows.filter(({ cells }) => cells.some((cell) => columnOf(cell, columns) === column)).length >
      1,
  );
  return used.length >= 2 && used.length >= columns.length * MOSTLY;
}

function tableRows(group: readonly PageLine[], columns: readonly Span[]): readonly string[][] {
  const pitch = pitchOf(group);
  const rows: string[][] = [];
  let before: PageLine | null = null;
  for (const [at, line] of group.entries()) {
    const row = columns.map(() => '');
    for (const cell of line.cells) {
      const column = Math.max(0, columnOf(cell, columns));
      row[column] = joinLines(row[column] ?? '', cell.text);
    }
    const gap = before === null ? Infinity : before.y - line.y;
    const next = group[at + 1];
    // Beside the line below, it is the first of a long cell whose row is centred.
    const leads = next !== undefined && line.y - next.y < OVERLAP * line.size;
    const wraps = row[0] === '' && gap < WRAP_GAP * line.size && !leads;
    const last = rows.at(-1);
    const fewer = line.cells.length < (last?.filter((text) => text !== '').length ?? 0);
    const goesOn = fewer && gap < NEAR * pitch && !leads;
    if (last !== undefined && (gap < OVERLAP * line.size || wraps || goesOn))
      for (const [column, text] of row.entries())
        last[column] = joinLines(last[column] ?? '', text);
    else rows.push(row);
    before = line;
  }
  return rows;
}

/** A table of contents: titles, and the numbers of their pages. */
function isContents(group: readonly PageLine[], columns: readonly Span[]): boolean {
  if (columns.length !== 2) return false;
  const rows = group.filter(({ cells }) => cells.length > 1);
  const numbers = rows.map(({ cells }) =>
    Number(/^\d{1,4}$/u.exec(cells[1]?.text ?? '')?.[0] ?? NaN),
  );
  const known = numbers.filter((number) => !Number.isNaN(number));
  const rising = known.every((number, at) => number >= (known[at - 1] ?? 0));
  const words = rows.every(({ cells }) => /\p{L}{3}/u.test(cells[0]?.text ?? ''));
  return known.length > rows.length * MOSTLY && rising && words;
}
