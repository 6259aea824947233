import { sourceHttp } from '../http/source-http.js';
import { fakeSite, type FakeAnswer, type FakeSite } from '../testing/fake-site.js';
import { albertSearch } from './albert-search.js';

const chunk = (id: number, score: number, metadata: unknown): unknown => ({
  method: 'semantic',
  score,
  chunk: {
    object: 'chunk',
    id,
    collection_id: 3,
    document_id: 12,
    content: `Texte ${String(id)}`,
    metadata,
    created: 1,
  },
});

describe(albertSearch.name, () => {
  let site: FakeSite;
  let answer: FakeAnswer;
  let sent: { readonly authorization: string | undefined; readonly body: unknown };

  beforeEach(async () => {
    site = await fakeSite((_path, request) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
        sent = { authorization: request.headers.authorization, body };
      });
      return answer;
    });
  });
  afterEach(() => site.close());

  const search = () =>
    albertSearch(
      sourceHttp({
        hosts: [site.host],
        signal: new AbortController().signal,
        userAgent: 'Maroquin',
        pause: 1,
      }),
      { url: site.url, apiKey: 'clef' },
      { text: 'délai', collections: [3], limit: 4 },
    );

  it('asks by meaning with a threshold, and keeps only what is good enough', async () => {
    answer = {
      body: JSON.stringify({
        object: 'list',
        data: [
          chunk(7, 0.8, { document_name: 'guide.md', page: 4 }),
          chunk(8, 0.7, null),
          chunk(9, 0.2, {}),
        ],
      }),
    };
    expect(await search()).toEqual([
      {
        collection: 3,
        document: 12,
        chunk: 7,
        title: 'guide.md',
        url: null,
        text: 'Texte 7',
        score: 0.8,
      },
      {
        collection: 3,
        document: 12,
        chunk: 8,
        title: null,
        url: null,
        text: 'Texte 8',
        score: 0.7,
      },
    ]);
    expect(sent).toEqual({
      authorization: 'Bearer clef',
      body: {
        query: 'délai',
        collection_ids: [3],
        method: 'semantic',
        limit: 4,
        score_threshold: 0.6,
      },
    });
  });

  it('tells a refusal, an absence and an answer of another form apart', async () => {
    answer = { status: 401, body: '{"detail":"Invalid API key"}' };
    await expect(search()).rejects.toMatchObject({ code: 'REFUSED' });
    answer = { status: 424, body: '{"detail":"x"}' };
    await expect(search()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    answer = { body: '<html>' };
    await expect(search()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });
});
