import { NO_ANSWER } from '../answer/extract-answer.js';
import { startOfflineModel, type OfflineModel } from './start-offline-model.js';

const PROMPT = `<passages>
<passage n="1" title="Code de procédure civile - article 538" date="2026-04-04">
Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse.
</passage>
<passage n="2" title="Guide de la cantine" date="2026-01-01">
Le menu est affiché chaque lundi.
</passage>
</passages>

<question>
Quel est le délai de recours en matière contentieuse ?
</question>`;

let server: OfflineModel;
beforeAll(async () => {
  server = await startOfflineModel();
});
afterAll(() => server.close());

function post(path: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), ...init });
}

function chat(body: Record<string, unknown>, init?: RequestInit): Promise<Response> {
  return post('/v1/chat/completions', { model: 'offline+first=0+tps=5000', ...body }, init);
}

const messages = [{ role: 'user', content: PROMPT }];

interface Completion {
  model: string;
  choices: { message: { content: string }; finish_reason: string }[];
  usage: { prompt_tokens: number; completion_tokens: number };
}

describe('POST /v1/chat/completions', () => {
  it('answers with a sentence of a passage and its citation', async () => {
    const answer = (await (await chat({ messages })).json()) as Completion;
    expect(answer.choices[0]).toMatchObject({
      message: {
        content:
          "Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse. [1]",
      },
      finish_reason: 'stop',
    });
    expect(answer.model).toBe('offline+first=0+tps=5000');
    expect(answer.usage.completion_tokens).toBeGreaterThan(10);
  });

  it('streams the same text, one piece per event, and ends with [DONE]', async () => {
    const plain = (await (await chat({ messages })).json()) as Completion;
    const response = await chat({ messages, stream: true });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(events.at(-1)).toBe('data: [DONE]');
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event.slice(6)) as StreamChunk);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe(
      plain.choices[0]?.message.content,
    );
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  });

  it('says that the passages do not answer', async () => {
    const content = PROMPT.replace(
      /<question>[\s\S]*/u,
      '<question>Qui a peint la Joconde ?</question>',
    );
    const answer = (await (
      await chat({ messages: [{ role: 'user', content }] })
    ).json()) as Completion;
    expect(answer.choices[0]?.message.content).toBe(NO_ANSWER);
  });

  it('names what is wrong in a body', async () => {
    const response = await chat({ messages: [] });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc: ['body', 'messages'] }] });
  });

  it('closes at once with an open stream', async () => {
    const other = await startOfflineModel();
    const response = await fetch(`${other.url}/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ model: 'offline+stall=2', messages, stream: true }),
    });
    const before = performance.now();
    await other.close();
    expect(performance.now() - before).toBeLessThan(1000);
    await expect(response.text()).rejects.toThrow();
  });
});

interface StreamChunk {
  choices: { delta: { content?: string }; finish_reason: string | null }[];
}
