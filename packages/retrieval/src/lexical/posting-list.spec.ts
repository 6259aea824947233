import { describe, expect, it } from '@jest/globals';
import { BundleReader, packBundle } from './bundle.js';
import { packPostings, postingRoom, PostingWriter, readPostings } from './posting-list.js';

describe('posting lists', () => {
  it('give back units and counts, small and large', () => {
    const list = new PostingWriter();
    const postings = [
      [0, 1],
      [1, 7],
      [200, 1],
      [70_000, 300],
      [16_000_000, 2],
    ] as const;
    for (const [unit, count] of postings) list.add(unit, count);
    const field = packPostings([undefined, list]);
    const room = postingRoom(10);
    expect(readPostings(field, 0, room).size).toBe(0);
    const { units, counts, size } = readPostings(field, 1, room);
    expect([...units.slice(0, size)]).toEqual(postings.map(([unit]) => unit));
    expect([...counts.slice(0, size)]).toEqual(postings.map(([, count]) => count));
  });
});

describe('bundle', () => {
  it('gives back what was put in', () => {
    const bundle = new BundleReader(
      packBundle({
        bytes: { odd: Uint8Array.of(1, 2, 3) },
        numbers: { list: Uint32Array.of(7, 4_000_000_000) },
        strings: { words: ['é', '', 'œuvre'], none: [] },
      }),
    );
    expect([...bundle.bytes('odd')]).toEqual([1, 2, 3]);
    expect([...bundle.numbers('list')]).toEqual([7, 4_000_000_000]);
    expect(bundle.strings('words')).toEqual(['é', '', 'œuvre']);
    expect(bundle.strings('none')).toEqual([]);
  });

  it('refuses a bundle that lacks a part', () => {
    expect(() =>
      new BundleReader(packBundle({ bytes: {}, numbers: {}, strings: {} })).bytes('text'),
    ).toThrow(/incomplet/);
  });
});
