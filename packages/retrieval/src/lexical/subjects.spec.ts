import { describe, expect, it } from '@jest/globals';
import { subjectsOf } from './subjects.js';

const subjects = (nums: readonly string[], section: readonly number[], code?: readonly number[]) =>
  subjectsOf({
    nums,
    section: Uint32Array.from(section),
    pathLength: Uint32Array.of(3, 3, 3, 0),
    sectionLength: Uint32Array.of(10, 20, 30, 40),
    code: Uint32Array.from(code ?? nums.map(() => 1)),
  });

describe('subjectsOf', () => {
  it('puts the law of a chapter and its decrees together', () => {
    const { ofSection, lengths } = subjects(['L121-1', 'R*121-4', 'D122-1'], [0, 1, 2]);
    expect([...ofSection]).toEqual([1, 1, 2, 0]);
    expect([...lengths]).toEqual([40, 30, 30]);
  });

  it('keeps codes apart', () => {
    expect([...subjects(['L1-1', 'L1-2'], [0, 1], [1, 2]).ofSection]).toEqual([1, 2, 0, 0]);
  });

  it('is said by the first article of a section that has a letter', () => {
    expect([...subjects(['Annexe', 'L7-1', 'L8-1'], [0, 0, 0]).ofSection]).toEqual([1, 0, 0, 0]);
  });

  it('has none without letter, number or breadcrumbs', () => {
    expect([...subjects(['121', '', 'L121-1'], [0, 1, 3]).ofSection]).toEqual([0, 0, 0, 0]);
  });
});
