import { describe, expect, it } from '@jest/globals';
import { mainSpace, type SparseRows } from './main-space.js';

/** A matrix of full rows. */
const rowsOf = (rows: readonly (readonly number[])[]): SparseRows => ({
  offsets: Uint32Array.from([0, ...rows.map((row, at) => (at + 1) * row.length)]),
  columns: Uint32Array.from(rows.flatMap((row) => row.map((_, column) => column))),
  values: Float32Array.from(rows.flat()),
});

const product = (places: Float32Array, width: number, a: number, b: number): number => {
  let sum = 0;
  for (let k = 0; k < width; k += 1)
    sum += (places[a * width + k] ?? 0) * (places[b * width + k] ?? 0);
  return sum;
};

describe('mainSpace', () => {
  it('keeps the products of columns whole where there is room for them', () => {
    const rows = [
      [1, 2, 0],
      [0, 1, 1],
      [2, 0, 1],
    ];
    const places = mainSpace(rowsOf(rows), 3, 3);
    for (const a of [0, 1, 2]) {
      for (const b of [0, 1, 2]) {
        const whole = rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0);
        expect(product(places, 3, a, b)).toBeCloseTo(whole, 3);
      }
    }
  });

  it('puts near each other columns that stand with the same others, though never together', () => {
    // « chat » and « matou » with « lait », « auto » and « voiture » with « route ».
    const rows = [
      [1, 0, 1, 0, 0, 0],
      [0, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 0, 1],
      [0, 0, 0, 0, 1, 1],
    ];
    const places = mainSpace(rowsOf(rows), 6, 2, 20);
    expect(product(places, 2, 0, 1)).toBeGreaterThan(0.3);
    expect(product(places, 2, 3, 4)).toBeGreaterThan(0.3);
    expect(Math.abs(product(places, 2, 0, 3))).toBeLessThan(0.01);
  });

  it('gives the same places for the same matrix, none of them lost where it is empty', () => {
    const rows = rowsOf([[1, 1, 0]]);
    expect(mainSpace(rows, 3, 3)).toEqual(mainSpace(rows, 3, 3));
    expect([...mainSpace(rows, 3, 3)].every(Number.isFinite)).toBe(true);
    expect([...mainSpace(rowsOf([]), 3, 2)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
