/** Figures of one query, over the first ten results, with binary relevance. */
export interface QueryMetrics {
  readonly recall5: number;
  readonly recall10: number;
  readonly mrr10: number;
  readonly ndcg10: number;
  readonly success10: number;
}

const DEPTH = 10;

const discount = (rank: number): number => 1 / Math.log2(rank + 1);

/**
 * Figures of one ranking: recall at 5 and 10 (share of the gold found), reciprocal rank of the first
 * gold result, nDCG at 10 against the ideal order, and whether any gold result is among the ten.
 *
 * @example measure(['a', 'x', 'b'], ['a', 'b']).recall5 // 1
 */
export const measure = (ranked: readonly string[], gold: readonly string[]): QueryMetrics => {
  const wanted = new Set(gold);
  const ranks = ranked.slice(0, DEPTH).flatMap((id, at) => (wanted.has(id) ? [at + 1] : []));
  const ideal = Array.from({ length: Math.min(wanted.size, DEPTH) }, (_, at) => discount(at + 1));
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  const first = ranks[0];
  return {
    recall5: ranks.filter((rank) => rank <= 5).length / wanted.size,
    recall10: ranks.length / wanted.size,
    mrr10: first === undefined ? 0 : 1 / first,
    ndcg10: sum(ranks.map(discount)) / sum(ideal),
    success10: first === undefined ? 0 : 1,
  };
};

/** The value below which a share (0 to 1) of the values stand; 0 for none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Arithmetic mean; 0 for none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
