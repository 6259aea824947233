import { describe, expect, it } from '@jest/globals';
import { highestRank } from './highest-rank.js';

const ranks = (nums: readonly string[], code: readonly number[]): readonly number[] => [
  ...highestRank({ nums, code: Uint32Array.from(code) }),
];

describe('highestRank', () => {
  it('is the law where a code has some', () => {
    expect(ranks(['L1', 'LO2', 'R1', 'D1', '3'], [1, 1, 1, 1, 1])).toEqual([1, 1, 0, 0, 0]);
  });

  it('is the plain articles where a code has no other, or only decrees beside', () => {
    expect(ranks(['538', '121-1', 'R610-1', 'L1'], [1, 2, 2, 3])).toEqual([1, 1, 0, 1]);
  });

  it('is nobody among documents that are no articles', () => {
    expect(ranks(['', ''], [0, 0])).toEqual([0, 0]);
  });
});
