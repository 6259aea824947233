import { Mistral } from '@mistralai/mistralai';
import type { ModelEvent, ModelRequest } from '@maroquin/assistant-engine';

import { createMistralModel } from '../create-mistral-model.js';
import { READ_BY_BOTH, READ_BY_US } from '../testing/recorded-answers.js';
import { startRecordedServer } from '../testing/recorded-server.js';
import { readUsage } from '../wire/read-usage.js';

const request: ModelRequest = {
  messages: [{ role: 'user', content: 'Quel est le délai ?' }],
  tools: [],
  temperature: 0,
  maxTokens: 100,
};

/** What a reader understood of a stream. */
interface Reading {
  text: string;
  calls: { id: string; name: string; arguments: string }[];
  finish: string | null;
  usage: unknown;
  model: string;
}

async function readWithSdk(url: string): Promise<Reading> {
  const sdk = new Mistral({ serverURL: url, apiKey: 'x', retryConfig: { strategy: 'none' } });
  const reading: Reading = { text: '', calls: [], finish: null, usage: readUsage(null), model: '' };
  const stream = await sdk.chat.stream({ model: 'm', messages: [{ role: 'user', content: 'x' }] });
  for await (const { data } of stream) {
    reading.model = data.model;
    if (data.usage !== undefined) {
      const { promptTokens, completionTokens, ...rest } = data.usage;
      reading.usage = readUsage({
        ...rest,
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
      });
    }
    for (const { delta, finishReason } of data.choices) {
      reading.finish = finishReason ?? reading.finish;
      if (typeof delta.content === 'string') reading.text += delta.content;
      else
        for (const part of delta.content ?? []) if (part.type === 'text') reading.text += part.text;
      for (const call of delta.toolCalls ?? []) {
        const { name, arguments: args } = call.function;
        const text = typeof args === 'string' ? args : JSON.stringify(args);
        const known = reading.calls[call.index ?? 0];
        if (known === undefined) reading.calls.push({ id: call.id ?? '', name, arguments: text });
        else known.arguments += text;
      }
    }
  }
  return reading;
}

async function collect(url: string): Promise<ModelEvent[]> {
  const model = createMistralModel({ url, apiKey: 'x', model: 'm', retries: 0 });
  const events: ModelEvent[] = [];
  for await (const event of model.stream(request, new AbortController().signal)) events.push(event);
  return events;
}

const FINISH: Readonly<Record<string, string>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool-calls',
};

async function readWithOurs(url: string): Promise<Omit<Reading, 'finish'> & { finish: string }> {
  const events = await collect(url);
  const end = events.at(-1);
  if (end?.type !== 'end') throw new Error('no end');
  return {
    text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
    calls: events.flatMap((event) => (event.type === 'tool-calls' ? [...event.calls] : [])),
    finish: end.finishReason,
    usage: end.usage,
    model: end.model,
  };
}

/** The same bytes: whole, one event at a time, and cut anywhere. */
const CUTS: readonly [string, (text: string) => Uint8Array[]][] = [
  ['whole', (text) => [Buffer.from(text)]],
  ['by event', (text) => text.split(/(?<=\n\n)/u).map((piece) => Buffer.from(piece))],
  [
    'every 11 bytes',
    (text) => {
      const bytes = Buffer.from(text);
      return Array.from({ length: Math.ceil(bytes.length / 11) }, (_, index) =>
        bytes.subarray(index * 11, index * 11 + 11),
      );
    },
  ],
];

describe.each(CUTS)('the stream parser and the SDK on the same bytes, %s', (_, cut) => {
  it.each(Object.entries(READ_BY_BOTH))('%s', async (_name, pieces) => {
    const server = await startRecordedServer([{ pieces: cut(pieces.join('')) }]);
    const theirs = await readWithSdk(server.url);
    const ours = await readWithOurs(server.url);
    await server.close();
    expect(ours).toEqual({ ...theirs, finish: FINISH[theirs.finish ?? ''] ?? 'other' });
  });

  it.each(Object.entries(READ_BY_US))(
    'only ours: %s',
    async (_name, { pieces, text, calls = [] }) => {
      const server = await startRecordedServer([{ pieces: cut(pieces.join('')) }]);
      const ours = await readWithOurs(server.url);
      await expect(readWithSdk(server.url)).rejects.toThrow();
      await server.close();
      expect(ours).toMatchObject({ text, calls, finish: calls.length > 0 ? 'tool-calls' : 'stop' });
    },
  );
});
