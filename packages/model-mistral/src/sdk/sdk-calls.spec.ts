import type { ModelRequest } from '@maroquin/assistant-engine';

import { createMistralModel, type MistralModel } from '../create-mistral-model.js';
import {
  startRecordedServer,
  type Recorded,
  type RecordedServer,
} from '../testing/recorded-server.js';

const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Répondez.' },
    { role: 'user', content: 'Quel délai ?' },
    {
      role: 'assistant',
      content: '',
      toolCalls: [{ id: 'abcdefghi', name: 'delai', arguments: '{"a":1}' }],
    },
    { role: 'tool', toolCallId: 'abcdefghi', name: 'delai', content: '{"ok":true}' },
  ],
  tools: [{ name: 'delai', description: 'Calcule.', parameters: { type: 'object', title: 'T' } }],
  temperature: 0.2,
  maxTokens: 64,
};

const never = new AbortController().signal;
// Compiling the SDK for the first time is slow, and is nobody's time limit.
beforeAll(async () => {
  await import('@mistralai/mistralai');
}, 120_000);

const servers: RecordedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function json(body: unknown): Recorded {
  return { pieces: [JSON.stringify(body)], contentType: 'application/json' };
}

async function serve(
  answers: readonly Recorded[],
  answerTimeoutMs = 10_000,
): Promise<{ model: MistralModel; requests: unknown[] }> {
  const server = await startRecordedServer(answers);
  servers.push(server);
  const options = {
    url: `${server.url}/v1/`,
    apiKey: 'k',
    model: 'm',
    embeddingModel: 'e',
    recognitionModel: 'o',
  };
  return { model: createMistralModel({ ...options, answerTimeoutMs }), requests: server.requests };
}

const choices = [
  { index: 0, message: { role: 'assistant', content: 'Un mois.' }, finish_reason: 'stop' },
];
const usage = { prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 };
const completion = { id: 'c', object: 'chat.completion', created: 1, model: 'm-1', choices, usage };

describe('complete', () => {
  it('sends the same words as a stream does', async () => {
    const { model, requests } = await serve([json(completion)]);
    expect(await model.complete(request, never)).toEqual({
      text: 'Un mois.',
      toolCalls: [],
      finishReason: 'stop',
      usage: { promptTokens: 5, completionTokens: 3, kWh: 0, kgCO2eq: 0 },
      model: 'm-1',
    });
    expect(requests[0]).toMatchObject({
      model: 'm',
      temperature: 0.2,
      max_tokens: 64,
      stream: false,
      tool_choice: 'auto',
      tools: [{ function: { name: 'delai', parameters: { type: 'object', title: 'T' } } }],
      messages: [
        { role: 'system', content: 'Répondez.' },
        { role: 'user', content: 'Quel délai ?' },
        { tool_calls: [{ id: 'abcdefghi', function: { name: 'delai', arguments: '{"a":1}' } }] },
        { role: 'tool', tool_call_id: 'abcdefghi', name: 'delai', content: '{"ok":true}' },
      ],
    });
  });

  it.each([
    ['usage null', { usage: null }],
    ['no usage', { usage: undefined }],
    ['id null', { id: null }],
    ['created as a fraction', { created: 1.5 }],
  ])('repairs an answer that the SDK refuses: %s', async (_, quirk) => {
    const { model } = await serve([json({ ...completion, ...quirk })]);
    expect(await model.complete(request, never)).toMatchObject({ text: 'Un mois.', model: 'm-1' });
  });

  it('tries again after 503, and classifies the rest', async () => {
    const { model, requests } = await serve([{ status: 503 }, json(completion)]);
    expect(await model.complete(request, never)).toMatchObject({ text: 'Un mois.' });
    expect(requests).toHaveLength(2);
    const cases: readonly [Recorded, string][] = [
      [{ status: 422 }, 'REJECTED'],
      [{ status: 401 }, 'REJECTED'],
      [{ status: 500 }, 'UNAVAILABLE'],
      [{ status: 429, headers: { 'retry-after': '600' } }, 'RATE_LIMITED'],
      ['reset', 'UNREACHABLE'],
      [{ pieces: ['{"secret-word'], contentType: 'application/json' }, 'MALFORMED'],
    ];
    for (const [answer, code] of cases) {
      const failing = await serve([answer]);
      await expect(failing.model.complete(request, never)).rejects.toMatchObject({
        name: 'ModelFailure',
        code,
        message: expect.not.stringContaining('secret-word') as unknown,
      });
    }
  });

  it('stops at its time limit and at an abort', async () => {
    const slow = await serve(['silence'], 100);
    await expect(slow.model.complete(request, never)).rejects.toMatchObject({ code: 'STALLED' });
    const reason = new Error('stopped');
    const { model } = await serve(['silence']);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort(reason);
    }, 50);
    await expect(model.complete(request, stop.signal)).rejects.toBe(reason);
  });
});

describe('embed', () => {
  it('orders the vectors by their index', async () => {
    const vector = (index: number): unknown => ({ object: 'embedding', index, embedding: [index] });
    const { model, requests } = await serve([
      json({ id: 'e', object: 'list', model: 'e', usage, data: [vector(1), vector(0)] }),
    ]);
    expect(await model.embed(['a', 'b'], never)).toEqual([[0], [1]]);
    expect(requests[0]).toMatchObject({ model: 'e', input: ['a', 'b'] });
  });

  it('refuses an answer that lacks a vector, and asks nothing for nothing', async () => {
    const { model, requests } = await serve([
      json({ id: 'e', object: 'list', model: 'e', usage, data: [] }),
    ]);
    expect(await model.embed([], never)).toEqual([]);
    expect(requests).toHaveLength(0);
    await expect(model.embed(['a'], never)).rejects.toMatchObject({ code: 'MALFORMED' });
  });
});

describe('recognise', () => {
  it('sends the pages that are pictures, and gives their text by page number', async () => {
    const page = (index: number): unknown => ({
      index,
      markdown: `Page ${String(index + 1)}`,
      images: [],
      dimensions: { dpi: 200, height: 1, width: 1 },
    });
    const { model, requests } = await serve([
      json({ model: 'o', pages: [page(1), page(3)], usage_info: { pages_processed: 2 } }),
    ]);
    const texts = await model.recognise(new Uint8Array([1, 2]), [2, 4, 5], never);
    expect([...texts]).toEqual([
      [2, 'Page 2'],
      [4, 'Page 4'],
    ]);
    expect(requests[0]).toMatchObject({
      model: 'o',
      pages: [1, 3, 4],
      include_image_base64: false,
      document: { type: 'document_url', document_url: 'data:application/pdf;base64,AQI=' },
    });
  });
});

describe('listModels', () => {
  it('reads the cards of the State’s platform', async () => {
    const { model } = await serve([
      json({
        object: 'list',
        data: [
          {
            object: 'model',
            id: 'mistral-small',
            type: 'text-generation',
            aliases: ['openweight-medium'],
            created: 1,
            owned_by: 'x',
            max_context_length: 1000,
            costs: { prompt_tokens: 0 },
          },
        ],
      }),
    ]);
    expect(await model.listModels(never)).toEqual([
      { id: 'mistral-small', aliases: ['openweight-medium'] },
    ]);
  });
});
