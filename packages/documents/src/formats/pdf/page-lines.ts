import { z } from 'zod';

/** What is used of a run of text of pdf.js: its text, its place, its size. */
const runSchema = z.object({
  str: z.string(),
  height: z.number(),
  width: z.number(),
  hasEOL: z.boolean(),
  transform: z.array(z.number()).min(6),
});

/** A line of a page, from the top. */
export interface PageLine {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Distance to the bottom of the page, in points. */
  readonly y: number;
}

interface OpenLine {
  text: string;
  size: number;
  y: number;
  /** Where the last run ended. */
  end: number;
}

/** Runs whose base lines are nearer than this share of their size are on one line. */
const SAME_LINE = 0.5;

/** A gap wider than this share of the size is a space that the file draws as an empty place. */
const GAP = 0.15;

/**
 * The runs of text of a page, put together in lines. Marks that are not runs are skipped.
 *
 * @param items `items` of pdf.js `getTextContent()`.
 */
export function pageLines(items: readonly unknown[]): readonly PageLine[] {
  const lines: OpenLine[] = [];
  let line: OpenLine | null = null;
  for (const item of items) {
    const run = runSchema.safeParse(item).data;
    if (run === undefined) continue;
    const [, , , , x = 0, y = 0] = run.transform;
    if (line !== null && Math.abs(line.y - y) > SAME_LINE * Math.max(line.size, run.height))
      line = null;
    if (line === null) {
      line = { text: '', size: 0, y, end: x };
      lines.push(line);
    }
    const apart = x - line.end > GAP * Math.max(run.height, line.size) && line.text !== '';
    line.text += apart && !line.text.endsWith(' ') ? ` ${run.str}` : run.str;
    line.end = x + run.width;
    if (run.str.trim() !== '') line.size = Math.max(line.size, run.height);
    if (run.hasEOL) line = null;
  }
  return lines
    .map(({ text, size, y }) => ({ text: text.replaceAll(/\s+/gu, ' ').trim(), size, y }))
    .filter(({ text }) => text !== '');
}
