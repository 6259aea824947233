import { Evidence } from './evidence.js';
import { readBlocks } from './blocks.js';
import type { Claim } from './claims.js';
import { contentStems } from './plain.js';
import { splitSentences } from './sentences.js';

/** A fact found weighs more than a word found: two sentences often share their words. */
const FACT_WEIGHT = 4;
/** Sentences whose facts are read, after a first sort by their words. */
const FINALISTS = 8;

interface Candidate {
  readonly sentence: string;
  /** Words shared, less a little for length: of two equals the shorter is quoted. */
  readonly overlap: number;
}

function candidates(text: string, claims: readonly Claim[]): readonly Candidate[] {
  const stems = new Set(claims.flatMap((claim) => contentStems(claim.sentence)));
  return readBlocks(text)
    .flatMap((block) => splitSentences(text, block.start, block.end))
    .map((span) => {
      const sentence = text.slice(span.start, span.end);
      const own = new Set(contentStems(sentence));
      const shared = [...own].filter((stem) => stems.has(stem)).length;
      return { sentence, overlap: shared === 0 ? 0 : shared - own.size / 100 };
    })
    .toSorted((left, right) => right.overlap - left.overlap)
    .slice(0, FINALISTS);
}

/**
 * The sentence of a passage that supports best the claims that cite it: an exact substring of
 * `text`, to be highlighted. Empty when no sentence has anything in common with them.
 */
export function supportingQuote(text: string, claims: readonly Claim[]): string {
  const facts = claims.flatMap((claim) => claim.facts);
  let best = '';
  let bestScore = 0;
  for (const { sentence, overlap } of candidates(text, claims)) {
    const evidence = new Evidence(sentence);
    const found = facts.filter((fact) => evidence.supports(fact)).length;
    const score = found * FACT_WEIGHT + overlap;
    if (score > bestScore) [best, bestScore] = [sentence, score];
  }
  return best;
}
