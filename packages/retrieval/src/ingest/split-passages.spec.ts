import { describe, expect, it } from '@jest/globals';
import { splitPassages } from './split-passages.js';

const slices = (text: string, limit: number): string[] =>
  splitPassages(text, limit).map(({ start, end }) => text.slice(start, end));

describe('splitPassages', () => {
  it('leaves a short text whole', () => {
    expect(slices('Un seul alinéa.', 100)).toEqual(['Un seul alinéa.']);
    expect(slices('', 100)).toEqual(['']);
  });

  it('joins paragraphs as long as they fit, and never cuts one that fits', () => {
    expect(slices('aaaa\n\nbbbb\ncccc', 11)).toEqual(['aaaa\n\nbbbb', 'cccc']);
  });

  it('cuts a long paragraph after its sentences', () => {
    expect(slices('Une phrase. Une autre phrase. Fin.', 20)).toEqual([
      'Une phrase.',
      'Une autre phrase.',
      'Fin.',
    ]);
  });

  it('cuts anywhere when there is nothing to cut at, and loses no character', () => {
    const text = 'x'.repeat(95);
    expect(slices(text, 40).join('')).toBe(text);
    expect(Math.max(...slices(text, 40).map(({ length }) => length))).toBe(40);
  });
});
