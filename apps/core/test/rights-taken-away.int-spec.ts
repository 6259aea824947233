import { randomUUID } from 'node:crypto';

import { DataSource } from 'typeorm';

import { ApiTokenService } from '../src/features/identity/api-token.service.js';
import { AgentService } from '../src/features/identity/index.js';
import { giveConversations, makeActor, type Actor } from './support/actors.js';
import { until } from './support/describe-queue.js';
import { openStream, type OpenStream } from './support/open-stream.js';
import { sendRaw, SHELL_HEADERS } from './support/raw-request.js';
import { startCore, type TestCore } from './support/start-core.js';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  ... on MessageSent { turn { reply { id } } } ... on MessageRefused { code } } }`;

/** Longest that a right may outlive its end, in milliseconds. */
const BOUND_MS = 10_000;

describe('AUT-07: a right that is taken away', () => {
  let core: TestCore;
  let database: DataSource;
  const streams: OpenStream[] = [];
  beforeAll(async () => {
    // Slow enough for a reply to be under way when the role goes.
    core = await startCore({ model: 'offline+tps=2' });
    database = core.app.get(DataSource);
  });
  afterEach(() => {
    for (const { socket } of streams.splice(0)) socket.destroy();
  });
  afterAll(() => core.stop());

  const newActor = (name: string): Promise<Actor> =>
    makeActor(core, {
      name,
      ministry: 'justice',
      jobs: [
        { assistantId: 'greffe', role: 'first' },
        { assistantId: 'greffe', role: 'second' },
      ],
    });
  const dismiss = ({ name }: Actor): Promise<void> =>
    core.app.get(AgentService).replaceRules(`test:${name}`, []);
  const read = (actor: Pick<Actor, 'cookie'>, replyId: string, headers = {}): OpenStream => {
    const stream = openStream(core.url, { replyId, cookie: actor.cookie, headers });
    streams.push(stream);
    return stream;
  };
  const ask = async (
    query: string,
    variables: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const { body } = await sendRaw(core.url, {
      method: 'POST',
      path: '/graphql',
      headers: { ...SHELL_HEADERS, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return body;
  };
  const send = (actor: Actor, headers: Readonly<Record<string, string>>): Promise<string> =>
    ask(
      SEND,
      { input: { messageId: randomUUID(), ...actor.job, text: 'Quel est le délai d’appel ?' } },
      headers,
    );
  const replyOf = (body: string): string => /"reply":\{"id":"([^"]+)"/u.exec(body)?.[1] ?? body;
  const stateOf = async (
    replyId: string,
  ): Promise<{ status: string; failure_code: string | null }> => {
    const [row] = await database.query('SELECT status, failure_code FROM reply WHERE id = $1', [
      replyId,
    ]);
    return row;
  };

  it('ends the streams of the browser and of the program, and no other', async () => {
    const [leaver, stayer] = [await newActor('leaver'), await newActor('stayer')];
    const { runningReplyId } = await giveConversations(core, leaver);
    const kept = await giveConversations(core, stayer);
    const token = await core.app.get(ApiTokenService).create(leaver.agentId ?? '', 600_000);
    const bearer = { authorization: `Bearer ${token.secret}` };
    const own = [read(leaver, runningReplyId), read({ cookie: '' }, runningReplyId, bearer)];
    const other = read(stayer, kept.runningReplyId);
    await until('all of them read', () => core.stream.readers === 3);

    const started = performance.now();
    await dismiss(leaver);
    await until('both are over', () => core.stream.readers === 1);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    for (const { received } of own)
      await until('it is told', () => received().includes('event: complete'));
    expect(other.received()).not.toContain('event: complete');

    const again = read(leaver, runningReplyId);
    await until('it is answered', () => again.received().includes('}'));
    expect(again.received()).toContain('"code":"NOT_FOUND"');
    expect(core.stream.readers).toBe(1);
  });

  it('is gone at the next request, from the browser and from the program', async () => {
    const leaver = await newActor('next-request');
    const token = await core.app.get(ApiTokenService).create(leaver.agentId ?? '', 600_000);
    const ways = [{ cookie: leaver.cookie }, { authorization: `Bearer ${token.secret}` }];
    await dismiss(leaver);
    for (const way of ways) {
      expect(await send(leaver, way)).toContain('"code":"NOT_ALLOWED"');
      expect(await ask('{ assistants { id } }', {}, way)).toBe('{"data":{"assistants":[]}}');
    }
  });

  it('ends the reply that is being written', async () => {
    const leaver = await newActor('mid-reply');
    const replyId = replyOf(await send(leaver, { cookie: leaver.cookie }));
    const stream = read(leaver, replyId);
    await until('it is being written', () => stream.received().includes('"kind":"TEXT"'));
    const started = performance.now();
    await dismiss(leaver);
    await until('it has ended', async () => (await stateOf(replyId)).status !== 'running');
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    expect(await stateOf(replyId)).toEqual({ status: 'failed', failure_code: 'ACCESS_REMOVED' });
  });

  it('ends the reply that waits for a worker', async () => {
    const leaver = await newActor('queued');
    await dismiss(leaver);
    // As a crash leaves it: the question is kept, nobody rang.
    const { runningReplyId } = await giveConversations(core, leaver);
    await database.query(
      `UPDATE reply SET status = 'pending', attempt = 0, created_at = now() - interval '1 minute' WHERE id = $1`,
      [runningReplyId],
    );
    await until('it has ended', async () => (await stateOf(runningReplyId)).status === 'failed');
    expect(await stateOf(runningReplyId)).toMatchObject({ failure_code: 'ACCESS_REMOVED' });
  });

  it('takes one role and leaves the other', async () => {
    const agent = await newActor('half');
    const condition = { email: 'half@exemple.gouv.invalid' };
    await core.app.get(AgentService).replaceRules('test:half', [
      {
        id: randomUUID(),
        rank: 1,
        condition,
        ministry: 'justice',
        assistantId: 'greffe',
        role: 'second',
        platformRole: null,
      },
    ]);
    const body = await ask('{ viewer { jobs { role } } }', {}, { cookie: agent.cookie });
    expect(body).toBe('{"data":{"viewer":{"jobs":[{"role":"second"}]}}}');
    expect(await send(agent, { cookie: agent.cookie })).toContain('"code":"NOT_ALLOWED"');
  });

  it('an agent who is erased is signed out everywhere', async () => {
    const agent = await newActor('erased');
    const { runningReplyId } = await giveConversations(core, agent);
    const token = await core.app.get(ApiTokenService).create(agent.agentId ?? '', 600_000);
    read(agent, runningReplyId);
    await until('it reads', () => core.stream.readers === 1);
    const started = performance.now();
    await database.query('DELETE FROM agent WHERE id = $1', [agent.agentId]);
    await until('it is over', () => core.stream.readers === 0);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    const again = read(agent, runningReplyId);
    await until('it is answered', () => again.received().includes('"code":"UNAUTHENTICATED"'));
    for (const way of [{ cookie: agent.cookie }, { authorization: `Bearer ${token.secret}` }])
      expect(await ask('{ viewer { id } }', {}, way)).toBe('{"data":{"viewer":null}}');
  });
});
