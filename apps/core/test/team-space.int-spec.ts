import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import type { LoadedAssistant } from '../src/assistants/index.js';
import { Corpus, CorpusService } from '../src/features/corpus/index.js';
import type { AgentContext } from '../src/features/identity/index.js';
import {
  HeardService,
  ManagedCorporaService,
  type ManagedCorpus,
} from '../src/features/team/index.js';
import { makeActor, type Actor } from './support/actors.js';
import { until } from './support/describe-queue.js';
import { sampleAssistant } from './support/sample-assistant.js';
import { startCore, type TestCore } from './support/start-core.js';

const CORPUS = 'greffe/guides';
const FIRST_PAGE = { first: 20, after: null };

/** An assistant whose corpus is a folder of the operator. */
function withFolder(): LoadedAssistant {
  const assistant = sampleAssistant('greffe', 'justice');
  const { guides } = assistant.definition.corpora;
  if (guides === undefined) throw new Error('the sample assistant has no corpus');
  const source = { kind: 'folder', name: 'circulaires' } as const;
  return {
    ...assistant,
    definition: { ...assistant.definition, corpora: { guides: { ...guides, source } } },
  };
}

const as = (
  platformRole: AgentContext['platformRole'],
  ministry: AgentContext['ministry'],
): AgentContext => ({
  agentId: randomUUID(),
  ministry,
  platformRole,
  jobs: [{ assistantId: 'greffe', role: 'first' }],
  givenName: 'Alix',
  usualName: 'Petit',
  email: 'alix.petit@exemple.gouv.invalid',
  organizationalUnit: null,
});
const TEAM = as('product-team', 'justice');
const OTHER_TEAM = as('product-team', 'culture');
const ADMINISTRATOR = as('administrator', null);
const AGENT = as('agent', 'justice');

