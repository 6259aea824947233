/** A sparse matrix, row after row: the columns and values of row `r` start at `offsets[r]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Numbers between -1 and 1 that are always the same (linear congruential). */
const start = (size: number): Float32Array => {
  let state = 20261124;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
};

/** `BᵀB X`, a row of `B` at a time: no more memory than the result. */
const timesSquare = (rows: SparseRows, x: Float32Array, width: number): Float32Array => {
  const { offsets, columns, values } = rows;
  const result = new Float32Array(x.length);
  const row = new Float32Array(width);
  for (let at = 0; at + 1 < offsets.length; at += 1) {
    const [start, end] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
    row.fill(0);
    for (let cell = start; cell < end; cell += 1) {
      const from = (columns[cell] ?? 0) * width;
      const value = values[cell] ?? 0;
      for (let k = 0; k < width; k += 1) row[k] = (row[k] ?? 0) + value * (x[from + k] ?? 0);
    }
    for (let cell = start; cell < end; cell += 1) {
      const to = (columns[cell] ?? 0) * width;
      const value = values[cell] ?? 0;
      for (let k = 0; k < width; k += 1)
        result[to + k] = (result[to + k] ?? 0) + value * (row[k] ?? 0);
    }
  }
  return result;
};

/** `XᵀY`, its lower half, `width` by `width`. */
const inner = (x: Float32Array, y: Float32Array, width: number): Float64Array => {
  const product = new Float64Array(width * width);
  for (let from = 0; from < x.length; from += width) {
    for (let a = 0; a < width; a += 1) {
      const value = x[from + a] ?? 0;
      const to = a * width;
      for (let b = 0; b <= a; b += 1)
        product[to + b] = (product[to + b] ?? 0) + value * (y[from + b] ?? 0);
    }
  }
  return product;
};

/** `L` of `L Lᵀ = C` (Cholesky), in place of the lower half; directions of no weight become 0. */
const cholesky = (c: Float64Array, width: number): Float64Array => {
  const least = 1e-10 * Math.max(...Array.from({ length: width }, (_, k) => c[k * width + k] ?? 0));
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let value = c[a * width + b] ?? 0;
      for (let k = 0; k < b; k += 1) value -= (c[a * width + k] ?? 0) * (c[b * width + k] ?? 0);
      const pivot = c[b * width + b] ?? 0;
      if (a === b) c[a * width + a] = value > least ? Math.sqrt(value) : 0;
      else c[a * width + b] = pivot === 0 ? 0 : value / pivot;
    }
  }
  return c;
};

/** Makes the columns of `x` orthonormal, in place. */
const orthonormal = (x: Float32Array, width: number): Float32Array => {
  const l = cholesky(inner(x, x, width), width);
  for (let from = 0; from < x.length; from += width) {
    for (let a = 0; a < width; a += 1) {
      let value = x[from + a] ?? 0;
      for (let b = 0; b < a; b += 1) value -= (x[from + b] ?? 0) * (l[a * width + b] ?? 0);
      const pivot = l[a * width + a] ?? 0;
      x[from + a] = pivot === 0 ? 0 : value / pivot;
    }
  }
  return x;
};

/** `X L`, in place. */
const timesLower = (x: Float32Array, l: Float64Array, width: number): Float32Array => {
  for (let from = 0; from < x.length; from += width) {
    for (let b = 0; b < width; b += 1) {
      let value = 0;
      for (let a = b; a < width; a += 1) value += (x[from + a] ?? 0) * (l[a * width + b] ?? 0);
      x[from + b] = value;
    }
  }
  return x;
};

/**
 * A place for each of `columns` columns of a matrix `B`, in `width` numbers, such that the products of
 * places are those of `BᵀB` as well as so few numbers can say it: latent semantic analysis, where
 * columns are terms and rows are what they stand in together (Deerwester and others, 1990). Found by
 * subspace iteration from a fixed start (Halko, Martinsson, Tropp, 2011), so that the same matrix gives
 * the same places. Each of the `rounds` reads the matrix once; one is enough for words.
 *
 * @example mainSpace({ offsets, columns, values }, terms.length, 128)
 */
export const mainSpace = (
  rows: SparseRows,
  columns: number,
  width: number,
  rounds = 1,
): Float32Array => {
  let space = start(columns * width);
  for (let round = 0; round < rounds; round += 1)
    space = orthonormal(timesSquare(rows, space, width), width);
  const weights = inner(space, timesSquare(rows, space, width), width);
  return timesLower(space, cholesky(weights, width), width);
};
