import type { CorpusRecord } from '@maroquin/assistant-kit';

import { memoryRetrieval } from './memory-retrieval.js';

const article = (id: string, num: string, text: string): CorpusRecord => ({
  id,
  title: `Code civil - article ${num}`,
  path: ['Code civil'],
  text,
  code: 'Code civil',
  codeId: 'LEGITEXT1',
  num,
});
const retrieval = memoryRetrieval({
  'a/codes': [
    article('LEGITEXT1/1', '1', 'Les lois entrent en vigueur le lendemain de leur publication.'),
    article('LEGITEXT1/2', 'L2', 'La loi ne dispose que pour l’avenir.'),
    article('LEGITEXT1/2~2', 'L2', 'La loi dispose pour l’avenir et le passé.'),
  ],
  'b/notes': [article('N/1', '1', 'Publication interne des lois en vigueur.')],
});
const signal = new AbortController().signal;

describe('memoryRetrieval', () => {
  it('finds by shared words, best first, in the corpora named and no other', async () => {
    const query = {
      text: 'publication des lois',
      corpora: ['a/codes'],
      limit: 5,
      atDate: '2026-01-01',
    };
    const { passages, searched } = await retrieval.search(query, signal);
    expect(passages.map((passage) => passage.recordId)).toEqual(['LEGITEXT1/1']);
    expect(searched).toBe(3);
  });

  it('finds nothing about something else', async () => {
    const query = {
      text: 'grenouille des étangs',
      corpora: ['a/codes'],
      limit: 5,
      atDate: '2026-01-01',
    };
    expect((await retrieval.search(query, signal)).passages).toEqual([]);
  });

  it('gives every version of an article, and says that they are several', async () => {
    const versions = await retrieval.article(['a/codes'], 'Code civil', 'L. 2');
    expect(versions.map((passage) => passage.undatedVersions)).toEqual([2, 2]);
  });

  it('looks up only in the corpora named', async () => {
    expect(await retrieval.lookup(['a/codes'], ['N/1'])).toEqual([]);
    expect(await retrieval.lookup(['b/notes'], ['N/1'])).toHaveLength(1);
    expect(await retrieval.lookup(['toString'], ['N/1'])).toEqual([]);
  });
});
