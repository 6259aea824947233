/** A passage of the reply that no source supports, by its place in the Markdown text (UTF-16 units). */
export interface Claim {
  start: number;
  end: number;
  reason: string;
}

/** A `[1]` of the text that the check knows, by its place in the Markdown text (UTF-16 units). */
export interface PlacedMark {
  number: number;
  start: number;
  end: number;
}

/** Private-use characters that cannot come from a reply: they are replaced before the marks are set. */
export const CLAIM_START = '\uE000';
export const CLAIM_END = '\uE001';
/** A citation as the parser meets it: its number, then its place in the text of the reply. */
export const CITATION = /\uE002(\d+)\.(\d+)\uE003/;

const PRIVATE_USE = /[\uE000-\uE003]/g;
/** What opens a block or an emphasis: a mark before it would change how the line is read. */
const OPENING = /^(?:\s|#{1,6} |[-*+] |\d{1,3}[.)] |> ?|\||[*_~]+)+/;
const CLOSING = /[\s*_~|]+$/;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Sets a mark at both ends of each claim, and one in the place of each citation, inside the Markdown
 * text, so that the places survive the parser. Marks of claims move past list bullets, heading signs
 * and asterisks.
 */
export function markClaims(
  text: string,
  claims: readonly Claim[],
  citations: readonly PlacedMark[] = [],
): { text: string; reasons: string[] } {
  const clean = text.replace(PRIVATE_USE, '\uFFFD');
  const inside = claimsInside(claims, clean);
  const edits = [
    ...inside.flatMap(({ start, end }) => [
      { start, end: start, text: CLAIM_START },
      { start: end, end, text: CLAIM_END },
    ]),
    ...citations.flatMap((citation) => citationEdit(citation, clean)),
  ].sort((one, other) => one.start - other.start);
  return { text: applied(edits, clean), reasons: inside.map(({ reason }) => reason) };
}

function applied(edits: readonly Edit[], text: string): string {
  let marked = '';
  let from = 0;
  for (const edit of edits) {
    marked += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return marked + text.slice(from);
}

/** A place that does not hold its number is not trusted: the text is shown as it is. */
function citationEdit({ number, start, end }: PlacedMark, text: string): Edit[] {
  if (text.slice(start, end) !== `[${String(number)}]`) return [];
  return [{ start, end, text: `\uE002${String(number)}.${String(start)}\uE003` }];
}

/** In reading order, inside the text, never one in another, without the signs at their ends. */
function claimsInside(claims: readonly Claim[], text: string): Claim[] {
  const kept: Claim[] = [];
  let reached = 0;
  for (const claim of [...claims].sort((one, other) => one.start - other.start)) {
    const slice = text.slice(Math.max(claim.start, reached), claim.end);
    const opening = OPENING.exec(slice)?.[0].length ?? 0;
    const closing = CLOSING.exec(slice)?.[0].length ?? 0;
    const start = Math.max(claim.start, reached) + opening;
    const end = Math.min(claim.end, text.length) - closing;
    if (start >= end) continue;
    kept.push({ start, end, reason: claim.reason });
    reached = end;
  }
  return kept;
}
