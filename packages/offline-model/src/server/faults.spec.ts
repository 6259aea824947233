import { DIMENSIONS } from './embed-text.js';
import { LARGEST_BODY } from './read-body.js';
import { startOfflineModel, type OfflineModel } from './start-offline-model.js';

let server: OfflineModel;
beforeAll(async () => {
  server = await startOfflineModel({ token: 'secret' });
});
afterAll(() => server.close());

const headers = { authorization: 'Bearer secret' };

function post(path: string, body: string, signal?: AbortSignal): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
}

function stream(modes: string): Promise<Response> {
  const content =
    '<passages><passage n="1" title="Note" date="2026-01-01">Le délai de recours est de deux mois.</passage></passages><question>Quel est le délai de recours ?</question>';
  return post(
    '/v1/chat/completions',
    JSON.stringify({
      model: `offline+first=0+tps=5000${modes}`,
      stream: true,
      messages: [{ role: 'user', content }],
    }),
  );
}

describe('the doors', () => {
  it('asks for the token', async () => {
    const response = await fetch(`${server.url}/v1/models`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ detail: expect.any(String) as unknown });
  });

  it('refuses a mode that does not exist, bad JSON and a body too large', async () => {
    expect((await stream('+typo')).status).toBe(404);
    expect((await post('/v1/chat/completions', '{')).status).toBe(422);
    expect((await post('/v1/chat/completions', `"${'x'.repeat(LARGEST_BODY)}"`)).status).toBe(413);
  });

  it.each(['429', '500', '503', '424'])('answers %s when it is asked to', async (status) => {
    const response = await stream(`+${status}+retry-after=1`);
    expect(response.status).toBe(Number(status));
    expect(response.headers.get('retry-after')).toBe('1');
  });
});

describe('the stream', () => {
  it('resets the connection', async () => {
    await expect((await stream('+cut=3')).text()).rejects.toThrow();
  });

  it.each([
    ['+no-done', (text: string) => !text.includes('[DONE]')],
    ['+no-finish', (text: string) => !text.includes('finish_reason')],
    ['+usage=null', (text: string) => text.includes('"usage":null')],
    ['+usage=chunk', (text: string) => text.includes('"choices":[],"usage":{"prompt_tokens"')],
    ['+usage=impacts', (text: string) => text.includes('"impacts":{"kWh"')],
    ['+error-event', (text: string) => text.includes('event: error\ndata: {"detail"')],
    ['+error-json', (text: string) => text.includes('\n{"detail"')],
    ['+id-null', (text: string) => text.includes('"id":null')],
    ['+content-null', (text: string) => text.includes('"content":null')],
    ['+reasoning', (text: string) => text.includes('"reasoning_content":"')],
    ['+keep-alive', (text: string) => text.startsWith(': keep-alive\n\n')],
    ['+crlf', (text: string) => text.includes('\r\n\r\n')],
    ['+huge', (text: string) => text.length > 10 * 1024 * 1024],
  ])('%s', async (modes, holds) => {
    expect(holds(await (await stream(modes)).text())).toBe(true);
  });
});

describe('POST /v1/embeddings', () => {
  async function embed(input: unknown): Promise<Response> {
    return post('/v1/embeddings', JSON.stringify({ model: 'offline-embeddings', input }));
  }

  it('gives unit vectors, near for near texts', async () => {
    const answer = (await (
      await embed(['délai d’appel d’un jugement', 'délais pour faire appel', 'recette de cuisine'])
    ).json()) as { data: { embedding: number[] }[] };
    const [first = [], second = [], third = []] = answer.data.map((item) => item.embedding);
    const cosine = (a: number[], b: number[]): number =>
      a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
    expect(first).toHaveLength(DIMENSIONS);
    expect(cosine(first, first)).toBeCloseTo(1, 10);
    expect(cosine(first, second)).toBeGreaterThan(0.5);
    expect(cosine(first, third)).toBeLessThan(0.2);
  });

  it('refuses more than 64 texts and an empty one', async () => {
    expect((await embed(Array.from({ length: 65 }, () => 'a'))).status).toBe(413);
    expect((await embed([''])).status).toBe(400);
  });
});
