import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from './index-builder.js';
import { LexicalIndex } from './lexical-index.js';

const citedIn = (articles: readonly (readonly [code: string, num: string, text: string])[]) => {
  const builder = new IndexBuilder(createAnalyser());
  articles.forEach(([codeId, num, text], at) => {
    const id = `${codeId}/${num}`;
    builder.add({ id, title: num, path: [], text, codeId, num }, at.toString(16).padStart(32, '0'));
  });
  return [...new LexicalIndex(builder.finish()).cited];
};

describe('countCitations', () => {
  it('counts the articles that name an article of their code, each once, itself left out', () => {
    const cited = citedIn([
      ['T', 'L1-1', 'Le présent article L. 1-1 pose le principe.'],
      ['T', 'L1-2', 'Par dérogation à l’article L. 1-1, et sauf article L. 1-1…'],
      ['T', 'R1-3', 'Pour l’application des articles L. 1-1 et L. 1-2…'],
      ['C', 'L9', 'Voir l’article L. 1-1 d’un autre code.'],
    ]);
    expect(cited).toEqual([2, 1, 0, 0]);
  });

  it('takes a number without a letter for an article only beside that word, and never a short one', () => {
    const cited = citedIn([
      ['C', '612', 'Le délai est de deux mois.'],
      ['C', '613', 'Le délai prévu à l’article 612 court à compter du jour.'],
      ['C', '614', 'Une amende de 612 euros.'],
      ['C', '12', 'Le juge tranche.'],
      ['C', '615', 'Conformément à l’article 12.'],
    ]);
    expect(cited).toEqual([1, 0, 0, 0, 0]);
  });
});
