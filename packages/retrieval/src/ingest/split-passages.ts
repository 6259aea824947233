/** A slice of a text: offsets of its first character and of the one after its last. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Length above which a document is cut, in characters. */
export const PASSAGE_LENGTH = 1200;

/** Offsets of the pieces of `text` between matches of `separator`, empty pieces left out. */
const pieces = (text: string, from: Slice, separator: RegExp): Slice[] => {
  const found: Slice[] = [];
  let start = from.start;
  for (const match of text.slice(from.start, from.end).matchAll(separator)) {
    const end = from.start + match.index;
    if (end > start) found.push({ start, end });
    start = end + match[0].length;
  }
  if (from.end > start) found.push({ start, end: from.end });
  return found;
};

/** Cuts a paragraph that is too long after its sentences, or anywhere when it has none. */
const cutParagraph = (text: string, paragraph: Slice, limit: number): Slice[] => {
  if (paragraph.end - paragraph.start <= limit) return [paragraph];
  const sentences = pieces(text, paragraph, /(?<=[.;:!?])\s+(?=\S)/g);
  return sentences.flatMap(({ start, end }) => {
    const parts: Slice[] = [];
    for (let at = start; at < end; at += limit)
      parts.push({ start: at, end: Math.min(end, at + limit) });
    return parts;
  });
};

/**
 * Cuts a text into passages of at most `limit` characters: whole paragraphs as long as they fit,
 * sentences where a paragraph is longer than a passage. Slices are in order, never overlap, and
 * leave out nothing but blanks; a short text is one slice.
 */
export const splitPassages = (text: string, limit = PASSAGE_LENGTH): readonly Slice[] => {
  if (text.length <= limit) return [{ start: 0, end: text.length }];
  const whole = { start: 0, end: text.length };
  const parts = pieces(text, whole, /\s*\n\s*/g).flatMap((part) => cutParagraph(text, part, limit));
  const passages: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = passages.at(-1);
    if (last !== undefined && part.end - last.start <= limit) last.end = part.end;
    else passages.push({ ...part });
  }
  return passages.length === 0 ? [whole] : passages;
};