describe('the space of the teams', () => {
  let core: TestCore;
  let folder: string;
  let clerk: Actor;
  let managed: ManagedCorporaService;
  let heard: HeardService;

  /** A question of the clerk, with its reply. */
  const write = async (text: string, status: 'silent' | 'completed', day: string) => {
    const database = core.app.get(DataSource);
    const [conversation, message, reply] = [randomUUID(), randomUUID(), randomUUID()];
    await database.query(
      `INSERT INTO conversation (id, agent_id, assistant_id, role, title) VALUES ($1, $2, 'greffe', 'first', 'Titre')`,
      [conversation, clerk.agentId],
    );
    await database.query(`INSERT INTO message (id, conversation_id, text) VALUES ($1, $2, $3)`, [
      message,
      conversation,
      text,
    ]);
    await database.query(
      `INSERT INTO reply (id, message_id, conversation_id, assistant_version, text, status, attempt, created_at, finished_at)
       VALUES ($1, $2, $3, '1.0.0', 'Le délai est d’un mois.', $4, 1, $5, now())`,
      [reply, message, conversation, status, `${day} 12:00+02`],
    );
    return { conversation, message, reply };
  };
  const corpus = async (): Promise<ManagedCorpus> => {
    const found = (await managed.list(TEAM)).find(({ view }) => view.id === CORPUS);
    if (found === undefined) throw new Error('the corpus is not listed');
    return found;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-team-'));
    await mkdir(join(folder, 'circulaires'));
    for (const thing of ['scellés', 'minutes', 'archives'])
      await writeFile(
        join(folder, 'circulaires', `${thing}.md`),
        `# Note\n\nLes ${thing} se conservent au greffe.`,
      );
    core = await startCore({
      assistants: [withFolder(), sampleAssistant('musees', 'culture')],
      environment: { CORPUS_FOLDERS: `circulaires=${join(folder, 'circulaires')}` },
    });
    managed = core.app.get(ManagedCorporaService);
    heard = core.app.get(HeardService);
    clerk = await makeActor(core, {
      name: 'clerk',
      ministry: 'justice',
      jobs: [{ assistantId: 'greffe', role: 'first' }],
    });
  }, 60_000);
  afterAll(async () => {
    await core.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens to each the assistants that they look after, and nothing to an agent', async () => {
    const ids = async (context: AgentContext) =>
      (await managed.list(context)).map(({ view }) => view.id);
    expect(await ids(TEAM)).toEqual([CORPUS]);
    expect(await ids(OTHER_TEAM)).toEqual(['musees/guides']);
    expect(await ids(ADMINISTRATOR)).toEqual([CORPUS, 'musees/guides']);
    expect(await ids(AGENT)).toEqual([]);
    expect(await ids(as('product-team', null))).toEqual([]);
    for (const context of [AGENT, OTHER_TEAM]) {
      expect(await managed.update(context, CORPUS)).toBeNull();
      expect(await managed.rollBack(context, CORPUS)).toBeNull();
      expect(await managed.acceptHeld(context, CORPUS, 1)).toBeNull();
      expect(await heard.unanswered(context, 'greffe', FIRST_PAGE)).toBeNull();
      expect(await heard.feedback(context, 'greffe', FIRST_PAGE)).toBeNull();
    }
  });

  it('shows that a corpus is being written, whoever writes it', async () => {
    expect(await corpus()).toMatchObject({ source: 'Dossier de fichiers', updating: false });
    await core.app.get(CorpusService).writing(CORPUS, async () => {
      expect(await corpus()).toMatchObject({ updating: true });
      expect(await managed.update(TEAM, CORPUS)).toMatchObject({ code: 'UPDATE_RUNNING' });
      expect(await managed.rollBack(TEAM, CORPUS)).toMatchObject({ code: 'UPDATE_RUNNING' });
    });
    expect(await corpus()).toMatchObject({ updating: false });
  });

  it('updates a corpus on demand, and goes back to the version before', async () => {
    expect(await corpus()).toMatchObject({ canUpdate: true, canRollBack: false, checkedAt: null });
    expect(await managed.rollBack(TEAM, CORPUS)).toMatchObject({ code: 'NO_PREVIOUS_VERSION' });
    expect(await managed.update(ADMINISTRATOR, 'musees/guides')).toMatchObject({
      code: 'NO_CONNECTOR',
    });
    expect(await managed.update(TEAM, CORPUS)).toMatchObject({ view: { id: CORPUS } });
    await until('the source was looked at', async () => {
      const { checkedAt, updating } = await corpus();
      return checkedAt !== null && !updating;
    });
    const state = await corpus();
    expect(state.view.lastError).toBeNull();
    expect(state).toMatchObject({ canRollBack: true, paused: false });
    const documents = state.view.documents;
    expect(await managed.rollBack(TEAM, CORPUS)).toMatchObject({ paused: true });
    expect(documents).not.toBe((await corpus()).view.documents);
    expect(await managed.rollBack(TEAM, CORPUS)).toMatchObject({ code: 'ALREADY_ROLLED_BACK' });
    expect(documents).not.toBe((await corpus()).view.documents);
    const taken = await core.app
      .get(DataSource)
      .getRepository(Corpus)
      .findOneByOrFail({ id: CORPUS });
    const service = core.app.get(CorpusService);
    expect(await service.wasTakenAway(CORPUS, taken.previousVersion ?? '')).toBe(true);
    expect(await service.wasTakenAway(CORPUS, taken.liveVersion ?? '')).toBe(false);
  });

  it('publishes a version that was held, once a person accepts what they saw', async () => {
    for (const thing of ['scellés', 'minutes'])
      await rm(join(folder, 'circulaires', `${thing}.md`));
    const looked = async (before: Date | null): Promise<void> =>
      until('the source was looked at', async () => {
        const { checkedAt, updating } = await corpus();
        return checkedAt?.getTime() !== before?.getTime() && !updating;
      });
    const before = await corpus();
    await managed.update(TEAM, CORPUS);
    await looked(before.checkedAt);
    const held = await corpus();
    expect(held.heldDocuments).toBe(1);
    expect(held.view.documents).toBe(before.view.documents);
    expect(held.view.lastError).toMatch(/acceptez la version en attente/u);
    expect(await managed.acceptHeld(TEAM, CORPUS, 2)).toMatchObject({ code: 'NO_HELD_VERSION' });
    expect(await managed.acceptHeld(TEAM, CORPUS, 1)).toMatchObject({ view: { id: CORPUS } });
    await looked(held.checkedAt);
    expect(await corpus()).toMatchObject({
      heldDocuments: null,
      view: { documents: 1, lastError: null },
    });
  });

  it('gives the silent questions without whoever asked, page by page', async () => {
    const [year] = new Date().toISOString().split('-');
    const asked = [];
    for (const [text, day] of [
      ['Qui garde les scellés de Mme Roux, 06 12 34 56 78 ?', `${year ?? ''}-01-02`],
      ['Quel délai pour un pourvoi ?', `${year ?? ''}-01-03`],
      ['Où déposer la requête ?', `${year ?? ''}-01-03`],
    ] as const)
      asked.push(await write(text, 'silent', day));
    await write('Quel est le délai d’appel ?', 'completed', `${year ?? ''}-01-03`);

    const first = await heard.unanswered(TEAM, 'greffe', { first: 2, after: null });
    expect(first).toMatchObject({ total: 3 });
    const rest = await heard.unanswered(TEAM, 'greffe', {
      first: 2,
      after: first?.endCursor ?? null,
    });
    expect(rest?.endCursor).toBeNull();
    const items = [...(first?.items ?? []), ...(rest?.items ?? [])];
    expect(items.map(({ day }) => day.slice(5))).toEqual(['01-03', '01-03', '01-02']);
    expect(items[2]).toMatchObject({
      text: 'Qui garde les scellés de Mme Roux, [numéro de téléphone masqué] ?',
      corpora: ['Guides'],
    });
    const given = JSON.stringify([first, rest]);
    const cursor = Buffer.from(first?.endCursor ?? '', 'base64url').toString();
    for (const secret of [
      ...asked.flatMap((ids) => Object.values(ids)),
      clerk.agentId ?? 'nobody',
      'clerk',
      'Camille',
    ]) {
      expect(given).not.toContain(secret);
      expect(cursor).not.toContain(secret);
    }
  });

  it('gives the verdicts with their reason, and counts them by day', async () => {
    const { reply } = await write('Écrire à a.b@exemple.fr ?', 'completed', '2026-01-05');
    const other = await write('Et après ?', 'completed', '2026-01-05');
    await core.app.get(DataSource).query(
      `INSERT INTO feedback (reply_id, verdict, reason)
       VALUES ($1, 'not-useful', 'Voir c.d@exemple.fr'), ($2, 'useful', NULL)`,
      [reply, other.reply],
    );
    const page = await heard.feedback(TEAM, 'greffe', FIRST_PAGE);
    expect(page?.items.find(({ verdict }) => verdict === 'not-useful')).toMatchObject({
      reason: 'Voir [adresse électronique masquée]',
      question: 'Écrire à [adresse électronique masquée] ?',
      answer: 'Le délai est d’un mois.',
    });
    expect(page?.days).toHaveLength(30);
    expect(page?.days.at(-1)).toMatchObject({ useful: 1, notUseful: 1 });
    expect(JSON.stringify(page)).not.toContain(reply);
  });
});
