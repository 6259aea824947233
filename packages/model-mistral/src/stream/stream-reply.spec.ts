import {
  ModelFailure,
  type ModelEvent,
  type ModelFailureCode,
  type ModelRequest,
} from '@maroquin/assistant-engine';

import { createMistralModel, type MistralModelOptions } from '../create-mistral-model.js';
import { chunk, event, wholeCall } from '../testing/recorded-answers.js';
import {
  startRecordedServer,
  type Recorded,
  type RecordedServer,
} from '../testing/recorded-server.js';

const request: ModelRequest = {
  messages: [
    { role: 'user', content: 'Quel délai ?' },
    {
      role: 'assistant',
      content: '',
      toolCalls: [{ id: 'abcdefghi', name: 'delai', arguments: '{"a":1}' }],
    },
    { role: 'tool', toolCallId: 'abcdefghi', name: 'delai', content: '{"ok":true}' },
  ],
  tools: [{ name: 'delai', description: 'Calcule.', parameters: { type: 'object' } }],
  temperature: 0.2,
  maxTokens: 64,
};

const OK: Recorded = { pieces: [chunk({ content: 'Oui.' }), chunk({}, 'stop'), event('[DONE]')] };
const never = new AbortController().signal;

const servers: RecordedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function run(
  answers: readonly Recorded[],
  options: Partial<MistralModelOptions> = {},
  signal = never,
): Promise<{ events: ModelEvent[]; failure: unknown; calls: number; server: RecordedServer }> {
  const started = await startRecordedServer(answers);
  servers.push(started);
  const model = createMistralModel({ url: started.url, apiKey: '', model: 'm', ...options });
  const events: ModelEvent[] = [];
  let failure: unknown = null;
  try {
    for await (const received of model.stream(request, signal)) events.push(received);
  } catch (error) {
    failure = error;
  }
  return { events, failure, calls: started.requests.length, server: started };
}

describe('the request', () => {
  it('says every default aloud and sends the conversation as Mistral wants it', async () => {
    const { server: asked } = await run([OK]);
    expect(asked.requests[0]).toEqual({
      model: 'm',
      temperature: 0.2,
      max_tokens: 64,
      stream: true,
      tool_choice: 'auto',
      tools: [
        {
          type: 'function',
          function: { name: 'delai', description: 'Calcule.', parameters: { type: 'object' } },
        },
      ],
      messages: [
        { role: 'user', content: 'Quel délai ?' },
        {
          role: 'assistant',
          content: '',
          tool_calls: [
            {
              id: 'abcdefghi',
              type: 'function',
              function: { name: 'delai', arguments: '{"a":1}' },
            },
          ],
        },
        { role: 'tool', tool_call_id: 'abcdefghi', name: 'delai', content: '{"ok":true}' },
      ],
    });
  });
});

describe('tries', () => {
  it.each([429, 503, 424])('comes back after %s, at most twice', async (status) => {
    const { events, calls } = await run([{ status }, { status }, OK]);
    expect(events.at(-1)).toMatchObject({ type: 'end', finishReason: 'stop' });
    expect(calls).toBe(3);
  });

  it('comes back after a reset', async () => {
    const { events, calls } = await run(['reset', OK]);
    expect(events[0]).toEqual({ type: 'text', text: 'Oui.' });
    expect(calls).toBe(2);
  });

  it('honours Retry-After, and does not wait for more than it may', async () => {
    const start = performance.now();
    const patient = await run([{ status: 429, headers: { 'retry-after': '1' } }, OK]);
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(patient.calls).toBe(2);
    const hurried = await run([{ status: 503, headers: { 'retry-after': '60' } }, OK]);
    expect(hurried).toMatchObject({ failure: { code: 'BUSY' }, calls: 1 });
  });

  it('never tries again after the first event', async () => {
    const { events, failure, calls } = await run([{ pieces: [chunk({ content: 'Le ' })] }, OK]);
    expect(events).toEqual([{ type: 'text', text: 'Le ' }]);
    expect(failure).toMatchObject({ code: 'CUT' });
    expect(calls).toBe(1);
  });

  it('stops waiting when the caller aborts', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const running = run([{ status: 429, headers: { 'retry-after': '9' } }], {}, stop.signal);
    const at = performance.now();
    setTimeout(() => {
      stop.abort(reason);
    }, 50);
    expect((await running).failure).toBe(reason);
    expect(performance.now() - at).toBeLessThan(2000);
  });
});

