import type { PageLine } from './page-lines.js';

/** Letters this much larger than the body are a heading. */
const LARGER = 1.12;

/** A size in which more than this share of the text is written is not that of headings. */
const RARE = 0.2;

/** The letters of a document: those of its body, and the sizes of its headings, the largest first. */
export interface TypeSizes {
  readonly body: number;
  readonly bodyFont: string;
  readonly headings: readonly number[];
}

/** Sizes are compared to half a point. */
export const roundedSize = (size: number): number => Math.round(size * 2) / 2;

/** The size and the font in which most characters are written are the body's. */
export function typeSizes(pages: readonly (readonly PageLine[])[]): TypeSizes {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const pagesOf = new Map<number, Set<number>>();
  let characters = 0;
  for (const [page, lines] of pages.entries())
    for (const { text, size, font, slanted } of lines) {
      if (slanted) continue;
      const rounded = roundedSize(size);
      characters += text.length;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
      fonts.set(font, (fonts.get(font) ?? 0) + text.length);
      pagesOf.set(rounded, (pagesOf.get(rounded) ?? new Set()).add(page));
    }
  const [body = 0] = mostUsed(sizes);
  const [bodyFont = ''] = mostUsed(fonts);
  const larger = [...sizes]
    .filter(([size, used]) => size > body * LARGER && used < characters * RARE)
    .map(([size]) => size)
    .sort((one, other) => other - one);
  return { body, bodyFont, headings: recurring(larger, pagesOf, pages.length) };
}

/** The sizes of a cover are each used once: they are no level of the headings that follow. */
function recurring(
  sizes: readonly number[],
  pagesOf: ReadonlyMap<number, ReadonlySet<number>>,
  pages: number,
): readonly number[] {
  if (pages <= 3) return sizes;
  return sizes.filter((size) => (pagesOf.get(size)?.size ?? 0) > 1);
}

function mostUsed<Key>(used: ReadonlyMap<Key, number>): readonly Key[] {
  return [...used].sort(([, one], [, other]) => other - one).map(([key]) => key);
}

/** Level of a heading by the size of its letters, from 1; 0 for text. */
export function levelBySize(size: number, { body, headings }: TypeSizes): number {
  const rounded = roundedSize(size);
  if (body === 0 || rounded <= body * LARGER) return 0;
  const level = headings.findIndex((one) => rounded >= one);
  return level === -1 ? (headings.length === 0 ? 1 : 0) : level + 1;
}
