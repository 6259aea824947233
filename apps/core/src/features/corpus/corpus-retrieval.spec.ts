import { createServer, type Server } from 'node:http';

import type { Passage } from '@maroquin/assistant-kit';
import { RetrievalError, type Search } from '@maroquin/retrieval';

import { inTurn } from './collection-search.js';
import { corpusRetrieval } from './corpus-retrieval.js';
import type { CorpusService } from './corpus.service.js';

const passage = (recordId: string): Passage => ({
  corpus: 'a/b',
  corpusVersion: '1',
  recordId,
  title: recordId,
  path: [],
  text: recordId,
  url: null,
  status: null,
  dateStart: null,
  dateEnd: null,
  asOf: null,
  licence: null,
  source: null,
  code: null,
  num: null,
  undatedVersions: 1,
  score: 1,
});

const definition = {
  title: { fr: 'Notes du secrétariat' },
  licence: 'Interne',
  source: { kind: 'albert', collections: [3] },
};

describe(corpusRetrieval.name, () => {
  let server: Server;
  let status: number;
  let url: string;

  beforeEach(async () => {
    status = 200;
    server = createServer((request, response) => {
      request.resume();
      const chunk = { id: 7, collection_id: 3, document_id: 12, content: 'Texte', metadata: null };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: [{ score: 0.9, chunk }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' ? `http://127.0.0.1:${String(address?.port)}` : '';
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const search = (local: readonly Passage[]) =>
    corpusRetrieval(
      { search: () => Promise.resolve({ passages: local, searched: 5 }) } as unknown as Search,
      {
        liveVersions: () => Promise.resolve([]),
        definition: (id: string) => (id === 'a/notes' ? definition : null),
      } as unknown as CorpusService,
      { url, apiKey: 'clef' },
    ).search(
      { text: 'délai', corpora: ['a/b', 'a/notes'], limit: 4, atDate: '2026-11-23' },
      new AbortController().signal,
    );

  it('gives the passages of both in turn', async () => {
    const { passages, searched } = await search([passage('x'), passage('y')]);
    expect(passages.map(({ corpus, recordId }) => `${corpus}:${recordId}`)).toEqual([
      'a/b:x',
      'a/notes:3/12/7',
      'a/b:y',
    ]);
    expect(searched).toBe(5);
  });

  it('goes on without a server that refuses, but never calls that silence', async () => {
    status = 401;
    expect((await search([passage('x')])).passages).toHaveLength(1);
    await expect(search([])).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('leaves out a corpus whose index is lost, but never calls that silence', async () => {
    const at = (corpus: string) => ({ corpus, version: '1' });
    const retrieval = (found: readonly Passage[]) =>
      corpusRetrieval(
        {
          search: ({ corpora }: { corpora: readonly { corpus: string }[] }) =>
            corpora.some(({ corpus }) => corpus === 'a/lost')
              ? Promise.reject(new RetrievalError('UNKNOWN_VERSION', 'perdu'))
              : Promise.resolve({ passages: found, searched: 5 }),
          versions: (corpus: string) =>
            Promise.resolve(corpus === 'a/lost' ? [] : [{ version: '1' }]),
        } as unknown as Search,
        {
          liveVersions: () => Promise.resolve([at('a/b'), at('a/lost')]),
        } as unknown as CorpusService,
        null,
      ).search(
        { text: 'délai', corpora: ['a/b', 'a/lost'], limit: 4, atDate: '2026-11-23' },
        new AbortController().signal,
      );
    expect((await retrieval([passage('x')])).passages).toHaveLength(1);
    await expect(retrieval([])).rejects.toMatchObject({ code: 'UNKNOWN_VERSION' });
  });

  it('keeps to the limit', () => {
    expect(
      inTurn([passage('x')], [passage('y'), passage('z')], 2).map(({ recordId }) => recordId),
    ).toEqual(['x', 'y']);
  });
});
