import { oneLine } from '../../markdown/block.js';
import { withAccents } from './accents.js';
import type { TextRun } from './text-runs.js';

/** A piece of a line, far from the next one: the cell of a table, the line of a column. */
export interface LineCell {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** A line of a page, from the top. */
export interface PageLine {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Distance to the bottom of the page, in points. */
  readonly y: number;
  readonly x: number;
  readonly end: number;
  /** The font of most of its letters. */
  readonly font: string;
  readonly cells: readonly LineCell[];
  /** Whether it is written aslant over the page: « PROJET », a copy number. */
  readonly slanted: boolean;
}

interface OpenLine {
  readonly runs: TextRun[];
  size: number;
  y: number;
  angle: number;
}

/** Runs whose base lines are nearer than this share of their size are on one line. */
const SAME_LINE = 0.5;

/** A gap wider than this share of the size is a space that the file draws as an empty place. */
const GAP = 0.15;

/** A gap wider than this share of the size parts two cells. */
const CELL_GAP = 1.5;

/** The mark of a note is smaller than its line. */
const NOTE_SIZE = 0.8;

/** Dots that lead from a title to its page. */
const LEADERS = /\s*(?:[.·…_]\s?){4,}/gu;

/** The runs of text of a page, put together in lines. */
export function pageLines(runs: readonly TextRun[]): readonly PageLine[] {
  const lines: OpenLine[] = [];
  let line: OpenLine | null = null;
  for (const run of runs) {
    if (line !== null && !isOnLine(line, run)) line = null;
    if (line === null) {
      line = { runs: [], size: 0, y: run.y, angle: run.angle };
      lines.push(line);
    }
    line.runs.push(run);
    if (run.text.trim() !== '' && run.size > line.size) {
      // The base line is that of the larger letters, not of the mark of a note.
      line.size = run.size;
      line.y = run.y;
    }
  }
  return accented(lines.map(closed).filter(({ text }) => text !== ''));
}

/** Each cell with its accents; the text of a line is that of its cells. */
function accented(lines: readonly PageLine[]): readonly PageLine[] {
  const before = lines.flatMap(({ cells }) => cells.map(({ text }) => text));
  const after = withAccents(before);
  if (after === before) return lines;
  let next = 0;
  return lines.map((line) => {
    const cells = line.cells.map((cell) => ({ ...cell, text: after[next++] ?? cell.text }));
    return { ...line, cells, text: cells.map(({ text }) => text).join(' ') };
  });
}

function isOnLine(line: OpenLine, run: TextRun): boolean {
  const last = line.runs.at(-1);
  if (last === undefined || line.angle !== run.angle) return false;
  const height = Math.max(line.size, run.size);
  const apart = Math.abs(line.y - run.y);
  if (apart > SAME_LINE * height) return false;
  // A program may draw the columns of one line after the other, or end a line in the middle.
  return !last.endsLine || (apart < 1 && run.x >= last.end);
}

function closed({ runs, size, y, angle }: OpenLine): PageLine {
  const cells: { text: string; x: number; end: number }[] = [];
  const fonts = new Map<string, number>();
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    fonts.set(run.font, (fonts.get(run.font) ?? 0) + run.text.length);
    const cell = cells.at(-1);
    const gap = run.x - (cell?.end ?? run.x);
    const text = isNoteMark(run, cell?.text ?? '', size, y) ? `[${run.text.trim()}]` : run.text;
    if (cell === undefined || gap > CELL_GAP * size || gap < -2 * size)
      cells.push({ text, x: run.x, end: run.end });
    else {
      const least = startsWord(cell.text, text) ? GAP / 3 : GAP;
      const apart = gap > least * Math.max(run.size, size) && !/\s$/u.test(cell.text);
      cell.text += apart ? ` ${text}` : text;
      cell.end = Math.max(cell.end, run.end);
    }
  }
  const shown = withoutLeaders(cells.map((cell) => ({ ...cell, text: oneLine(cell.text) })));
  return {
    text: shown.map(({ text }) => text).join(' '),
    size,
    y,
    x: shown[0]?.x ?? 0,
    end: shown.at(-1)?.end ?? 0,
    font: [...fonts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '',
    cells: shown,
    slanted: angle % 90 !== 0,
  };
}

/**
 * The lines of a page with what was filled in its form, each value on the line of its question.
 *
 * @param fields the values, as lines of their own.
 */
export function withFields(
  lines: readonly PageLine[],
  fields: readonly PageLine[],
): readonly PageLine[] {
  const all = [...lines];
  for (const field of fields) {
    const beside = all.findIndex(
      (line) =>
        !line.slanted && Math.abs(line.y - field.y) < SAME_LINE * Math.max(line.size, field.size),
    );
    const line = all[beside];
    if (line === undefined) {
      const below = all.findIndex(({ y }) => y < field.y);
      all.splice(below === -1 ? all.length : below, 0, field);
      continue;
    }
    const cells = [...line.cells, ...field.cells].sort((one, other) => one.x - other.x);
    const text = cells.map((cell) => cell.text).join(' ');
    all[beside] = { ...line, cells, text, end: Math.max(line.end, field.end) };
  }
  return all;
}

/** A number against a word with a capital is the number of a heading. */
const startsWord = (before: string, text: string): boolean =>
  /\d$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text);

/** A number that is small, raised and against a word; `km2` and `1er` are not notes. */
function isNoteMark(run: TextRun, before: string, size: number, y: number): boolean {
  return (
    run.size < NOTE_SIZE * size &&
    run.y > y + 0.1 * size &&
    /^\s*\d{1,3}\s*$/u.test(run.text) &&
    /(?:\p{L}{3}|[»”)\].,;:])\s?$/u.test(before)
  );
}

/** A line of a table of contents is one cell. */
function withoutLeaders(cells: readonly LineCell[]): readonly LineCell[] {
  const text = cells.map((cell) => cell.text).join(' ');
  if (!/(?:[.·…_]\s?){4}/u.test(text)) return cells;
  const shown = text.replaceAll(LEADERS, ' … ').trim();
  return [{ text: shown, x: cells[0]?.x ?? 0, end: cells.at(-1)?.end ?? 0 }];
}

const HYPHENATED = /\p{L}[-\u00ad\u2010]$/u;

/** Two lines of one text; a word cut at the end of a line is put together again. */
export function joinLines(text: string, line: string): string {
  if (text === '' || line === '') return text + line;
  return HYPHENATED.test(text) && /^\p{Ll}/u.test(line)
    ? text.slice(0, -1) + line
    : `${text} ${line}`;
}
