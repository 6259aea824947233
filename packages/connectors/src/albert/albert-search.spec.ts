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
        privateHosts: [site.host],
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

  it('reads the answers of the other generations of the server', async () => {
    answer = {
      body: JSON.stringify({
        object: 'list',
        usage: { prompt_tokens: 4, impacts: { kWh: 0, kgCO2eq: 0 } },
        data: [
          {
            method: 'semantic',
            score: 0.9,
            chunk: {
              object: 'chunk',
              id: 1,
              metadata: {
                collection_id: 3,
                document_id: '12',
                document_name: 'note.pdf',
                document_part: 2,
              },
              content: 'Ancien',
            },
          },
          {
            score: 0.9,
            chunk: { id: 2, collection_id: 4, document_id: 1, content: 'Autre collection' },
          },
          { score: 0.9, chunk: { id: 3, collection_id: 3, document_id: 1, content: '  ' } },
          { score: 0.9, chunk: { id: 4, content: 'De nulle part', metadata: null } },
          null,
          {
            score: 0.8,
            chunk: {
              id: 5,
              collection_id: 3,
              document_id: 1,
              content: 'Piégé',
              metadata: { url: 'javascript:alert(1)', document_name: '' },
            },
          },
        ],
      }),
    };
    expect(await search()).toMatchObject([
      { chunk: 1, document: 12, collection: 3, title: 'note.pdf', text: 'Ancien' },
      { chunk: 5, title: null, url: null },
    ]);
  });

  it('says that an answer was cut', async () => {
    answer = { body: '{"object":"list","data":[]}', cutAt: 8 };
    await expect(search()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
