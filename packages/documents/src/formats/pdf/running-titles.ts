import type { PageLine } from './page-lines.js';

/** Fewer pages than this prove nothing. */
const ENOUGH_PAGES = 4;

/** A line at the edge of at least this share of the pages is a running title. */
const MOST_PAGES = 0.5;

/** Lines looked at from the top and from the bottom of a page. */
const EDGE = 2;

/** The same title with another page number is the same. */
const shape = ({ text }: PageLine): string => text.replaceAll(/\d+/gu, '#').toLowerCase();

const edges = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];

/**
 * The pages without what is printed again at the top or bottom of most of them: name of the report,
 * page number. It would cut sentences in two and come up in every search.
 */
export function withoutRunningTitles(
  pages: readonly (readonly PageLine[])[],
): readonly (readonly PageLine[])[] {
  if (pages.length < ENOUGH_PAGES) return pages;
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(edges(lines).map(shape))) seen.set(text, (seen.get(text) ?? 0) + 1);
  return pages.map((lines) => {
    const at = new Set(edges(lines));
    return lines.filter(
      (line) => !at.has(line) || (seen.get(shape(line)) ?? 0) < pages.length * MOST_PAGES,
    );
  });
}
