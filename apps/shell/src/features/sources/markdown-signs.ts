import type { Span } from './locate-quote.js';

/**
 * Signs of Markdown: of a heading, of emphasis (one star only around words: `R*123-4` is an article), of
 * code, of a link and its address, and what keeps a sign from being one. Each sign is a group.
 */
const SIGNS =
  /^([ \t>]*#{1,6}[ \t]+)|(\*\*|__)(?=\S)[^\n]*?\S(\2)|(?<![\p{L}\d*\\])(\*)(?=[^\s*])[^*\n]*?[^\s*\\](\*)(?![\p{L}\d*])|(`)[^`\n]+(`)|(!?\[)[^\]\n]+(\]\(https?:[^\s)]+\))|(\\)(?=[\\`*_{}[\]()#+.!<>|-])/dgmu;

/**
 * Where the signs of Markdown are in a text, in its order: documents are kept in Markdown, and read
 * without its signs. Those inside emphasis are found too.
 *
 * @example markdownSigns('# Délai\n**31 jours**') // [0, 2], [8, 10] and [18, 20]
 */
export function markdownSigns(text: string): Span[] {
  return signsFrom(text, 0).sort((one, other) => one.start - other.start);
}

function signsFrom(text: string, shift: number): Span[] {
  const spans: Span[] = [];
  for (const { indices } of text.matchAll(SIGNS)) {
    const places = (indices ?? []).slice(1).filter((place) => place !== undefined);
    for (const [start, end] of places) spans.push({ start: start + shift, end: end + shift });
    const [opening, closing] = places;
    if (opening === undefined || closing === undefined) continue;
    spans.push(...signsFrom(text.slice(opening[1], closing[0]), shift + opening[1]));
  }
  return spans;
}

/** Whether a line is a heading. */
export function isHeading(line: string): boolean {
  return /^[ \t>]*#{1,6}[ \t]/u.test(line);
}

/** A part of a text as it is read, without the signs. */
export function withoutSigns(text: string, { start, end }: Span, signs: readonly Span[]): string {
  let from = start;
  let read = '';
  for (const sign of signs) {
    if (sign.end <= from) continue;
    if (sign.start >= end) break;
    read += text.slice(from, Math.max(from, sign.start));
    from = sign.end;
  }
  return read + text.slice(from, Math.max(from, end));
}
