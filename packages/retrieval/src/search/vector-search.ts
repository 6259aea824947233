import { z } from 'zod';
import type { Embed } from '../search-types.js';
import type { Hit } from './best-passages.js';
import type { LoadedSegment } from './loaded-version.js';

/** Passages taken from the vectors of each segment. */
const NEIGHBOURS = 50;

/** Nearest passages count as far as they are this near, beside the nearest of all. */
const NEARNESS = 0.8;

/** Constant of reciprocal rank fusion (Cormack, Clarke, Büttcher, 2009). */
const RANK_CONSTANT = 60;

const rows = z.array(z.object({ passage: z.number(), _distance: z.number() }));

/**
 * The passages nearest to a question, nearest first, each document once. Segments without vectors, or
 * with vectors of another size (another model), give none.
 */
export const nearest = async (
  question: string,
  segments: readonly LoadedSegment[],
  embed: Embed,
  accepts: (segment: number, record: number) => boolean,
  signal?: AbortSignal,
): Promise<readonly Hit[]> => {
  if (segments.every(({ vectors }) => vectors === null)) return [];
  const vector = (await embed([question], signal))[0] ?? [];
  const found = await Promise.all(
    segments.map(async ({ vectors, entry, index }, segment) => {
      if (vectors === null || entry.dimension !== vector.length) return [];
      const query = vectors
        .vectorSearch([...vector])
        .distanceType('cosine')
        .limit(NEIGHBOURS);
      const near = rows.parse(await query.select(['passage', '_distance']).toArray());
      return near.map(({ passage, _distance }) => {
        const record = index.passageRecord[passage] ?? 0;
        return { segment, passage, record, score: 1 - _distance };
      });
    }),
  );
  const seen = new Set<string>();
  const sorted = found.flat().sort((a, b) => b.score - a.score);
  const floor = NEARNESS * (sorted[0]?.score ?? 0);
  return sorted
    .filter(({ score }) => score >= floor)
    .filter((hit) => {
      const key = keyOf(hit);
      if (seen.has(key) || !accepts(hit.segment, hit.record)) return false;
      seen.add(key);
      return true;
    });
};

/** What tells a document from the others of a search. */
export const keyOf = ({ segment, record }: Hit): string => `${String(segment)}/${String(record)}`;

/**
 * Fuses two rankings by reciprocal ranks: `Σ 1 / (60 + rank)`. A document that both hold keeps the
 * passage and the score of `words`; one that only the vectors know has the score 0.
 */
export const fuse = (words: readonly Hit[], vectors: readonly Hit[]): readonly Hit[] => {
  const fused = new Map<string, { readonly hit: Hit; readonly value: number }>();
  words.forEach((hit, at) => fused.set(keyOf(hit), { hit, value: 1 / (RANK_CONSTANT + at + 1) }));
  vectors.forEach((hit, at) => {
    const known = fused.get(keyOf(hit));
    fused.set(keyOf(hit), {
      hit: { ...(known?.hit ?? { ...hit, score: 0 }), byMeaning: true },
      value: (known?.value ?? 0) + 1 / (RANK_CONSTANT + at + 1),
    });
  });
  return [...fused.values()].sort((a, b) => b.value - a.value).map(({ hit }) => hit);
};
