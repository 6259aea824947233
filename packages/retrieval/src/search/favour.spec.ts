import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SearchFavour } from '../search-types.js';
import {
  article,
  BRIDGES,
  DAY,
  GARDENS,
  openShelf,
  stream,
  type Shelf,
} from '../testing/made-up-corpus.js';
import { favoursOf } from './favour.js';

const settings = { favouredCorpus: 2, favouredCode: 1.5 };

describe('favoursOf', () => {
  it('multiplies by corpus and by code, and leaves the others as they are', () => {
    const codes = { corpus: 'essai/codes', index: { codeIds: ['', 'CIVIL', 'ROUTE'] } };
    const guides = { corpus: 'essai/guides', index: { codeIds: [] } };
    const favour = { corpora: ['essai/guides'], codeIds: ['CIVIL'] };
    const { bySegment } = favoursOf([codes, guides], favour, settings);
    expect(bySegment.map((list) => [...list])).toEqual([[1, 1.5, 1], [2]]);
  });

  it('favours nothing when nothing is named', () => {
    expect(favoursOf([], {}, settings)).toEqual({ bySegment: [] });
  });
});

describe('a search with a favour', () => {
  let shelf: Shelf;

  beforeEach(async () => {
    shelf = await openShelf();
  });

  afterEach(() => shelf.remove());

  const text = 'Le délai de recours contre une amende est d’un mois.';
  const alike = [article(GARDENS, 'L7', text), article(BRIDGES, 'L7', text)];
  const question = 'délai de recours contre une amende';

  const found = async (favour: SearchFavour, asked = question): Promise<readonly string[]> => {
    const at = await shelf.ingest(alike);
    const guide = { id: 'guide/amende', title: 'Amende', path: ['Guides'], text };
    const guides = await shelf.search.ingest({ corpus: 'essai/guides', records: stream([guide]) });
    const corpora = [at, guides];
    const query = { text: asked, corpora, limit: 3, atDate: DAY, favour };
    return (await shelf.search.search(query)).passages.map(({ recordId }) => recordId);
  };

  it('puts the favoured texts first, and leaves nothing out', async () => {
    const plain = await found({});
    expect(plain.length).toBe(3);
    expect(await found({ codeIds: ['LEGITEXT02'] })).toEqual(expect.arrayContaining([...plain]));
    expect((await found({ codeIds: ['LEGITEXT01'] }))[0]).toBe('J/L7');
    expect((await found({ codeIds: ['LEGITEXT02'] }))[0]).toBe('P/L7');
    expect((await found({ corpora: ['essai/guides'] }))[0]).toBe('guide/amende');
  });

  it('does not break a silence', async () => {
    const all = { corpora: ['essai/guides'], codeIds: ['LEGITEXT01', 'LEGITEXT02'] };
    expect(await found(all, 'Quelle est la capitale de l’Australie ?')).toEqual([]);
  });
});
