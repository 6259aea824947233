/** The articles of an index. */
interface Numbered {
  /** Number of the article of each record, `''` for other documents, and its code. */
  readonly nums: readonly string[];
  readonly code: Uint32Array;
}

/**
 * 1 for the articles of the highest rank of their code, 0 for the others and for other documents: those
 * of a law (`L…`, `LO…`) where the code has some, and where it has none those without a letter, which
 * are all there is (code civil, code de procédure civile) or stand above its decrees (code pénal).
 *
 * @example highestRank({ nums: ['L1', 'R1'], code: Uint32Array.of(1, 1) }) // 1, 0
 */
export const highestRank = ({ nums, code }: Numbered): Uint8Array => {
  const lettered = new Set(code.filter((_, record) => nums[record]?.startsWith('L') === true));
  return Uint8Array.from(nums, (num, record) => {
    const plain = /^\d/.test(num) && !lettered.has(code[record] ?? 0);
    return num.startsWith('L') || plain ? 1 : 0;
  });
};
