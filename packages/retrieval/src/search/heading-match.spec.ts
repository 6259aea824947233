import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { HeadingMatch } from './heading-match.js';
import { weigh } from './weighing.js';

const analyser = createAnalyser();

const PATHS = [
  ['Travail', 'Congé de conversion'],
  ['Travail', 'Congé'],
  ['Conversion', 'Pêche'],
];

const index = ((): LexicalIndex => {
  const builder = new IndexBuilder(analyser, false);
  PATHS.forEach((path, at) => {
    const num = `L${String(at)}-1`;
    builder.add({ id: num, title: '-', path, text: 'Texte.', codeId: 'C', num }, '0'.repeat(32));
  });
  return new LexicalIndex(builder.finish());
})();

const match = (question: string): number[] => {
  const headings = new HeadingMatch(index);
  headings.read(weigh(analyser.terms(question), [index]));
  return PATHS.map((_, at) => headings.of(index.section[at] ?? 0));
};

describe('HeadingMatch', () => {
  it('is 1 for a heading that the question holds whole, whatever else it says', () => {
    const [whole, part] = match('Qui paie le congé de conversion du salarié ?');
    expect(whole).toBeCloseTo(1);
    expect(part).toBeCloseTo(1);
  });

  it('is far less for a heading that it holds in part', () => {
    const [whole = 0, part] = match('congé payé');
    expect(part).toBeCloseTo(1);
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(0.4);
  });

  it('reads the innermost heading alone', () => {
    expect(match('conversion')[2]).toBe(0);
    expect(match('travail')).toEqual([0, 0, 0]);
  });
});
