import { describe, expect, it } from '@jest/globals';
import { routesOf } from './routing.js';

/** Records 0 and 1 of one code, 2 of another, 3 of none. */
const segment = { index: { code: Uint32Array.of(1, 1, 2, 0), codeIds: ['', 'TRAVAIL', 'ROUTE'] } };

const hit = (record: number, score: number) => ({ segment: 0, passage: record, record, score });

describe('routesOf', () => {
  it('shares what codes have ahead by their part of the score of the best documents', () => {
    const { bySegment } = routesOf([hit(0, 5), hit(2, 2), hit(1, 1)], [segment], 0.5);
    expect([...(bySegment[0] ?? [])]).toEqual([0, 0.375, 0.125]);
  });

  it('gives nothing to documents without a code', () => {
    const { bySegment } = routesOf([hit(3, 4)], [segment], 0.5);
    expect([...(bySegment[0] ?? [])]).toEqual([0, 0, 0]);
  });

  it('counts the hundred best, above the last of them', () => {
    const hits = Array.from({ length: 150 }, (_, at) => hit(at === 0 ? 0 : 2, at === 0 ? 3 : 1));
    const { bySegment } = routesOf(hits, [segment], 1);
    expect([...(bySegment[0] ?? [])]).toEqual([0, 1, 0]);
  });

  it('gives nothing when nothing was found', () => {
    const { bySegment } = routesOf([], [segment], 1);
    expect([...(bySegment[0] ?? [])]).toEqual([0, 0, 0]);
  });
});
