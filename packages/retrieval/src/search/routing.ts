import type { Hit } from './best-passages.js';
import type { LexicalIndex } from '../lexical/lexical-index.js';

/** What is read of a segment: the codes of its documents. */
interface Coded {
  readonly index: Pick<LexicalIndex, 'code' | 'codeIds'>;
}

/** How many of the best documents say which codes a question is about. */
const ROUTING = 100;

/** What the documents of each code have ahead, for each segment, as shares of the question's weight. */
export interface Routes {
  readonly bySegment: readonly Float32Array[];
}

/** No code has anything ahead. */
export const NO_ROUTES: Routes = { bySegment: [] };

/**
 * The codes that a question is likely about: each has ahead `weight` times its part of the score of
 * the best documents, counted above the last of them. Documents without a code have nothing.
 */
export const routesOf = (
  hits: readonly Hit[],
  segments: readonly Coded[],
  weight: number,
): Routes => {
  const best = hits.slice(0, ROUTING);
  const floor = best.length < ROUTING ? 0 : (best.at(-1)?.score ?? 0);
  const parts = new Map<string, number>();
  let total = 0;
  for (const { segment, record, score } of best) {
    const index = segments[segment]?.index;
    const code = index?.codeIds[index.code[record] ?? 0] ?? '';
    parts.set(code, (parts.get(code) ?? 0) + score - floor);
    total += score - floor;
  }
  const share = (code: string): number =>
    code === '' || total <= 0 ? 0 : (weight * (parts.get(code) ?? 0)) / total;
  return { bySegment: segments.map(({ index }) => Float32Array.from(index.codeIds, share)) };
};
