import { describe, expect, it } from '@jest/globals';
import { RequestError } from '../../../app/graphql/request-error.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';
import { type Connection, followReply } from './follow-reply.js';
import { applyReplyEvent, type ReplyEvent, startLiveReply } from './live-reply.js';
import { completeSentences } from './sentences.js';

const REPLY: ReplyPartsFragment = {
  id: 'r1',
  status: 'RUNNING',
  text: '',
  toolCalls: [],
  citations: [],
  unverified: [],
  claims: null,
  lawDate: null,
  lawDateWarning: null,
  failure: null,
  model: null,
  extractive: true,
  impact: null,
  feedback: null,
  createdAt: '2026-11-23T10:00:00Z',
  finishedAt: null,
};

function event(
  cursor: string,
  kind: ReplyEvent['kind'],
  more: Partial<ReplyEvent> = {},
): ReplyEvent {
  return {
    cursor,
    kind,
    text: null,
    stage: null,
    corpora: null,
    passages: null,
    verified: null,
    claims: null,
    toolCall: null,
    reply: null,
    ...more,
  };
}

const text = (cursor: string, words: string): ReplyEvent => event(cursor, 'TEXT', { text: words });
const finished = (cursor: string, words: string): ReplyEvent =>
  event(cursor, 'FINISHED', { reply: { ...REPLY, status: 'COMPLETED', text: words } });

/** Plays one list of events for each connection; an error in the list breaks the line. */
async function follow(lines: readonly (ReplyEvent | Error)[][]) {
  const asked: (string | null)[] = [];
  const waits: number[] = [];
  const connections: Connection[] = [];
  let live = startLiveReply(REPLY);
  const texts: string[] = [];
  await followReply({
    after: null,
    async *open(after) {
      asked.push(after);
      for (const item of lines[asked.length - 1] ?? [new Error('no more line')]) {
        if (item instanceof Error) throw item;
        yield item;
      }
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length > 20) throw new Error('never ends');
      return Promise.resolve();
    },
    onEvent: (next) => {
      live = applyReplyEvent(live, next);
      texts.push(live.text);
    },
    onConnection: (connection) => connections.push(connection),
    signal: new AbortController().signal,
  });
  return { asked, waits, connections, live, texts };
}

const lost = new RequestError('NETWORK', 'perdu');

describe('followReply', () => {
  it('reconnects after the last event and shows each one once', async () => {
    const { asked, live, texts, connections } = await follow([
      [text('1.1', 'Un '), text('1.2', 'mois '), lost],
      [text('1.2', 'mois '), text('1.3', 'court.'), finished('1.4', 'Un mois court.')],
    ]);
    expect(asked).toEqual([null, '1.2']);
    expect(texts).toEqual(['Un ', 'Un mois ', 'Un mois court.', 'Un mois court.']);
    expect(live.finished?.text).toBe('Un mois court.');
    expect(connections).toContain('reconnecting');
  });

  it('reconnects when the server ends the line before the reply is finished', async () => {
    const { asked } = await follow([[text('1.1', 'Un')], [finished('1.2', 'Un')]]);
    expect(asked).toEqual([null, '1.1']);
  });

  it('forgets the text of an attempt that died, and never goes back to it', async () => {
    const { texts, live } = await follow([
      [
        text('1.9', 'Vieux'),
        event('2.1', 'RESTARTED'),
        text('1.10', ' revenant'),
        text('2.2', 'Neuf'),
        finished('2.3', 'Neuf'),
      ],
    ]);
    expect(texts).toEqual(['Vieux', '', 'Neuf', 'Neuf']);
    expect(live.restarted).toBe(true);
  });

  it('waits longer each time, ten seconds at most, and starts again from a live line', async () => {
    const { waits } = await follow([
      ...Array.from({ length: 7 }, () => [lost]),
      [text('1.1', 'a'), lost],
      [finished('1.2', 'a')],
    ]);
    expect(waits).toEqual([300, 600, 1200, 2400, 4800, 9600, 10_000, 300]);
  });

  it.each([
    ['UNAUTHENTICATED', 'signed-out'],
    ['NOT_FOUND', 'refused'],
  ])('does not insist after %s', async (code, end) => {
    const { connections, asked } = await follow([[new RequestError(code, 'non')]]);
    expect(connections.at(-1)).toBe(end);
    expect(asked).toHaveLength(1);
  });
});

describe('completeSentences', () => {
  it('gives whole sentences only, and leaves abbreviations whole', () => {
    const words = 'Le délai est d’un mois. Voir art. 538 et L. 121-1. Il cou';
    const first = completeSentences(words, 0);
    expect(first.sentences).toEqual(['Le délai est d’un mois.', 'Voir art. 538 et L. 121-1.']);
    expect(words.slice(first.end)).toBe('Il cou');
  });
});
