import { randomUUID } from 'node:crypto';

import type { PlacedEvent, ReplyStream } from '../../src/platform/stream/reply-stream.js';

const text = (value: string) => ({ type: 'text' as const, text: value });
const finished = { type: 'finished' as const };

async function take(source: AsyncIterableIterator<PlacedEvent>): Promise<PlacedEvent[]> {
  const events: PlacedEvent[] = [];
  for await (const event of source) events.push(event);
  return events;
}

const textOf = (events: readonly PlacedEvent[]): string =>
  events.map(({ event }) => (event.type === 'text' ? event.text : '')).join('');

/** What every back end of the reply stream must do. */
export function describeReplyStream(name: string, make: () => ReplyStream): void {
  describe(`ReplyStream: ${name}`, () => {
    let stream: ReplyStream;
    let reply: string;

    beforeEach(() => {
      stream = make();
      reply = randomUUID();
    });
    afterEach(() => stream.close());

    it('gives a reader what was written before it came, what comes, then ends', async () => {
      const writer = stream.open(reply, 1);
      writer.append(text('a'));
      await writer.flush();
      const reading = take(stream.read(reply, null));
      writer.append(text('b'));
      writer.append(finished);
      await writer.flush();
      const events = await reading;
      expect(textOf(events)).toBe('ab');
      expect(events.at(-1)?.event).toEqual(finished);
    });

    it('puts deltas together, except the first', async () => {
      const writer = stream.open(reply, 1);
      for (const letter of 'abcdefghij') writer.append(text(letter));
      writer.append(finished);
      await writer.flush();
      const events = await take(stream.read(reply, null));
      expect(events.map(({ event }) => (event.type === 'text' ? event.text : '.'))).toEqual([
        'a',
        'bcdefghij',
        '.',
      ]);
    });

    it('resumes after any cursor without a gap or a repetition', async () => {
      const writer = stream.open(reply, 1);
      for (const letter of 'abcdef') {
        writer.append(text(letter));
        await writer.flush();
      }
      writer.append(finished);
      await writer.flush();
      const all = await take(stream.read(reply, null));
      for (const [index, { cursor }] of all.slice(0, -1).entries()) {
        const rest = await take(stream.read(reply, cursor));
        expect(textOf(all.slice(0, index + 1)) + textOf(rest)).toBe('abcdef');
      }
    });

    it('serves two readers that come at different times', async () => {
      const writer = stream.open(reply, 1);
      const early = take(stream.read(reply, null));
      writer.append(text('a'));
      await writer.flush();
      const late = take(stream.read(reply, null));
      writer.append(text('b'));
      writer.append(finished);
      await writer.flush();
      expect(textOf(await early)).toBe('ab');
      expect(textOf(await late)).toBe('ab');
    });

    it('fences the writer of an older attempt', async () => {
      const frozen = stream.open(reply, 1);
      frozen.append(text('old'));
      await frozen.flush();
      const fresh = stream.open(reply, 2);
      fresh.append({ type: 'restarted' });
      await fresh.flush();
      frozen.append(text('late'));
      frozen.append(finished);
      await frozen.flush();
      fresh.append(text('new'));
      fresh.append(finished);
      await fresh.flush();
      const events = await take(stream.read(reply, { attempt: 1, sequence: 1 }));
      expect(events.map(({ event }) => event.type)).toEqual(['restarted', 'text', 'finished']);
      expect(textOf(events)).toBe('new');
    });

    it('keeps replies apart', async () => {
      const other = randomUUID();
      for (const [id, letter] of [
        [reply, 'a'],
        [other, 'b'],
      ] as const) {
        const writer = stream.open(id, 1);
        writer.append(text(letter));
        writer.append(finished);
        await writer.flush();
      }
      expect(textOf(await take(stream.read(reply, null)))).toBe('a');
      expect(textOf(await take(stream.read(other, null)))).toBe('b');
    });

    it('settles the pending next() of a reader that leaves', async () => {
      const source = stream.read(reply, null);
      const pending = source.next();
      await source.return?.();
      await expect(pending).resolves.toMatchObject({ done: true });
    });

    it('ends its readers when it closes', async () => {
      const pending = stream.read(reply, null).next();
      await stream.close();
      await expect(pending).resolves.toMatchObject({ done: true });
    });
  });
}
