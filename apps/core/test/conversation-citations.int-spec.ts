import { randomUUID } from 'node:crypto';

import { createClient } from 'graphql-sse';

import { TestBrowser } from './support/browser.js';
import { startCore, type TestCore } from './support/start-core.js';

const CHECKED = `text claims lawDate unverified { start end reason }
  citations { number verified quote passage { text }
    marks { start end verified reason quotes { text start } } }`;
const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ... on MessageSent { conversation { id } turn { reply { id } } }
  }
}`;
const EVENTS = `subscription Events($replyId: ID!) {
  replyEvents(replyId: $replyId) { kind stage verified claims reply { ${CHECKED} } }
}`;
const CONVERSATION = `query C($id: ID!) { conversation(id: $id) { turns { reply { ${CHECKED} } } } }`;

interface Mark {
  start: number;
  end: number;
  verified: boolean;
  reason: string | null;
  quotes: { text: string; start: number }[];
}

interface Checked {
  text: string;
  claims: number | null;
  lawDate: string | null;
  unverified: { start: number; end: number; reason: string }[];
  citations: { number: number; verified: boolean; passage: { text: string }; marks: Mark[] }[];
}

interface CheckedEvent {
  kind: string;
  stage: string | null;
  verified: number | null;
  claims: number | null;
  reply: Checked | null;
}

/** Asks, follows the stream to its end, then reads the conversation again as a reload does. */
async function askAndReload(
  core: TestCore,
  text: string,
): Promise<{ streamed: Checked; reloaded: Checked; checking: CheckedEvent | undefined }> {
  const agent = new TestBrowser(core);
  await agent.signInAs('first.greffe');
  const input = { messageId: randomUUID(), assistantId: 'greffe', role: 'first', text };
  const { data: sent } = await agent.graphql<{
    sendMessage: { conversation: { id: string }; turn: { reply: { id: string } } };
  }>(SEND, { input });
  const { conversation, turn } = sent.sendMessage;
  const client = createClient({
    url: `${core.url}/graphql/stream`,
    headers: { cookie: agent.cookieHeader, 'x-maroquin-request': '1' },
    retryAttempts: 0,
  });
  const events: CheckedEvent[] = [];
  const variables = { replyId: turn.reply.id };
  for await (const { data } of client.iterate<{ replyEvents: CheckedEvent }>({
    query: EVENTS,
    variables,
  })) {
    if (data) events.push(data.replyEvents);
  }
  client.dispose();
  const { data } = await agent.graphql<{
    conversation: { turns: { reply: Checked }[] };
  }>(CONVERSATION, { id: conversation.id });
  const streamed = events.at(-1)?.reply;
  const reloaded = data.conversation.turns[0]?.reply;
  if (streamed == null || reloaded === undefined) throw new Error('The reply has no end.');
  return { streamed, reloaded, checking: events.find(({ stage }) => stage === 'CHECKING') };
}

describe('citations of a conversation', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await startCore();
  });
  afterAll(() => core.stop());

  it('open each mark at its own sentence, after a reload as during the stream', async () => {
    const question =
      'Quel est le délai d’appel en matière contentieuse et en matière gracieuse, et quand court-il ?';
    const { streamed, reloaded, checking } = await askAndReload(core, question);
    expect(reloaded).toEqual(streamed);
    const marks = streamed.citations.flatMap((citation) => citation.marks);
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.every(({ verified }) => verified)).toBe(true);
    for (const { passage, marks: own } of streamed.citations) {
      for (const { start, end, quotes } of own) {
        expect(streamed.text.slice(start, end)).toMatch(/^\[\d\]$/);
        const [quote] = quotes;
        if (quote === undefined) throw new Error('A verified mark quotes nothing.');
        expect(passage.text.startsWith(quote.text, quote.start)).toBe(true);
        // An extractive model copies: the sentence before the mark is the one quoted.
        expect(streamed.text.slice(0, start).trimEnd().endsWith(quote.text)).toBe(true);
      }
    }
    expect(new Set(marks.map(({ quotes }) => quotes[0]?.text)).size).toBe(marks.length);
    expect(streamed).toMatchObject({ claims: marks.length, unverified: [] });
    expect(checking).toMatchObject({ claims: marks.length, verified: marks.length });
  });

  it('keep the date at which the law was read', async () => {
    const question = 'Quel était le délai d’appel en matière contentieuse en mars 2019 ?';
    const { reloaded } = await askAndReload(core, question);
    expect(reloaded.lawDate).toBe('2019-03-01');
  });
});

describe('citations of a lying model', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await startCore({ model: 'offline+lying+tps=5000+first=0' });
  });
  afterAll(() => core.stop());

  it('are all kept as unverified, each with its reason, after a reload too', async () => {
    const question = 'Quel est le délai d’appel en matière contentieuse ?';
    const { streamed, reloaded, checking } = await askAndReload(core, question);
    expect(reloaded).toEqual(streamed);
    const said = streamed.text.split('\n\n');
    const flagged = streamed.unverified.map(({ start, end }) => streamed.text.slice(start, end));
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(flagged).toEqual(said);
    expect(streamed.unverified.every(({ reason }) => reason !== '')).toBe(true);
    const marks = streamed.citations.flatMap((citation) => citation.marks);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter(({ verified, reason }) => verified || reason === null)).toEqual([]);
    expect(streamed.claims).toBe(said.length);
    expect(checking).toMatchObject({ claims: said.length, verified: 0 });
  });
});
