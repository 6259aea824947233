import type { Passage } from '@maroquin/assistant-kit';

import type { Citation, CitationMark, Quote } from '../turn-event.js';
import type { Claim } from './claims.js';
import type { Marker } from './markers.js';
import { REASONS } from './reasons.js';
import type { Sources } from './sources.js';

/** The claims of an answer and why some are not verified. */
export interface Verdicts {
  readonly claims: readonly Claim[];
  readonly objections: ReadonlyMap<Claim, string | null>;
}

/** Beyond, highlighting shows the whole passage and helps nobody. */
const MOST_QUOTES = 4;

/** Of two quotes that overlap the first is kept; all in the order of the text. */
function distinct(quotes: readonly Quote[]): readonly Quote[] {
  const kept: Quote[] = [];
  for (const quote of quotes) {
    const overlaps = kept.some(
      ({ start, text }) =>
        quote.start < start + text.length && start < quote.start + quote.text.length,
    );
    if (!overlaps && kept.length < MOST_QUOTES) kept.push(quote);
  }
  return kept.toSorted((left, right) => left.start - right.start);
}

/** Why a mark is not verified; `null` when it is. The claim it stands in decides first. */
function reasonOf(
  marker: Marker,
  claims: readonly Claim[],
  { objections }: Verdicts,
  sources: Sources,
): string | null {
  const around = claims.find((claim) => claim.start <= marker.start && marker.end <= claim.end);
  const claim = around ?? claims[0];
  if (claim === undefined) return REASONS.noClaim;
  return objections.get(claim) ?? sources.markObjection(claim, marker.number);
}

function readMark(marker: Marker, verdicts: Verdicts, sources: Sources): CitationMark {
  const { start, end, number } = marker;
  const claims = verdicts.claims.filter((claim) => claim.markers.includes(marker));
  const reason = reasonOf(marker, claims, verdicts, sources);
  const quotes = distinct(claims.flatMap((claim) => sources.quotes(claim, number)));
  return { start, end, verified: reason === null, reason, quotes };
}

/**
 * One source of the answer with each of its marks: the claim that a mark stands for, verified or
 * not, and the sentences of the source that support it.
 */
export function cite(
  passage: Passage,
  number: number,
  markers: readonly Marker[],
  verdicts: Verdicts,
  sources: Sources,
): Citation {
  const marks = markers
    .filter((marker) => marker.number === number)
    .map((marker) => readMark(marker, verdicts, sources));
  const best = marks.find((mark) => mark.verified) ?? marks[0];
  return {
    number,
    passage,
    marks,
    quote: best?.quotes[0]?.text ?? '',
    verified: marks.some((mark) => mark.verified),
  };
}
