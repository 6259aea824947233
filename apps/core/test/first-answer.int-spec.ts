import { randomUUID } from 'node:crypto';

import { TestBrowser } from './support/browser.js';
import { startCore, type TestCore } from './support/start-core.js';

const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on MessageSent { conversation { id title } turn { message { id } reply { id status } } }
    ... on MessageRefused { code message }
  }
}`;

interface Sent {
  sendMessage: {
    __typename: string;
    code?: string;
    conversation: { id: string; title: string };
    turn: { message: { id: string }; reply: { id: string; status: string } };
  };
}

const job = { assistantId: 'greffe', role: 'first' };

describe('the first answer', () => {
  let core: TestCore;
  let agent: TestBrowser;

  beforeAll(async () => {
    core = await startCore();
    agent = new TestBrowser(core);
    await agent.signInAs('first.greffe');
  });
  afterAll(() => core.stop());

  const ask = async (text: string, more: object = {}): Promise<Sent['sendMessage']> => {
    const input = { messageId: randomUUID(), ...job, text, ...more };
    return (await agent.graphql<Sent>(SEND, { input })).data.sendMessage;
  };

  it('signs in through the identity provider and lands on the assistant of the job', async () => {
    const { data } = await agent.graphql<{
      viewer: { jobs: unknown[] };
      home: { assistant: { id: string }; reason: string; corpora: { documents: number }[] };
    }>(
      '{ viewer { jobs { assistantId role } } home { assistant { id } reason corpora { documents } } }',
    );
    expect(data.viewer.jobs).toEqual([job]);
    expect(data.home.assistant.id).toBe('greffe');
    expect(data.home.reason).toContain('parce que vous êtes du premier métier');
    expect(data.home.corpora).toEqual([{ documents: 2 }]);
  });

  it('streams an answer cited to the corpus, and keeps it', async () => {
    const sent = await ask('Quel est le délai d’appel en matière contentieuse ?');
    expect(sent.__typename).toBe('MessageSent');
    const events = await agent.readReply(sent.turn.reply.id);
    const streamed = events.filter(({ kind }) => kind === 'TEXT').map(({ text }) => text ?? '');
    const final = events.at(-1);
    expect(final).toMatchObject({ kind: 'FINISHED', reply: { status: 'COMPLETED' } });
    expect(streamed.join('')).toContain('un mois');
    expect(final?.reply).toMatchObject({
      citations: [{ number: 1, verified: true, passage: { recordId: 'guide/appel' } }],
    });
    const { data } = await agent.graphql<{
      conversation: { title: string; turns: { reply: { text: string } }[] };
    }>('query C($id: ID!) { conversation(id: $id) { title turns { reply { text } } } }', {
      id: sent.conversation.id,
    });
    expect(data.conversation.title).toBe('Quel est le délai d’appel en matière contentieuse ?');
    expect(data.conversation.turns).toEqual([{ reply: { text: final?.reply?.text } }]);
  });

  it('resumes a stream from any cursor without a gap or a repetition', async () => {
    const sent = await ask('Quel est le délai pour former opposition ?');
    const all = await agent.readReply(sent.turn.reply.id);
    const half = all[Math.floor(all.length / 2)];
    const rest = await agent.readReply(sent.turn.reply.id, half?.cursor);
    const textOf = (events: typeof all): string =>
      events
        .filter(({ kind }) => kind === 'TEXT')
        .map(({ text }) => text ?? '')
        .join('');
    const before = all.slice(0, Math.floor(all.length / 2) + 1);
    // A finished reply is read from PostgreSQL: the rest is its final state.
    expect(rest.at(-1)?.reply?.text).toBe(all.at(-1)?.reply?.text);
    expect(textOf(before) + textOf(rest)).not.toContain('undefined');
  });

  it('keeps a double click as one question', async () => {
    const input = { messageId: randomUUID(), ...job, text: 'Quel est le délai d’appel ?' };
    const [first, second] = await Promise.all([
      agent.graphql<Sent>(SEND, { input }),
      agent.graphql<Sent>(SEND, { input }),
    ]);
    expect(first.data.sendMessage.turn.reply.id).toBe(second.data.sendMessage.turn.reply.id);
    const changed = await agent.graphql<Sent>(SEND, { input: { ...input, text: 'Autre chose ?' } });
    expect(changed.data.sendMessage).toMatchObject({
      __typename: 'MessageRefused',
      code: 'CONFLICT',
    });
  });

  it('is silent where the corpora have nothing, and names the contact', async () => {
    const sent = await ask('Quelle est la recette du gratin dauphinois ?');
    const final = (await agent.readReply(sent.turn.reply.id)).at(-1);
    expect(final?.reply?.status).toBe('SILENT');
    expect(final?.reply?.text).toContain('greffe@exemple.gouv.invalid');
  });

  it.each([
    ['an empty message', { text: '   ' }, 'EMPTY'],
    ['200 000 characters', { text: 'a'.repeat(200_000) }, 'TOO_LONG'],
    ['a wrong date', { atDate: '2026-02-30' }, 'BAD_DATE'],
    ['a wrong message id', { messageId: 'abc' }, 'BAD_ID'],
    ['a wrong conversation id', { conversationId: 'abc' }, 'NOT_FOUND'],
    ['another assistant', { assistantId: 'musees' }, 'NOT_ALLOWED'],
    ['another role', { role: 'second' }, 'NOT_ALLOWED'],
  ])('refuses %s with a sentence', async (_, change, code) => {
    const sent = await ask('Quel est le délai d’appel ?', change);
    expect(sent).toMatchObject({ __typename: 'MessageRefused', code });
  });

  it('shows nothing of another agent, whatever the door', async () => {
    const sent = await ask('Quel est le délai d’appel ?');
    await agent.readReply(sent.turn.reply.id);
    const stranger = new TestBrowser(core);
    await stranger.signInAs('first.musees');
    const id = sent.conversation.id;
    const read = await stranger.graphql<{ conversation: unknown }>(
      'query C($id: ID!) { conversation(id: $id) { title } }',
      { id },
    );
    expect(read).toEqual({ data: { conversation: null } });
    await expect(stranger.readReply(sent.turn.reply.id)).rejects.toThrow(/404/);
    const input = { messageId: randomUUID(), assistantId: 'musees', role: 'first', text: 'Et ?' };
    const written = await stranger.graphql<Sent>(SEND, { input: { ...input, conversationId: id } });
    expect(written.data.sendMessage).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('answers 401 to someone who is not signed in, and leaks nothing', async () => {
    const nobody = new TestBrowser(core);
    const { errors } = await nobody.graphql('{ home { reason } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await nobody.graphql<{ viewer: unknown }>('{ viewer { id } }');
    expect(data.viewer).toBeNull();
  });

  it('refuses what a form of another site could send', async () => {
    const response = await agent.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(response.status).toBe(403);
  });

  it('ends both sessions at sign-out', async () => {
    const leaving = new TestBrowser(core);
    await leaving.signInAs('first.greffe', '/conversations/42');
    const cookie = leaving.cookieHeader;
    const response = await leaving.request('/auth/sign-out', {
      method: 'POST',
      headers: { 'x-maroquin-request': '1' },
    });
    const body: { redirectTo: string } = JSON.parse(await response.text());
    expect(body.redirectTo).toContain('/identity/session/end');
    const replay = await fetch(`${core.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maroquin-request': '1', cookie },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(await replay.json()).toEqual({ data: { viewer: null } });
  });
});
