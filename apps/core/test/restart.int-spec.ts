import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installedAssistants } from '@maroquin/assistant-registry';

import { sampleAgents } from '../src/features/identity/index.js';
import { freePort } from '../src/boot/free-port.js';
import { TestBrowser } from './support/browser.js';
import {
  killHard,
  spawnPlatform,
  stopSoftly,
  type SpawnedPlatform,
} from './support/spawn-platform.js';

const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ... on MessageSent { conversation { id } turn { reply { id } } }
    ... on MessageRefused { code }
  }
}`;
const READ = `query Read($id: ID!) {
  conversation(id: $id) { turns { message { text } reply { status text } } }
}`;

interface Sent {
  sendMessage: { conversation: { id: string }; turn: { reply: { id: string } } };
}
interface Read {
  conversation: { turns: { message: { text: string }; reply: { status: string; text: string } }[] };
}

/** Processes whose command line names the folder of this test. */
function leftIn(folder: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(folder) && !line.startsWith('ps '));
}

describe('the platform as a process', () => {
  let folder: string;
  let environment: Record<string, string>;
  let platform: SpawnedPlatform | null = null;
  const agents = sampleAgents(installedAssistants.map(({ assistant }) => assistant));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin restart '));
    environment = {
      MAROQUIN_HOME: join(folder, 'home'),
      PORT: String(await freePort(0, '127.0.0.1')),
      // Slow enough to be killed in the middle.
      MODEL_NAME: 'offline+tps=12+first=400',
    };
  });
  afterAll(async () => {
    if (platform?.process.exitCode === null) await stopSoftly(platform);
    await rm(folder, { recursive: true, force: true });
  });

  it('gives exactly one answer after three kills in mid-answer, and leaves nothing behind', async () => {
    platform = await spawnPlatform(environment);
    const agent = new TestBrowser({ url: platform.url, agents });
    await agent.signInAs('greffier.justice');
    const text = 'Quel est le délai d’appel en matière contentieuse ?';
    const input = { messageId: randomUUID(), assistantId: 'justice', role: 'greffier', text };
    const { data } = await agent.graphql<Sent>(SEND, { input });
    const { conversation, turn } = data.sendMessage;
    for (let kill = 0; kill < 3; kill += 1) {
      await agent.waitForText(turn.reply.id);
      await killHard(platform);
      platform = await spawnPlatform(environment);
    }
    const events = await agent.readReply(turn.reply.id);
    expect(events.at(-1)).toMatchObject({ kind: 'FINISHED', reply: { status: 'COMPLETED' } });
    const read = await agent.graphql<Read>(READ, { id: conversation.id });
    expect(read.data.conversation.turns).toHaveLength(1);
    expect(read.data.conversation.turns[0]).toMatchObject({
      message: { text },
      reply: { status: 'COMPLETED', text: events.at(-1)?.reply?.text },
    });
  }, 120_000);

  it('refuses a second start on the same home, and says where the first is', async () => {
    const second = spawnPlatform({ ...environment, PORT: String(await freePort(0, '127.0.0.1')) });
    await expect(second).rejects.toThrow(
      new RegExp(`ended with 1: .*${platform?.url ?? '-'}`, 's'),
    );
  });

  it('stops within 3 s with open streams, and leaves no child', async () => {
    if (platform === null) throw new Error('no platform');
    const agent = new TestBrowser({ url: platform.url, agents });
    await agent.signInAs('greffier.justice');
    const input = { messageId: randomUUID(), assistantId: 'justice', role: 'greffier' };
    const text = 'Comment se forme l’opposition ?';
    const { data } = await agent.graphql<Sent>(SEND, { input: { ...input, text } });
    await agent.waitForText(data.sendMessage.turn.reply.id);
    const reading = agent.readReply(data.sendMessage.turn.reply.id).catch(() => []);
    const { seconds, code } = await stopSoftly(platform);
    await reading;
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(3);
    expect(leftIn(folder)).toEqual([]);
  }, 30_000);

  it.each([
    ['a wrong variable', { PORT: 'sekret' }, /PORT/],
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://u:sekret@127.0.0.1:9/d' },
      /DATABASE_URL/,
    ],
    ['production without a provider', { NODE_ENV: 'production' }, /OIDC_ISSUER/],
  ])('says one sentence for %s, without a stack or a value', async (_, change, sentence) => {
    const failed = await spawnPlatform({ ...environment, ...change }).then(
      () => 'it started',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(failed).toMatch(/^ended with 1/);
    expect(failed).toMatch(sentence);
    expect(failed).not.toMatch(/sekret|\n\s+at /);
  });
});