describe('failures', () => {
  const text = chunk({ content: 'Le ' });
  const cases: readonly [string, Recorded, ModelFailureCode, string][] = [
    ['429', { status: 429 }, 'RATE_LIMITED', ''],
    ['503', { status: 503 }, 'BUSY', ''],
    ['500', { status: 500 }, 'UNAVAILABLE', ''],
    ['401', { status: 401 }, 'REJECTED', ''],
    ['422', { status: 422 }, 'REJECTED', ''],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'REJECTED', ''],
    ['a reset', 'reset', 'UNREACHABLE', ''],
    ['nothing at all', 'silence', 'STALLED', ''],
    ['an empty answer', { pieces: [] }, 'CUT', ''],
    ['no end', { pieces: [text] }, 'CUT', 'Le '],
    ['broken JSON', { pieces: [text, 'data: {"choi\n\n'] }, 'MALFORMED', 'Le '],
    ['no object', { pieces: [text, 'data: 12\n\n'] }, 'MALFORMED', 'Le '],
    ['broken UTF-8', { pieces: [Buffer.from([0x64, 0xc3, 0x28])] }, 'MALFORMED', ''],
    ['a line too long', { pieces: [text, `data: ${'x'.repeat(5000)}`] }, 'MALFORMED', 'Le '],
    [
      'an error event',
      { pieces: [text, 'event: error\ndata: {"detail":"x"}\n\n'] },
      'UNAVAILABLE',
      'Le ',
    ],
    ['a bare JSON line', { pieces: [text, '{"detail":"x"}\n'] }, 'UNAVAILABLE', 'Le '],
    [
      'an error that says its status',
      { pieces: [text, event({ error: { code: 429, message: 'x' } })] },
      'RATE_LIMITED',
      'Le ',
    ],
    [
      'a call without a name',
      {
        pieces: [
          chunk(
            { tool_calls: [{ index: 0, id: 'a', function: { arguments: '{}' } }] },
            'tool_calls',
          ),
          event('[DONE]'),
        ],
      },
      'MALFORMED',
      '',
    ],
  ];

  it.each(cases)('%s', async (_, answer, code, before) => {
    const limits = { retries: 0, idleTimeoutMs: 300, maxLineBytes: 4096 };
    const { events, failure } = await run([answer], limits);
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(failure).toMatchObject({ code });
    expect(events.map((received) => (received.type === 'text' ? received.text : '')).join('')).toBe(
      before,
    );
  });

  it('no server', async () => {
    const gone = await startRecordedServer([OK]);
    await gone.close();
    const model = createMistralModel({ url: gone.url, apiKey: '', model: 'm', retries: 0 });
    await expect(model.stream(request, never)[Symbol.asyncIterator]().next()).rejects.toMatchObject(
      {
        code: 'UNREACHABLE',
        message: expect.stringContaining('ECONNREFUSED') as unknown,
      },
    );
  });

  it('keeps nothing of the answer in its message', async () => {
    const { failure } = await run([{ pieces: ['data: {"secret-word\n\n'] }], { retries: 0 });
    const shown = `${String(failure)} ${JSON.stringify(failure)} ${String(failure instanceof Error ? failure.cause : '')}`;
    expect(shown).not.toContain('secret-word');
  });
});

describe('the end of a call', () => {
  const endless: Recorded = {
    pieces: [chunk({ content: 'Le ' }), ...Array.from({ length: 1e5 }, () => ': x\n\n')],
  };

  it('ends the socket when the caller aborts, and throws its reason', async () => {
    const stop = new AbortController();
    const started = await startRecordedServer([endless]);
    servers.push(started);
    const model = createMistralModel({ url: started.url, apiKey: '', model: 'm' });
    const reason = new Error('stopped');
    const read = async (): Promise<void> => {
      for await (const received of model.stream(request, stop.signal))
        if (received.type === 'text') stop.abort(reason);
    };
    await expect(read()).rejects.toBe(reason);
    await started.left;
  });

  it('ends the socket when the reader leaves', async () => {
    const started = await startRecordedServer([endless]);
    servers.push(started);
    const model = createMistralModel({ url: started.url, apiKey: '', model: 'm' });
    for await (const received of model.stream(request, never)) if (received.type === 'text') break;
    await started.left;
  });

  it('does not take comments for a sign of life', async () => {
    const { failure } = await run([endless], { idleTimeoutMs: 100, retries: 0 });
    expect(failure).toMatchObject({ code: 'STALLED' });
  });

  it('throws at once for a signal that is already aborted', async () => {
    const { failure, calls } = await run([OK], {}, AbortSignal.abort('no'));
    expect(failure).toBe('no');
    expect(calls).toBe(0);
  });
});

describe('a server that ignores stream', () => {
  it('reads an answer sent whole', async () => {
    const answer = {
      model: 'm-2',
      choices: [
        {
          message: { content: 'Oui.', tool_calls: [wholeCall(0, 'aaaaaaaaa', 'un', { x: 1 })] },
          finish_reason: 'tool_calls',
        },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 2 },
    };
    const { events } = await run([
      { pieces: [JSON.stringify(answer, null, 2)], contentType: 'application/json' },
    ]);
    expect(events).toEqual([
      { type: 'text', text: 'Oui.' },
      { type: 'tool-calls', calls: [{ id: 'aaaaaaaaa', name: 'un', arguments: '{"x":1}' }] },
      {
        type: 'end',
        finishReason: 'tool-calls',
        usage: { promptTokens: 3, completionTokens: 2, kWh: 0, kgCO2eq: 0 },
        model: 'm-2',
      },
    ]);
  });
});
