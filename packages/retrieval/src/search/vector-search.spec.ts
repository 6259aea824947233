import { describe, expect, it } from '@jest/globals';
import type { Hit } from './best-passages.js';
import { fuse } from './vector-search.js';

const hit = (record: number, score: number, passage = record): Hit => ({
  segment: 0,
  record,
  passage,
  score,
});

describe('fuse', () => {
  it('puts first what both rankings hold, and keeps the passage found by words', () => {
    const fused = fuse([hit(1, 9), hit(2, 8, 20)], [hit(2, 0.9, 21), hit(3, 0.8)]);
    expect(fused.map(({ record }) => record)).toEqual([2, 1, 3]);
    expect(fused[0]).toEqual({ ...hit(2, 8, 20), byMeaning: true });
    expect(fused[1]).toEqual(hit(1, 9));
    expect(fused[2]?.score).toBe(0);
  });

  it('leaves a ranking as it is when there is no other', () => {
    const words = [hit(4, 3), hit(5, 2)];
    expect(fuse(words, [])).toEqual(words);
  });
});
