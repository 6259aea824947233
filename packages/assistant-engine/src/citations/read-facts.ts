import { Reading, type Fact, type PlacedFact } from './fact.js';
import { plainText, visibleText } from './plain.js';
import { scanArticles, scanParagraphs } from './scan-articles.js';
import { scanDates } from './scan-dates.js';
import { scanNumbers } from './scan-numbers.js';
import { scanLinks, scanQuotes, scanTerms } from './scan-terms.js';

/**
 * Every fact that a text states and that can be looked up: quoted words, links, article numbers,
 * dates, references, numbers with their unit. The order matters: what one scanner has read, the
 * next does not see.
 */
export function readFacts(text: string, options: { readonly quotes: boolean }): readonly Fact[] {
  const source = visibleText(text).replace(SINGLE_QUOTES, '«$1»');
  return placeFacts(source, plainText(source), options).map(({ fact }) => fact);
}

/** `‘quoted’`, told from an apostrophe by the mark that opens it and by what follows the other. */
const SINGLE_QUOTES = /‘((?:[^‘’]|’(?=\p{L})){1,2000})’(?!\p{L})/gu;

/**
 * The facts of a text that is visible and plain already, each with its place.
 *
 * @param plain `plainText(source)`
 */
export function placeFacts(
  source: string,
  plain: string,
  options: { readonly quotes: boolean },
): readonly PlacedFact[] {
  const reading = new Reading(source, plain);
  if (options.quotes) scanQuotes(reading);
  scanLinks(reading);
  scanParagraphs(reading);
  scanArticles(reading);
  scanDates(reading);
  scanTerms(reading);
  scanNumbers(reading);
  return reading.placed;
}
