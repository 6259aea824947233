import { type ModelEvent, type ModelRequest } from '@maroquin/assistant-engine';
import { DIMENSIONS, startOfflineModel, type OfflineModel } from '@maroquin/offline-model';

import { createMistralModel, type MistralModel } from './create-mistral-model.js';

const PROMPT = `<passages>
<passage n="1" title="Code de procédure civile - article 538" date="2026-04-04">
Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse.
</passage>
</passages>

<question>
Quel est le délai de recours en matière contentieuse ?
</question>`;

const ANSWER =
  "Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse. [1]";

const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Répondez avec les passages.' },
    { role: 'user', content: PROMPT },
  ],
  tools: [],
  temperature: 0.1,
  maxTokens: 500,
};

// Compiling the SDK for the first time is slow, and is nobody's time limit.
beforeAll(async () => {
  await import('@mistralai/mistralai');
}, 120_000);

let server: OfflineModel;
beforeAll(async () => {
  server = await startOfflineModel({ token: 'clef' });
});
afterAll(() => server.close());

function modelNamed(modes: string, idleTimeoutMs = 60_000): MistralModel {
  return createMistralModel({
    url: server.url,
    apiKey: 'clef',
    model: `offline+first=0+tps=5000${modes}`,
    embeddingModel: 'offline-embeddings',
    idleTimeoutMs,
  });
}

async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

const never = new AbortController().signal;

describe('createMistralModel on the offline model', () => {
  it('streams an answer and one end', async () => {
    const events = await collect(modelNamed('').stream(request, never));
    expect(textOf(events)).toBe(ANSWER);
    expect(events.at(-1)).toMatchObject({
      type: 'end',
      finishReason: 'stop',
      model: 'offline+first=0+tps=5000',
      usage: { kWh: 0 },
    });
    expect(events.filter((event) => event.type === 'end')).toHaveLength(1);
  });

  it('gives the same answer in one piece', async () => {
    const answer = await modelNamed('').complete(request, never);
    expect(answer).toMatchObject({ text: ANSWER, toolCalls: [], finishReason: 'stop' });
    expect(answer.usage.completionTokens).toBeGreaterThan(10);
  });

  it('embeds more texts than one request takes, in their order', async () => {
    const texts = Array.from({ length: 70 }, (_, index) => `Texte numéro ${String(index)}`);
    const vectors = await modelNamed('').embed(texts, never);
    expect(vectors).toHaveLength(70);
    expect(vectors[0]).toHaveLength(DIMENSIONS);
    const [alone] = await modelNamed('').embed(['Texte numéro 69'], never);
    expect(vectors[69]).toEqual(alone);
  });

  it('lists the models', async () => {
    const models = await modelNamed('').listModels(never);
    expect(models.map((model) => model.id)).toEqual(['offline', 'offline-embeddings']);
  });

  it.each([
    '+usage=null',
    '+usage=none',
    '+usage=chunk',
    '+no-finish',
    '+no-done',
    '+content-null',
    '+content-parts',
    '+id-null',
    '+reasoning',
    '+extra-keys',
    '+keep-alive',
    '+crlf',
    '+no-blank-line',
  ])('reads the same answer from a server with %s', async (modes) => {
    const events = await collect(modelNamed(modes).stream(request, never));
    expect(textOf(events)).toBe(ANSWER);
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'stop' });
  });

  it.each([
    ['+usage=impacts', 0.000026],
    ['+usage=carbon', 0.000026],
    ['+usage=carbon-range', 0.000026],
  ])('reads the impact of %s', async (modes, kWh) => {
    const streamed = (await collect(modelNamed(modes).stream(request, never))).at(-1);
    expect(streamed?.type === 'end' ? streamed.usage.kWh : null).toBeCloseTo(kWh, 12);
    const { usage } = await modelNamed(modes).complete(request, never);
    expect(usage.kWh).toBeCloseTo(kWh, 12);
  });

  it.each([
    ['+cut=4', 'CUT'],
    ['+stall=4', 'STALLED'],
    ['+malformed', 'MALFORMED'],
    ['+truncated-utf8', 'MALFORMED'],
    ['+huge', 'MALFORMED'],
    ['+error-event', 'UNAVAILABLE'],
    ['+error-json', 'UNAVAILABLE'],
    ['+500', 'UNAVAILABLE'],
    ['+429+retry-after=60', 'RATE_LIMITED'],
    ['+typo', 'REJECTED'],
  ])('%s is %s', async (modes, code) => {
    // Only the mode that falls silent waits: a busy machine must not make the others look silent.
    const patience = code === 'STALLED' ? 200 : 60_000;
    await expect(collect(modelNamed(modes, patience).stream(request, never))).rejects.toMatchObject(
      {
        code,
      },
    );
  });

  it.each(['', '+tools=whole', '+tools=no-index'])('reads a tool call, %s', async (modes) => {
    const parameters = {
      type: 'object',
      required: ['date', 'jours'],
      properties: {
        date: { type: 'string', format: 'date', title: 'Date' },
        jours: { type: 'integer', title: 'Jours' },
      },
    };
    const asked: ModelRequest = {
      ...request,
      messages: [{ role: 'user', content: 'Quelle date en ajoutant 10 jours au 3 mars 2026 ?' }],
      tools: [{ name: 'ajouter_jours', description: 'Ajoute des jours à une date.', parameters }],
    };
    const expected = { name: 'ajouter_jours', arguments: '{"date":"2026-03-03","jours":10}' };
    const events = await collect(modelNamed(modes).stream(asked, never));
    expect(events).toMatchObject([
      { type: 'tool-calls', calls: [expected] },
      { type: 'end', finishReason: 'tool-calls' },
    ]);
    const answer = await modelNamed(modes).complete(asked, never);
    expect(answer).toMatchObject({ toolCalls: [expected], finishReason: 'tool-calls' });
  });

  it('refuses an address that is empty', () => {
    expect(() => createMistralModel({ url: '', apiKey: '', model: 'offline' })).toThrow(RangeError);
  });
});
