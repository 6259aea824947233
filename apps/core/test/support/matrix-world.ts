import { DataSource } from 'typeorm';

import { CorpusService } from '../../src/features/corpus/index.js';
import type { Relation, Role, Target } from '../access-matrix.js';
import { giveConversations, makeActor, nobody, type Actor, type ActorJob } from './actors.js';
import { until } from './describe-queue.js';
import { sampleAssistant } from './sample-assistant.js';
import { startCore, type TestCore } from './start-core.js';

type Ministry = 'justice' | 'culture';
type TargetDocument = Omit<Target, keyof Awaited<ReturnType<typeof giveConversations>>>;

/** Two assistants for each ministry: the one of the actors, and one that only the keepers may open. */
const ASSISTANTS = {
  justice: { actors: 'greffe', keepers: 'parquet' },
  culture: { actors: 'musees', keepers: 'archives' },
} as const;

/** A core with an actor for each role, and a keeper in each ministry whose objects are asked for. */
export interface MatrixWorld {
  readonly core: TestCore;
  readonly database: DataSource;
  readonly actors: Readonly<Record<Role, Actor>>;
  /** What the actor may be refused; `own` is made anew each time, because it may be deleted. */
  readonly target: (actor: Actor, relation: Relation) => Promise<Target>;
  /** Words that this actor may not read. */
  readonly foreignCanaries: (actor: Actor) => readonly string[];
  /** Waits until nothing is being written in the background. */
  readonly settled: () => Promise<void>;
}

async function publishDocument(core: TestCore, assistantId: string): Promise<TargetDocument> {
  const corpus = `${assistantId}/guides`;
  const documentCanary = `document-of-${assistantId}`;
  const recordId = 'guide/canary';
  async function* records() {
    await Promise.resolve();
    yield { id: recordId, title: 'Guide', text: `Ce guide contient ${documentCanary}.`, path: [] };
  }
  const report = await core.search.ingest({ corpus, records: records() });
  await core.app.get(CorpusService).publish(report);
  return { assistantId, corpus, corpusVersion: report.version, recordId, documentCanary };
}

async function makeActors(core: TestCore): Promise<Readonly<Record<Role, Actor>>> {
  const greffe: ActorJob = { assistantId: ASSISTANTS.justice.actors, role: 'first' };
  const one = (
    name: Role,
    ministry: Ministry,
    job = greffe,
    platformRole?: 'administrator' | 'product-team',
  ) => makeActor(core, { name, ministry, jobs: [job], ...(platformRole && { platformRole }) });
  return {
    'signed out': nobody(greffe),
    'same job': await one('same job', 'justice'),
    'other role': await one('other role', 'justice', { ...greffe, role: 'second' }),
    'other ministry': await one('other ministry', 'culture', {
      assistantId: ASSISTANTS.culture.actors,
      role: 'first',
    }),
    'product team': await one('product team', 'justice', greffe, 'product-team'),
    administrator: await one('administrator', 'justice', greffe, 'administrator'),
  };
}

async function makeKeepers(core: TestCore): Promise<Readonly<Record<Ministry, Actor>>> {
  const keeper = (ministry: Ministry): Promise<Actor> => {
    const { actors, keepers } = ASSISTANTS[ministry];
    const first = { assistantId: actors, role: 'first' };
    const second = { assistantId: keepers, role: 'first' };
    return makeActor(core, { name: `keeper of ${ministry}`, ministry, jobs: [first, second] });
  };
  return { justice: await keeper('justice'), culture: await keeper('culture') };
}

/** Starts it. */
export async function startMatrixWorld(): Promise<MatrixWorld> {
  const core = await startCore({
    assistants: (['justice', 'culture'] as const).flatMap((ministry) =>
      Object.values(ASSISTANTS[ministry]).map((id) => sampleAssistant(id, ministry)),
    ),
  });
  const database = core.app.get(DataSource);
  const documents = new Map<string, TargetDocument>();
  for (const { actors, keepers } of Object.values(ASSISTANTS)) {
    for (const id of [actors, keepers]) documents.set(id, await publishDocument(core, id));
  }
  const documentOf = (id: string): TargetDocument => {
    const found = documents.get(id);
    if (found === undefined) throw new Error(`no document of ${id}`);
    return found;
  };
  const keepers = await makeKeepers(core);
  const kept = {
    justice: { ...(await giveConversations(core, keepers.justice)), ...documentOf('parquet') },
    culture: { ...(await giveConversations(core, keepers.culture)), ...documentOf('archives') },
  };
  const ministryOf = (actor: Actor): Ministry =>
    actor.ministry === 'culture' ? 'culture' : 'justice';
  return {
    core,
    database,
    actors: await makeActors(core),
    target: async (actor, relation) => {
      const here = ministryOf(actor);
      if (relation === 'other ministry') return kept[here === 'justice' ? 'culture' : 'justice'];
      if (relation === 'same ministry' || actor.agentId === null) return kept[here];
      return { ...(await giveConversations(core, actor)), ...documentOf(actor.job.assistantId) };
    },
    foreignCanaries: (actor) => [
      ...Object.values(kept).map(({ canary }) => canary),
      ...[...documents.values()]
        .filter(
          ({ assistantId }) => assistantId !== actor.job.assistantId || actor.agentId === null,
        )
        .map(({ documentCanary }) => documentCanary),
    ],
    settled: async () => {
      let unfinished = 1;
      await until('the background is quiet', () => {
        void database
          .query(
            `SELECT count(*)::int AS n FROM reply WHERE status IN ('pending', 'running') AND (heartbeat_at IS NULL OR heartbeat_at < now() + interval '1 hour')`,
          )
          .then(([row]: { n: number }[]) => {
            unfinished = row?.n ?? 1;
          });
        return unfinished === 0;
      });
    },
  };
}
