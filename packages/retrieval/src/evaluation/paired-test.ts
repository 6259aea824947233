/** A difference between two rankings of the same queries, and how likely chance alone makes it. */
export interface PairedDifference {
  readonly before: number;
  readonly after: number;
  /** Two-sided p value. */
  readonly p: number;
}

const ROUNDS = 5000;

/** Numbers between 0 and 1 that are always the same (linear congruential), so that p is too. */
const generator = (): (() => number) => {
  let state = 20261123;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/**
 * Paired randomisation test (Fisher): how often swapping the two systems at random, query by query,
 * gives a mean difference at least as large as the one seen.
 *
 * @example pairedTest([0.2, 0.4], [0.3, 0.5])
 */
export const pairedTest = (
  before: readonly number[],
  after: readonly number[],
): PairedDifference => {
  const differences = before.map((value, at) => (after[at] ?? 0) - value);
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const random = generator();
  let asLarge = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let total = 0;
    for (const difference of differences) total += random() < 0.5 ? difference : -difference;
    if (Math.abs(total) >= seen - 1e-9) asLarge += 1;
  }
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { before: average(before), after: average(after), p: (asLarge + 1) / (ROUNDS + 1) };
};
