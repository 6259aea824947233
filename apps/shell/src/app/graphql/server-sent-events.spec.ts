import { describe, expect, it } from '@jest/globals';
import { parseEvents, type ServerSentEvent } from './server-sent-events.js';

async function parse(...chunks: string[]): Promise<ServerSentEvent[]> {
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  const events: ServerSentEvent[] = [];
  for await (const event of parseEvents(stream())) events.push(event);
  return events;
}

describe('parseEvents', () => {
  it('reads events cut anywhere, and skips comments', async () => {
    const events = await parse(
      'event: ne',
      'xt\ndata: {"a"',
      ':1}\n',
      '\n:\n\n: ping\n\n',
      'event: complete\ndata:\n\n',
    );
    expect(events).toEqual([
      { event: 'next', data: '{"a":1}' },
      { event: 'complete', data: '' },
    ]);
  });

  it('takes CRLF, even cut between its two characters', async () => {
    expect(await parse('event: next\r', '\ndata: 1\r\n\r', '\n')).toEqual([
      { event: 'next', data: '1' },
    ]);
  });

  it('joins the lines of one datum and drops an event that never ends', async () => {
    expect(await parse('data: a\ndata: b\n\ndata: c')).toEqual([
      { event: 'message', data: 'a\nb' },
    ]);
  });
});
