/** Streams as real servers send them, for the specs of this package. */

type Json = Readonly<Record<string, unknown>>;

const head = { id: 'c1', object: 'chat.completion.chunk', created: 1_790_000_000, model: 'm-1' };

/** An event of a stream. */
export function event(payload: unknown): string {
  return `data: ${typeof payload === 'string' ? payload : JSON.stringify(payload)}\n\n`;
}

/** A chunk with one choice. */
export function chunk(delta: Json, finish: string | null = null, rest: Json = {}): string {
  return event({ ...head, choices: [{ index: 0, delta, finish_reason: finish }], ...rest });
}

/** A chunk without choices, as usage comes on the State's platform. */
export function bareChunk(rest: Json): string {
  return event({ ...head, choices: [], ...rest });
}

const usage = { prompt_tokens: 812, completion_tokens: 240, total_tokens: 1052 };
const DONE = event('[DONE]');

/** A call in one delta, with a name and whole arguments. */
export function wholeCall(index: number, id: string, name: string, args: unknown): Json {
  return { index, id, type: 'function', function: { name, arguments: args } };
}

/** Streams that the SDK reads too: both readers must say the same of them. */
export const READ_BY_BOTH: Readonly<Record<string, readonly string[]>> = {
  'text, as Mistral streams it': [
    chunk({ role: 'assistant', content: '' }),
    chunk({ content: 'Le délai ' }),
    chunk({ content: 'est d’un mois. [1]' }),
    chunk({ content: '' }, 'stop', { usage }),
    DONE,
  ],
  'usage in an added chunk, with its impacts': [
    chunk({ role: 'assistant', content: 'Oui.' }),
    chunk({}, 'stop'),
    bareChunk({ usage: { ...usage, cost: 0, impacts: { kWh: 2.6e-5, kgCO2eq: 3.1e-6 } } }),
    DONE,
  ],
  'the older forms of impacts': [
    chunk({ content: 'Oui.' }, 'stop', {
      usage: { ...usage, carbon: { kWh: { min: 0.1, max: 0.3 }, kgCO2eq: { min: 1, max: 2 } } },
    }),
    DONE,
  ],
  'one whole call': [
    chunk({
      role: 'assistant',
      content: '',
      tool_calls: [wholeCall(0, 'abcDEF123', 'delai', '{"a":1}')],
    }),
    chunk({}, 'tool_calls', { usage }),
    DONE,
  ],
  'two parallel calls, one with an object as arguments': [
    chunk({
      content: '',
      tool_calls: [
        wholeCall(0, 'aaaaaaaaa', 'un', '{"x":"é"}'),
        wholeCall(1, 'bbbbbbbbb', 'deux', { y: [1, 2] }),
      ],
    }),
    chunk({}, 'tool_calls', { usage }),
    DONE,
  ],
  'fragments that repeat the name': [
    chunk({ tool_calls: [wholeCall(0, 'aaaaaaaaa', 'un', '{"x":')] }),
    chunk({ tool_calls: [{ index: 0, function: { name: '', arguments: '"y"}' } }] }),
    chunk({}, 'tool_calls', { usage }),
    DONE,
  ],
  'content in parts, with thinking': [
    chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hum.' }] }] }),
    chunk({ content: [{ type: 'text', text: 'Oui.' }] }),
    chunk({ content: '' }, 'stop', { usage }),
    DONE,
  ],
  'reasoning, extra keys and comments': [
    ': keep-alive\n\n',
    chunk({ role: 'assistant', content: null, reasoning: 'Hum.', reasoning_content: 'Hum.' }),
    chunk({ content: 'Oui.', refusal: null }, null, { search_results: [] }),
    ': keep-alive\n\n',
    chunk({}, 'length', { usage }),
    DONE,
  ],
  'an unknown finish reason': [chunk({ content: 'Non' }, 'content_filter', { usage }), DONE],
  'CR LF and no final [DONE]': [
    chunk({ content: 'Oui.' }).replaceAll('\n', '\r\n'),
    chunk({}, 'stop', { usage }).replaceAll('\n', '\r\n'),
  ],
};

/** Streams that the SDK throws at, with what we read. */
export const READ_BY_US: Readonly<
  Record<
    string,
    { readonly pieces: readonly string[]; readonly text: string; readonly calls?: readonly Json[] }
  >
> = {
  'usage null in each chunk': {
    pieces: [
      chunk({ content: 'Oui.' }, null, { usage: null }),
      chunk({}, 'stop', { usage: null }),
      DONE,
    ],
    text: 'Oui.',
  },
  'no finish_reason key': {
    pieces: [event({ ...head, choices: [{ index: 0, delta: { content: 'Oui.' } }] }), DONE],
    text: 'Oui.',
  },
  'id null': {
    pieces: [
      event({
        ...head,
        id: null,
        choices: [{ index: 0, delta: { content: 'Oui.' }, finish_reason: 'stop' }],
      }),
      DONE,
    ],
    text: 'Oui.',
  },
  'calls as vLLM fragments, without id nor name after the first': {
    pieces: [
      chunk({
        role: 'assistant',
        content: null,
        tool_calls: [wholeCall(0, 'call_1', 'chercher_article', '')],
      }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '{"numero":' } }] }),
      chunk({ tool_calls: [wholeCall(1, 'call_2', 'calculer', '')] }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '"L211-2"}' } }] }),
      chunk({ tool_calls: [{ index: 1, function: { arguments: '{}' } }] }),
      chunk({}, 'tool_calls'),
      DONE,
    ],
    text: '',
    calls: [
      { id: 'call_1', name: 'chercher_article', arguments: '{"numero":"L211-2"}' },
      { id: 'call_2', name: 'calculer', arguments: '{}' },
    ],
  },
  'calls whole, both without index, and finish stop': {
    pieces: [
      chunk({
        tool_calls: [
          { id: 'aaaaaaaaa', function: { name: 'un', arguments: '{}' } },
          { id: 'bbbbbbbbb', function: { name: 'deux', arguments: '' } },
        ],
      }),
      chunk({}, 'stop', { usage: null }),
      DONE,
    ],
    text: '',
    calls: [
      { id: 'aaaaaaaaa', name: 'un', arguments: '{}' },
      { id: 'bbbbbbbbb', name: 'deux', arguments: '{}' },
    ],
  },
};
