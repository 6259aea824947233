import type { PageLine } from './page-lines.js';

/** Fewer pages than this prove nothing. */
const ENOUGH_PAGES = 4;

/** A line at the edge of at least this share of the pages is a running title. */
const MOST_PAGES = 0.5;

/** At the very edge, and at one height, fewer pages are enough: the title of a chapter. */
const SAME_PLACE_PAGES = 3;

/** A number that goes with that of the page on this share of them is the number of the page. */
const FEWEST_NUMBERED = 0.3;

/** Letters this much larger than those of the text are a heading. */
const LARGER = 1.12;

/** A running title is set apart from the text by this many heights of its letters. */
const APART = 1.6;

/** A line without a word is a number of page, or the row of a table. */
const WORD = /\p{L}{3}/u;

/** Lines looked at from the top and from the bottom of a page. */
const EDGE = 2;

/** A number of page, alone or in what is usually around it. */
const PAGE_NUMBER =
  /^(?:page|p\.)?\s*[-–—[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|sur|de)\s*\d{1,4})?\s*[-–—\])]?$/iu;

/**
 * The same title with another page number is the same. Numbers inside a line are what it says, and so
 * is that of a heading: « Chapitre II », in large letters, is not « Chapitre III ».
 */
function shape({ text, size }: PageLine, body: number): string {
  if (size > body * LARGER) return text.toLowerCase();
  return text
    .toLowerCase()
    .replaceAll(/^(?:page\s*)?\d{1,4}(?=\s|$)|(?<=^|\s)\d{1,4}$/gu, '#')
    .replaceAll(/\d{1,4}\s*(?:\/|sur|de)\s*(?:\d{1,4}|#)$/gu, '#')
    .replaceAll(/^[ivxlc]+(?=\s)|(?<=\s)[ivxlc]+$/gu, '#');
}

/** A shape at a height of the page, to three points. */
const placed = (line: PageLine, body: number): string =>
  `${String(Math.round(line.y / 3))} ${shape(line, body)}`;

const words = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]+/gu, '');

/** How far the number at one end of a line is from that of its page, counted from 0. */
function numberOffset({ text, size }: PageLine, page: number, body: number): number | null {
  if (size > body * LARGER) return null;
  const number = /^(\d{1,4})(?=\s)|(?<=\s)(\d{1,4})$/u.exec(text)?.[0];
  return number === undefined ? null : Number(number) - page;
}

interface Edges {
  readonly near: ReadonlySet<PageLine>;
  /** The first and the last line, when they are set apart. */
  readonly outer: ReadonlySet<PageLine>;
}

/** By height: a file may draw the foot of the page first. */
function edgesOf(lines: readonly PageLine[]): Edges {
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const near =
    sorted.length <= 2 * EDGE ? sorted : [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
  const apart = (line: PageLine | undefined, next: PageLine | undefined): readonly PageLine[] => {
    if (line === undefined) return [];
    const gap = next === undefined ? Infinity : Math.abs(line.y - next.y);
    return gap > APART * Math.max(line.size, next?.size ?? 0) ? [line] : [];
  };
  const outer = [...apart(sorted[0], sorted[1]), ...apart(sorted.at(-1), sorted.at(-2))];
  return { near: new Set(near), outer: new Set(outer) };
}

/**
 * The pages without what is printed again at the top or bottom of them: name of the report, title of
 * the chapter, page number. It would cut sentences in two and come up in every search. What is said
 * nowhere else (the reference of a note) stays where it first comes.
 *
 * @param body height of the letters of the text.
 */
export function withoutRunningTitles(
  pages: readonly (readonly PageLine[])[],
  body: number,
): readonly (readonly PageLine[])[] {
  if (pages.length < ENOUGH_PAGES) return pages;
  const running = runningLines(pages, body);
  const rest = pages.flatMap((lines) => lines.filter((line) => !running.has(line)));
  const said = words(rest.map(({ text }) => text).join(''));
  const first = new Set<string>();
  return pages.map((lines) =>
    lines.filter((line) => {
      if (!running.has(line)) return true;
      const word = words(shape(line, body));
      if (first.has(word) || isPageNumber(line) || !WORD.test(word)) return false;
      first.add(word);
      return !said.includes(word) && !/^page(?:sur)?$/u.test(word);
    }),
  );
}

/** The lines that are printed again. */
function runningLines(
  pages: readonly (readonly PageLine[])[],
  body: number,
): ReadonlySet<PageLine> {
  const edges = pages.map(edgesOf);
  const shapes = counted(edges.map(({ near }) => [...near].map((line) => shape(line, body))));
  const places = counted(edges.map(({ outer }) => [...outer].map((line) => placed(line, body))));
  const offsets = counted(
    edges.map(({ outer }, at) => [...outer].map((line) => String(numberOffset(line, at, body)))),
  );
  const numbers = edges.filter(({ outer }) => [...outer].some(isPageNumber)).length;
  const isNumbered = (line: PageLine, at: number): boolean => {
    const offset = numberOffset(line, at, body);
    return offset !== null && (offsets.get(String(offset)) ?? 0) >= pages.length * FEWEST_NUMBERED;
  };
  const onMostPages = (line: PageLine): boolean =>
    (WORD.test(line.text) || isPageNumber(line)) &&
    (shapes.get(shape(line, body)) ?? 0) >= pages.length * MOST_PAGES;
  const runsApart = (line: PageLine, at: number): boolean =>
    (places.get(placed(line, body)) ?? 0) >= SAME_PLACE_PAGES ||
    isNumbered(line, at) ||
    (numbers >= SAME_PLACE_PAGES && isPageNumber(line));
  return new Set(
    edges.flatMap(({ near, outer }, at) => [
      ...[...near].filter(onMostPages),
      ...[...outer].filter((line) => runsApart(line, at)),
    ]),
  );
}

const isPageNumber = ({ text }: PageLine): boolean => PAGE_NUMBER.test(text);

/** On how many pages each text is. */
function counted(pages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const texts of pages)
    for (const text of new Set(texts)) seen.set(text, (seen.get(text) ?? 0) + 1);
  return seen;
}
