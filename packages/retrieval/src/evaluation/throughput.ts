import { openSearch } from '../open-search.js';
import type { EvaluationIndex } from './evaluation-index.js';
import { EVALUATION_DAY } from './evaluation-day.js';

/** How many searches were answered while so many were waiting. */
export interface Throughput {
  readonly concurrent: number;
  readonly queries: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Searches in flight at any time. */
const CONCURRENT = 200;

/** Searches of a measure, the first ones left out: they open the index. */
const SEARCHES = 1_000;

/**
 * Measures whole searches, silence included, with 200 of them waiting at any time; questions come
 * again when they are few.
 */
export const measureThroughput = async (
  { folder, corpus }: EvaluationIndex,
  questions: readonly string[],
): Promise<Throughput> => {
  const search = await openSearch({ folder });
  let next = 0;
  const ask = async (): Promise<void> => {
    const text = questions[next % questions.length] ?? '';
    next += 1;
    await search.search({ text, corpora: [corpus], limit: 10, atDate: EVALUATION_DAY });
  };
  const askOn = async (): Promise<void> => {
    while (next < SEARCHES) await ask();
  };
  try {
    await ask();
    next = 0;
    const started = performance.now();
    await Promise.all(Array.from({ length: CONCURRENT }, askOn));
    const seconds = (performance.now() - started) / 1000;
    return { concurrent: CONCURRENT, queries: SEARCHES, seconds, perSecond: SEARCHES / seconds };
  } finally {
    await search.close();
  }
};
