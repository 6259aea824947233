import type { ModelEvent, ModelPort, ModelRequest } from '@maroquin/assistant-engine';

/** A model under test, and how to put it away. */
export interface ModelUnderTest {
  readonly model: ModelPort;
  readonly close: () => Promise<void>;
}

const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Répondez en français.' },
    {
      role: 'user',
      content: [
        '<passages>',
        '<passage n="1" title="Code de procédure civile - article 538" date="2026-04-04">',
        'Le délai de recours par une voie ordinaire est d’un mois en matière contentieuse.',
        '</passage>',
        '</passages>',
        '',
        '<question>',
        'Quel est le délai de recours en matière contentieuse ?',
        '</question>',
      ].join('\n'),
    },
  ],
  tools: [],
  temperature: 0,
  maxTokens: 200,
};

async function collect(stream: AsyncIterable<ModelEvent>): Promise<readonly ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

async function stopAfterFirst(model: ModelPort, reason: Error): Promise<void> {
  const stop = new AbortController();
  for await (const event of model.stream(request, stop.signal)) {
    if (event.type === 'text') stop.abort(reason);
  }
}

/**
 * The conformance suite of `ModelPort`. The maker gives a model that answers; the suite asks it one
 * question about one passage. It needs the globals of Jest.
 *
 * @example describeModel('model-mistral', async () => ({ model, close: () => server.close() }));
 */
export function describeModel(name: string, make: () => Promise<ModelUnderTest>): void {
  describe(`ModelPort: ${name}`, () => {
    let made: ModelUnderTest;

    beforeEach(async () => {
      made = await make();
    });
    afterEach(() => made.close());

    it('sends texts, then exactly one end with what it consumed', async () => {
      const events = await collect(made.model.stream(request, new AbortController().signal));
      const end = events.at(-1);
      expect(events.slice(0, -1).every((event) => event.type === 'text')).toBe(true);
      expect(events.length).toBeGreaterThan(1);
      if (end?.type !== 'end') throw new Error('The last event is not the end.');
      expect(end.model).not.toBe('');
      for (const count of Object.values(end.usage)) expect(count).toBeGreaterThanOrEqual(0);
    });

    it('throws the reason of a signal that is already aborted', async () => {
      const reason = new Error('stopped before');
      const stream = made.model.stream(request, AbortSignal.abort(reason));
      await expect(collect(stream)).rejects.toBe(reason);
    });

    it('throws the reason of a signal that aborts in mid-answer', async () => {
      const reason = new Error('stopped by the agent');
      await expect(stopAfterFirst(made.model, reason)).rejects.toBe(reason);
    });
  });
}
