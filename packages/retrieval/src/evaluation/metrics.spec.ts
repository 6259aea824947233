import { describe, expect, it } from '@jest/globals';
import { measure, percentile } from './metrics.js';
import { pairedTest } from './paired-test.js';

describe('measure', () => {
  it('computes the protocol’s figures', () => {
    const figures = measure(['x', 'a', 'y', 'z', 'w', 'b'], ['a', 'b', 'c']);
    expect(figures.recall5).toBeCloseTo(1 / 3);
    expect(figures.recall10).toBeCloseTo(2 / 3);
    expect(figures.mrr10).toBe(0.5);
    const gained = 1 / Math.log2(3) + 1 / Math.log2(7);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(figures.ndcg10).toBeCloseTo(gained / ideal);
    expect(figures.success10).toBe(1);
  });

  it('counts nothing below the tenth result', () => {
    const ranked = [...'abcdefghij'].concat('gold');
    expect(measure(ranked, ['gold'])).toEqual({
      recall5: 0,
      recall10: 0,
      mrr10: 0,
      ndcg10: 0,
      success10: 0,
    });
  });
});

describe('percentile', () => {
  it('takes the value below which the share stands', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('pairedTest', () => {
  it('is sure of a difference on every query, and of none without one', () => {
    const before = Array.from({ length: 40 }, (_, at) => at / 100);
    expect(
      pairedTest(
        before,
        before.map((value) => value + 0.1),
      ).p,
    ).toBeLessThan(0.001);
    expect(pairedTest(before, before).p).toBe(1);
  });
});
