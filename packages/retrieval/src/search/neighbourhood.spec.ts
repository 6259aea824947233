import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { Neighbourhood } from './neighbourhood.js';
import { RANKING } from './ranking-settings.js';

const indexOf = (articles: readonly (readonly [num: string, text: string])[]): LexicalIndex => {
  const builder = new IndexBuilder(createAnalyser());
  articles.forEach(([num, text], at) => {
    const record = { id: num, title: '-', path: [], text, codeId: 'C', num };
    builder.add(record, at.toString(16).padStart(32, '0'));
  });
  return new LexicalIndex(builder.finish());
};

const scores = (index: LexicalIndex, terms: readonly string[], sections?: Uint8Array): number[] => {
  const neighbourhood = new Neighbourhood(index);
  const all = new Uint8Array(index.sections).fill(1);
  const weighted = terms.map((term) => ({ term, weight: 1 }));
  neighbourhood.add(weighted, RANKING, sections ?? all);
  return [...neighbourhood.score];
};

const [term = ''] = createAnalyser().terms('navire');

describe('Neighbourhood', () => {
  it('reaches two articles to each side, and not further', () => {
    const texts = ['mot', 'mot', 'navire', 'mot', 'mot', 'mot'];
    const found = scores(indexOf(texts.map((text, at) => [`L1-${String(at)}`, text])), [term]);
    expect(found.map((score) => score > 0)).toEqual([true, true, true, true, true, false]);
  });

  it('puts the article in the middle of those that say it before one beside them', () => {
    const texts = ['mot', 'navire', 'navire', 'navire', 'mot', 'mot', 'mot'];
    const found = scores(indexOf(texts.map((text, at) => [`L1-${String(at)}`, text])), [term]);
    expect(found[2]).toBeGreaterThan(found[4] ?? 0);
    expect(found[4]).toBeGreaterThan(found[5] ?? 0);
  });

  it('stops at the end of the section', () => {
    const index = indexOf([
      ['L1-1', 'navire'],
      ['L2-1', 'mot'],
    ]);
    expect(scores(index, [term])[1]).toBe(0);
  });

  it('reads nothing in sections that are not marked, nor after it is cleared', () => {
    const index = indexOf([['L1-1', 'navire']]);
    expect(scores(index, [term], new Uint8Array(index.sections))).toEqual([0]);
    const neighbourhood = new Neighbourhood(index);
    neighbourhood.add([{ term, weight: 1 }], RANKING, new Uint8Array(index.sections).fill(1));
    expect(neighbourhood.score[0]).toBeGreaterThan(0);
    neighbourhood.clear();
    expect(neighbourhood.score[0]).toBe(0);
  });
});
