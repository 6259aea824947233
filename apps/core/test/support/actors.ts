import { randomUUID } from 'node:crypto';

import { DataSource } from 'typeorm';

import { cookiesOf } from '../../src/features/identity/cookies.js';
import { AgentService, SessionService } from '../../src/features/identity/index.js';
import type { TestCore } from './start-core.js';

/** A job as the mapping rules give it. */
export interface ActorJob {
  readonly assistantId: string;
  readonly role: string;
}

/** Someone who is signed in, or nobody. */
export interface Actor {
  readonly name: string;
  /** `null`: nobody. */
  readonly agentId: string | null;
  /** Secret of the session cookie; empty for nobody. */
  readonly secret: string;
  readonly cookie: string;
  readonly ministry: string;
  readonly job: ActorJob;
}

/** What an agent owns, and a word that no other agent may ever read. */
export interface Owned {
  readonly canary: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly finishedReplyId: string;
  /** Of a second conversation: held by no worker of this test, and never abandoned. */
  readonly runningReplyId: string;
}

/** Who to make. */
export interface NewActor {
  readonly name: string;
  readonly ministry: string;
  readonly jobs: readonly [ActorJob, ...ActorJob[]];
  readonly platformRole?: 'product-team' | 'administrator';
}

/** Gives the agent its rules, welcomes it as a sign-in does, and opens its session. */
export async function makeActor(core: TestCore, wanted: NewActor): Promise<Actor> {
  const email = `${wanted.name.replaceAll(' ', '-')}@exemple.gouv.invalid`;
  const rules = wanted.jobs.map((job, rank) => ({
    id: randomUUID(),
    rank: 1_000 + rank,
    condition: { email },
    ministry: wanted.ministry,
    ...job,
    platformRole: wanted.platformRole ?? null,
  }));
  const agents = core.app.get(AgentService);
  await agents.replaceRules(`test:${wanted.name}`, rules);
  const agentId = await agents.welcome('test', {
    sub: randomUUID(),
    email,
    given_name: 'Camille',
    usual_name: wanted.name,
    siret: '99900000000000',
  });
  const secret = await core.app.get(SessionService).open(agentId, 'no token');
  const { name, ministry } = wanted;
  const cookie = `${cookiesOf(core.publicUrl).session}=${secret}`;
  return { name, agentId, secret, cookie, ministry, job: wanted.jobs[0] };
}

/** Nobody. */
export function nobody(job: ActorJob): Actor {
  return { name: 'signed out', agentId: null, secret: '', cookie: '', ministry: 'justice', job };
}

/** Writes two conversations of an agent: one answered, one whose reply is being written. */
export async function giveConversations(
  core: TestCore,
  { agentId, job }: Pick<Actor, 'agentId' | 'job'>,
): Promise<Owned> {
  const canary = `secret-${randomUUID()}`;
  const owned = {
    canary,
    conversationId: randomUUID(),
    messageId: randomUUID(),
    finishedReplyId: randomUUID(),
    runningReplyId: randomUUID(),
  };
  const insert = async (
    ids: { conversation: string; message: string; reply: string },
    state: string,
  ): Promise<void> => {
    const database = core.app.get(DataSource);
    await database.query(
      `INSERT INTO conversation (id, agent_id, assistant_id, role, title) VALUES ($1, $2, $3, $4, $5)`,
      [ids.conversation, agentId, job.assistantId, job.role, `Titre ${canary}`],
    );
    await database.query(`INSERT INTO message (id, conversation_id, text) VALUES ($1, $2, $3)`, [
      ids.message,
      ids.conversation,
      `Question ${canary}`,
    ]);
    await database.query(
      `INSERT INTO reply (id, message_id, conversation_id, assistant_version, text, status, attempt, heartbeat_at, finished_at)
       VALUES ($1, $2, $3, '1.0.0', $4, ${state})`,
      [ids.reply, ids.message, ids.conversation, `Réponse ${canary}`],
    );
  };
  await insert(
    { conversation: owned.conversationId, message: owned.messageId, reply: owned.finishedReplyId },
    `'completed', 1, now(), now()`,
  );
  await insert(
    { conversation: randomUUID(), message: randomUUID(), reply: owned.runningReplyId },
    `'running', 1, now() + interval '1 day', NULL`,
  );
  return owned;
}
