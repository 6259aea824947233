/** A passage of the reply that no source supports, by its place in the Markdown text (UTF-16 units). */
export interface Claim {
  start: number;
  end: number;
  reason: string;
}

/** Private-use characters that cannot come from a reply: they are replaced before the marks are set. */
export const CLAIM_START = '\uE000';
export const CLAIM_END = '\uE001';

const PRIVATE_USE = /[\uE000-\uE001]/g;
/** What opens a block or an emphasis: a mark before it would change how the line is read. */
const OPENING = /^(?:\s|#{1,6} |[-*+] |\d{1,3}[.)] |> ?|\||[*_~]+)+/;
const CLOSING = /[\s*_~|]+$/;

/**
 * Sets a mark at both ends of each claim, inside the Markdown text, so that the places survive the
 * parser. Marks move past list bullets, heading signs and asterisks.
 */
export function markClaims(
  text: string,
  claims: readonly Claim[],
): { text: string; reasons: string[] } {
  const clean = text.replace(PRIVATE_USE, '\uFFFD');
  const reasons: string[] = [];
  let marked = '';
  let from = 0;
  for (const claim of inOrder(claims, clean.length)) {
    const slice = clean.slice(claim.start, claim.end);
    const opening = OPENING.exec(slice)?.[0].length ?? 0;
    const closing = CLOSING.exec(slice)?.[0].length ?? 0;
    const start = claim.start + opening;
    const end = claim.end - closing;
    if (start >= end) continue;
    marked += `${clean.slice(from, start)}${CLAIM_START}${clean.slice(start, end)}${CLAIM_END}`;
    reasons.push(claim.reason);
    from = end;
  }
  return { text: marked + clean.slice(from), reasons };
}

/** In reading order, inside the text, never one in another. */
function inOrder(claims: readonly Claim[], length: number): Claim[] {
  const kept: Claim[] = [];
  let reached = 0;
  for (const claim of [...claims].sort((one, other) => one.start - other.start)) {
    const start = Math.max(claim.start, reached);
    const end = Math.min(claim.end, length);
    if (start >= end) continue;
    kept.push({ start, end, reason: claim.reason });
    reached = end;
  }
  return kept;
}
