import { describe, expect, it } from '@jest/globals';
import { readTogether } from './read-together.js';

/** Readings that end when they are told to. */
const slowReader = () => {
  const asked: (readonly number[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const read = readTogether(
    (numbers) =>
      new Promise<string>((resolve, reject) => {
        asked.push(numbers);
        ends.push((error) => {
          if (error === undefined) resolve(numbers.join(' '));
          else reject(error);
        });
      }),
  );
  return { asked, ends, read };
};

/** Everything that follows from what has ended has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('readTogether', () => {
  it('reads at once, then together what was asked meanwhile, each number once, in order', async () => {
    const { asked, ends, read } = slowReader();
    const first = read([2, 1]);
    const others = [read([9, 3]), read([3, 4])];
    expect(asked).toEqual([[1, 2]]);
    ends[0]?.();
    expect(await first).toBe('1 2');
    await settled();
    expect(asked[1]).toEqual([3, 4, 9]);
    ends[1]?.();
    expect(await Promise.all(others)).toEqual(['3 4 9', '3 4 9']);
    const last = read([5]);
    await settled();
    ends[2]?.();
    expect(await last).toBe('5');
  });

  it('goes on after a reading that failed, which only those who asked for it are told', async () => {
    const { ends, read } = slowReader();
    const first = read([1]);
    const second = read([2]);
    ends[0]?.(new Error('disk'));
    await expect(first).rejects.toThrow('disk');
    await settled();
    ends[1]?.();
    expect(await second).toBe('2');
  });
});
