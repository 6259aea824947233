import { z } from 'zod';

import type { PdfFile } from './pdf-file.js';

/** The headings that a PDF lists in its table of bookmarks: level by words, for each page. */
export type Outline = ReadonlyMap<number, ReadonlyMap<string, number>>;

interface Bookmark {
  readonly title: string;
  readonly dest?: unknown;
  readonly items?: readonly Bookmark[] | undefined;
}

const bookmarkSchema: z.ZodType<Bookmark> = z.object({
  title: z.string(),
  dest: z.unknown(),
  get items() {
    return z.array(bookmarkSchema).optional();
  },
});

const referenceSchema = z.object({ num: z.number(), gen: z.number() });

/** More bookmarks than this are not chapters. */
const MOST = 5000;

const DEEPEST = 6;

/**
 * The words of a title, without its number, its punctuation and its spaces: a program writes « 1.2 »
 * in the page and not in the bookmark.
 *
 * @example titleWords('1.2 Bénéficiaires :') // 'bénéficiaires'
 */
export function titleWords(text: string): string {
  return text
    .replace(/^(?:(?:chapitre|annexe|partie|section)\s+)?(?:[\dIVXLC]+[.\s):–-]*)+\s*/iu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The bookmarks of a PDF, by page from 1; empty when it has none. */
export async function readOutline(pdf: PdfFile): Promise<Outline> {
  const found = new Map<number, Map<string, number>>();
  // Bookmarks only tell how deep a heading is: without them, or with broken ones, the text is whole.
  const bookmarks = await pdf.getOutline().catch(() => null);
  const list = z.array(bookmarkSchema).safeParse(bookmarks).data;
  let left = MOST;
  const visit = async (bookmarks: readonly Bookmark[], level: number): Promise<void> => {
    for (const { title, dest, items } of bookmarks) {
      left -= 1;
      if (left < 0) return;
      const page = await pageOf(pdf, dest);
      const words = titleWords(title);
      if (page !== null && words !== '')
        found.set(page, (found.get(page) ?? new Map<string, number>()).set(words, level));
      if (items !== undefined && level < DEEPEST) await visit(items, level + 1);
    }
  };
  await visit(list ?? [], 1);
  return found;
}

async function pageOf(pdf: PdfFile, dest: unknown): Promise<number | null> {
  try {
    const place: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const first: unknown = Array.isArray(place) ? place[0] : null;
    if (typeof first === 'number') return first + 1;
    const reference = referenceSchema.safeParse(first).data;
    return reference === undefined ? null : (await pdf.getPageIndex(reference)) + 1;
  } catch {
    // A bookmark that leads nowhere is no heading.
    return null;
  }
}
