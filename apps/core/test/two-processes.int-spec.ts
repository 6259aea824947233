import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';

import { installedAssistants } from '@maroquin/assistant-registry';
import { Client } from 'pg';

import { freePort } from '../src/boot/free-port.js';
import { sampleAgents } from '../src/features/identity/index.js';
import { TestBrowser, type StreamedReplyEvent } from './support/browser.js';
import { until } from './support/describe-queue.js';
import { followEvents, textOf } from './support/follow-events.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';
import { redisForTests, type TestRedis } from './support/redis.js';
import { endProcess, spawnProcess, type SpawnedProcess } from './support/spawn-process.js';

const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) { ... on MessageSent { conversation { id } turn { reply { id } } } }
}`;

interface Sent {
  sendMessage: { conversation: { id: string }; turn: { reply: { id: string } } };
}

interface Row {
  status: string;
  attempt: number;
  text: string;
  digest: string;
  ledger: number;
}

/** The marks of the citations are numbered again once all of them are known. */
function unnumbered(text: string): string {
  return text.replace(/\[\d*\]?/gu, '[');
}

const redis = redisForTests();

// Without a Redis server on this machine these cases are reported as skipped, by name.
(redis === null ? describe.skip : describe)('the API and the worker apart', () => {
  let server: TestRedis;
  let postgres: TestPostgres;
  let database: Client;
  let environment: Record<string, string>;
  let api: SpawnedProcess;
  let agent: TestBrowser;
  const started: SpawnedProcess[] = [];

  const start = async (kind: 'api' | 'worker'): Promise<SpawnedProcess> => {
    const spawned = await spawnProcess(kind, environment);
    started.push(spawned);
    return spawned;
  };

  beforeAll(async () => {
    server = await (redis ?? (() => Promise.reject(new Error('no Redis'))))();
    postgres = await startTestPostgres();
    database = new Client({ connectionString: postgres.url });
    await database.connect();
    const port = String(await freePort(0, '127.0.0.1'));
    environment = {
      DATABASE_URL: postgres.url,
      REDIS_URL: server.url,
      MAROQUIN_HOME: join(postgres.folder, 'shared'),
      PORT: port,
      // Slow enough to be stopped in the middle.
      MODEL_NAME: 'offline+tps=20+first=100',
    };
    [api] = await Promise.all([start('api'), start('worker')]);
    const agents = sampleAgents(installedAssistants.map(({ assistant }) => assistant));
    agent = new TestBrowser({ url: `http://localhost:${port}`, agents });
    await agent.signInAs('greffier.justice');
  }, 90_000);
  afterAll(async () => {
    await Promise.all(started.map((spawned) => endProcess(spawned, 'SIGKILL')));
    await database.end();
    await postgres.stop();
    await server.stop();
  });

  const ask = async (): Promise<string> => {
    const input = { messageId: randomUUID(), assistantId: 'justice', role: 'greffier' };
    const text = 'Quel est le délai d’appel en matière contentieuse ?';
    const { data } = await agent.graphql<Sent>(SEND, { input: { ...input, text } });
    return data.sendMessage.turn.reply.id;
  };

  const rowOf = async (replyId: string): Promise<Row> => {
    const { rows } = await database.query<Row>(
      `SELECT status, attempt, text, md5(r::text) AS digest,
         (SELECT count(*)::int FROM ledger_entry l WHERE l.reply_id = r.id) AS ledger
       FROM reply r WHERE id = $1`,
      [replyId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('no reply');
    return row;
  };

  const runningWorkers = (): SpawnedProcess[] =>
    started.filter(
      ({ process: child }) =>
        child !== api.process && child.exitCode === null && child.signalCode === null,
    );

  /** Exactly one answer: in the stream, in the database, in the ledger. */
  const expectOneAnswer = async (
    replyId: string,
    events: readonly StreamedReplyEvent[],
  ): Promise<void> => {
    const row = await rowOf(replyId);
    expect(row).toMatchObject({ status: 'completed', ledger: 1 });
    expect(events.filter(({ kind }) => kind === 'FINISHED')).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ reply: { status: 'COMPLETED', text: row.text } });
    expect(unnumbered(textOf(events))).toBe(unnumbered(row.text));
  };

  it('answers a question from one process to the other', async () => {
    const replyId = await ask();
    const events: StreamedReplyEvent[] = [];
    await followEvents(agent, replyId, events);
    expect(events.filter(({ kind }) => kind === 'TEXT').length).toBeGreaterThan(3);
    await expectOneAnswer(replyId, events);
  }, 30_000);

  it('gives one answer when the worker is killed in the middle, and says that it began again', async () => {
    const replyId = await ask();
    const events: StreamedReplyEvent[] = [];
    const following = followEvents(agent, replyId, events);
    await until('it is being written', () => events.some(({ kind }) => kind === 'TEXT'));
    await Promise.all(runningWorkers().map((worker) => endProcess(worker, 'SIGKILL')));
    await start('worker');
    await following;
    expect(events.map(({ kind }) => kind)).toContain('RESTARTED');
    await expectOneAnswer(replyId, events);
    expect((await rowOf(replyId)).attempt).toBe(2);
  }, 60_000);

  it('JOB-02: a worker that was frozen and wakes up late writes nothing', async () => {
    const replyId = await ask();
    const events: StreamedReplyEvent[] = [];
    const following = followEvents(agent, replyId, events);
    await until('it is being written', () => events.some(({ kind }) => kind === 'TEXT'));
    const [frozen] = runningWorkers();
    if (frozen === undefined) throw new Error('no worker');
    frozen.process.kill('SIGSTOP');
    const fresh = await start('worker');
    await following;
    await expectOneAnswer(replyId, events);
    const finished = await rowOf(replyId);
    expect(finished.attempt).toBe(2);
    frozen.process.kill('SIGCONT');
    await endProcess(fresh, 'SIGTERM');
    // Only the one that was frozen is left: its next answer comes after whatever it had to say.
    const next: StreamedReplyEvent[] = [];
    const nextId = await ask();
    await followEvents(agent, nextId, next);
    await expectOneAnswer(nextId, next);
    expect(await rowOf(replyId)).toEqual(finished);
  }, 60_000);

  it('loses nothing and doubles nothing when the API is killed in the middle', async () => {
    const replyId = await ask();
    const events: StreamedReplyEvent[] = [];
    const following = followEvents(agent, replyId, events);
    await until('it is being written', () => textOf(events).length > 10);
    await endProcess(api, 'SIGKILL');
    await following;
    const before = unnumbered(textOf(events));
    api = await start('api');
    while (events.at(-1)?.kind !== 'FINISHED') await followEvents(agent, replyId, events);
    const { text, attempt, status, ledger } = await rowOf(replyId);
    expect({ status, attempt, ledger }).toEqual({ status: 'completed', attempt: 1, ledger: 1 });
    expect(events.at(-1)?.reply?.text).toBe(text);
    expect(unnumbered(text).startsWith(before)).toBe(true);
    // A reply that ended meanwhile comes whole in its last event; otherwise every piece came once.
    expect(unnumbered(text).startsWith(unnumbered(textOf(events)))).toBe(true);
    expect(new Set(events.map(({ cursor, kind }) => `${cursor} ${kind}`)).size).toBe(events.length);
  }, 60_000);

  it('stops both without leaving anything running', async () => {
    for (const spawned of [api, ...runningWorkers()]) {
      const gone = once(spawned.process, 'exit');
      spawned.process.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
    }
  }, 30_000);

  it('refuses to start either without what joins them, with a sentence', async () => {
    const refusals = (['api', 'worker'] as const).flatMap((kind) =>
      (['REDIS_URL', 'DATABASE_URL'] as const).map(async (variable) => {
        const refused = await spawnProcess(kind, { ...environment, [variable]: '' }).then(
          () => 'it started',
          (error: unknown) => (error instanceof Error ? error.message : ''),
        );
        expect(refused).toMatch(/^ended with 1/u);
        expect(refused).toContain(`${variable} est obligatoire`);
        expect(refused).not.toMatch(/\n\s+at /u);
      }),
    );
    await Promise.all(refusals);
  }, 60_000);
});
