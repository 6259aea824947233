import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { lentByNeighbours } from './neighbours.js';

const indexOf = (nums: readonly string[], path: readonly string[]): LexicalIndex => {
  const builder = new IndexBuilder(createAnalyser());
  nums.forEach((num, at) => {
    const record = { id: num, title: '-', path: [...path], text: 'Texte.', codeId: 'C', num };
    builder.add(record, at.toString(16).padStart(32, '0'));
  });
  return new LexicalIndex(builder.finish());
};

describe('lentByNeighbours', () => {
  it('lends to the next and the one before, half as much two places away', () => {
    const index = indexOf(['L1-1', 'L1-2', 'L1-3', 'L1-4'], []);
    const lent = lentByNeighbours(index, Float32Array.of(8, 0, 0, 0), 0.5);
    expect([...(lent ?? [])]).toEqual([0, 4, 2, 0]);
  });

  it('lends nothing to another section', () => {
    const index = indexOf(['L1-1', 'L2-1'], []);
    expect([...(lentByNeighbours(index, Float32Array.of(8, 0), 0.5) ?? [])]).toEqual([0, 0]);
  });

  it('is for articles without headings alone', () => {
    const scores = Float32Array.of(8, 0);
    expect(lentByNeighbours(indexOf(['L1-1', 'L1-2'], ['Titre Ier']), scores, 0.5)).toBeNull();
    expect(lentByNeighbours(indexOf(['', ''], []), scores, 0.5)).toBeNull();
    expect(lentByNeighbours(indexOf(['L1-1', 'L1-2'], []), scores, 0)).toBeNull();
  });
});
