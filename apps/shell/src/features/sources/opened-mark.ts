import type { Citation, CitationMark } from '../reply/index.js';
import type { PlacedQuote } from './locate-quote.js';

/**
 * What the panel says and highlights of a citation: what the place that was clicked rests on, else
 * its first verified place. An answer from before places were kept has one quote for them all.
 */
export function openedMark(
  { marks, verified, quote }: Citation,
  clicked: CitationMark | undefined,
): { verified: boolean; reason: string | null; quotes: readonly PlacedQuote[] } {
  const mark = clicked ?? marks.find((one) => one.verified) ?? marks[0];
  if (!mark)
    return { verified, reason: null, quotes: quote === '' ? [] : [{ text: quote, start: 0 }] };
  return { verified: mark.verified, reason: mark.reason ?? null, quotes: mark.quotes };
}
