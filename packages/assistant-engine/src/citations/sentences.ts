/** A span of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION =
  /(?:^|[\s('’«[.])(?:art|arts|al|lo|ann|cf|ex|p|pp|n|nos|m|mm|me|mes|dr|pr|st|ste|vol|chap|sect|tit|liv|par|fig|éd|réf|tél|env|min|max|av|bd|cass|civ|crim|soc|com|ch|req|préc|s|[A-Z])$/iu;
const TERMINATOR = /[.!?…]+/gu;
const AFTER = /^(?:[»”"’)\]*_]|\s[»”])*(?:\s*\[\d+\])*/u;

/** Is the mark at `index` the end of a sentence, and where does what belongs to it stop? */
function sentenceEnd(text: string, index: number, mark: string): number | null {
  const afterMark = index + mark.length;
  const before = text.slice(Math.max(0, index - 12), index);
  const tail = AFTER.exec(text.slice(afterMark, afterMark + 80))?.[0] ?? '';
  const end = afterMark + tail.length;
  const next = text.slice(end, end + 12);
  if (next.trim() === '' && text.length - end <= next.length) return end;
  if (!/^\s/u.test(next)) return null;
  if (mark === '.' && (ABBREVIATION.test(before) || /(?:^|\n)\s*\d{1,2}$/u.test(before)))
    return null;
  const starts = next.trimStart();
  return /^[\p{Lu}\d«“"([*_-]/u.test(starts) ? end : null;
}

/** Cuts blanks off both ends of a span. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + piece.trimEnd().length) };
}

/** Without a letter or a digit outside its citation markers, a piece of text says nothing. */
const saysNothing = (piece: string): boolean => !/[\p{L}\d]/u.test(piece.replace(/\[\d+\]/gu, ''));

/**
 * Sentences of one block of French text. `art. 12`, `L. 121-1`, `M. Dupont`, `al. 2`, `n°. 3` and
 * decimal points do not end a sentence; citation markers after the full stop belong to it, and so does
 * what follows without a word of its own (`[…] » [1]` after a quotation that was cut).
 *
 * @example splitSentences('Voir art. 12. [1] Le délai court.', 0, 33) // two spans
 */
export function splitSentences(text: string, from: number, to: number): readonly Span[] {
  const block = text.slice(from, to);
  const spans: Span[] = [];
  let start = 0;
  const keep = (span: Span): void => {
    const before = saysNothing(text.slice(span.start, span.end)) ? spans.pop() : undefined;
    spans.push(before === undefined ? span : { start: before.start, end: span.end });
  };
  for (const match of block.matchAll(TERMINATOR)) {
    if (match.index < start) continue;
    const end = sentenceEnd(block, match.index, match[0]);
    if (end === null) continue;
    keep(trimmedSpan(text, from + start, from + end));
    start = end;
  }
  const rest = trimmedSpan(text, from + start, to);
  if (rest.end > rest.start) keep(rest);
  return spans;
}
