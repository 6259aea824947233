import { describe, expect, it } from '@jest/globals';
import { sectionsByNumber } from './sections-by-number.js';

const divide = (nums: readonly string[], code: readonly number[], section: readonly number[]) =>
  sectionsByNumber({
    nums,
    code: Uint32Array.from(code),
    section: Uint32Array.from(section),
    pathLength: Uint32Array.of(0, 4),
    headingLength: Uint32Array.of(0, 2),
  });

describe('sectionsByNumber', () => {
  it('puts the articles of a chapter together, and those of one ten', () => {
    const nums = ['L121-1', 'L121-2', 'L122-1', 'R*121-1', '54', '55-1', '61'];
    const code = nums.map(() => 1);
    const { section } = divide(nums, code, code.fill(0).slice());
    expect([...section]).toEqual([2, 2, 3, 4, 5, 5, 6]);
  });

  it('keeps codes apart, and what has headings or is no article as it was', () => {
    const { section, pathLength, headingLength } = divide(
      ['1', '1', '1', ''],
      [1, 2, 1, 0],
      [0, 0, 1, 0],
    );
    expect([...section]).toEqual([2, 3, 1, 0]);
    expect([...pathLength]).toEqual([0, 4, 0, 0]);
    expect([...headingLength]).toEqual([0, 2, 0, 0]);
  });

  it('changes nothing where every article has breadcrumbs', () => {
    const given = Uint32Array.of(1, 1);
    const divided = sectionsByNumber({
      nums: ['L1', 'L2'],
      code: Uint32Array.of(1, 1),
      section: given,
      pathLength: Uint32Array.of(0, 4),
      headingLength: Uint32Array.of(0, 2),
    });
    expect(divided.section).toBe(given);
  });
});
