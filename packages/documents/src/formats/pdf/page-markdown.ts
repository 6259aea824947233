import type { PageLine } from './page-lines.js';

/** Letters this much larger than the body are a heading. */
const LARGER = 1.12;

/** A heading is short: longer, it is a passage in large letters. */
const LONGEST_HEADING = 200;

const DEEPEST = 4;

/** Two lines further apart than this many line heights are two paragraphs. */
const PARAGRAPH_GAP = 1.7;

const BULLET = /^[•▪◦‣–●■□o·-]\s+/u;
const HYPHENATED = /(\p{L})-$/u;

/** The sizes of a document: that of its body, and those of its headings, the largest first. */
export interface TypeSizes {
  readonly body: number;
  readonly headings: readonly number[];
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The size in which most characters are written is the body's. */
export function typeSizes(pages: readonly (readonly PageLine[])[]): TypeSizes {
  const characters = new Map<number, number>();
  for (const { text, size } of pages.flat())
    characters.set(rounded(size), (characters.get(rounded(size)) ?? 0) + text.length);
  const [body = 0] = [...characters].sort((a, b) => b[1] - a[1]).map(([size]) => size);
  const headings = [...characters.keys()].filter((size) => size > body * LARGER);
  return { body, headings: headings.sort((a, b) => b - a) };
}

/** A page as Markdown: headings by the size of their letters, paragraphs by the gaps, bullets. */
export function pageMarkdown(lines: readonly PageLine[], sizes: TypeSizes): string {
  const blocks: string[] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const level = headingLevel(line, sizes);
    const last = blocks.at(-1);
    if (last !== undefined && before !== null && goesOn(before, line, sizes))
      blocks[blocks.length - 1] = joined(last, line.text);
    else blocks.push(level === 0 ? paragraph(line.text) : `${'#'.repeat(level)} ${line.text}`);
    before = line;
  }
  return blocks.join('\n\n');
}

function headingLevel({ text, size }: PageLine, sizes: TypeSizes): number {
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return 0;
  return Math.min(DEEPEST, sizes.headings.indexOf(rounded(size)) + 1);
}

const paragraph = (text: string): string =>
  BULLET.test(text) ? text.replace(BULLET, '- ') : text.replace(/^#/u, '\\#');

/** Whether a line goes on the block of the line before: same size, near, not a new bullet. */
function goesOn(before: PageLine, line: PageLine, sizes: TypeSizes): boolean {
  if (BULLET.test(line.text)) return false;
  if (headingLevel(before, sizes) !== headingLevel(line, sizes)) return false;
  const gap = before.y - line.y;
  return gap > 0 && gap < PARAGRAPH_GAP * Math.max(before.size, line.size);
}

/** A word cut at the end of a line is put together again. */
function joined(block: string, text: string): string {
  return HYPHENATED.test(block) && /^\p{Ll}/u.test(text)
    ? block.slice(0, -1) + text
    : `${block} ${text}`;
}
