import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { openSearch, type IngestReport, type Search } from '@maroquin/retrieval';
import type { DataSource } from 'typeorm';

import { AssistantsService } from '../src/assistants/index.js';
import { entities } from '../src/boot/entities.js';
import { Corpus, CorpusService } from '../src/features/corpus/index.js';
import { connectDatabase } from '../src/platform/database/database.module.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';

const CORPUS = 'greffe/guides';

async function* recordsOf(text: string) {
  yield { id: 'guide/1', title: 'Guide', path: [], text };
  await Promise.resolve();
}

describe('the versions of a corpus', () => {
  let postgres: TestPostgres;
  let database: DataSource;
  let search: Search;
  let corpora: CorpusService;

  /** One import as the command makes it: next version, pointer, sweeping of the old ones. */
  const publish = async (text: string): Promise<IngestReport> => {
    const report = await search.ingest({ corpus: CORPUS, records: recordsOf(text) });
    await corpora.publish(report);
    await corpora.prune(CORPUS);
    return report;
  };
  const held = async (): Promise<readonly string[]> =>
    (await search.versions(CORPUS)).map(({ version }) => version);

  /** A conversation of a new agent, with one reply in that state; gives the id of the reply. */
  const reply = async (status: string): Promise<string> => {
    const [agent, conversation, message, id] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ];
    await database.query(
      `INSERT INTO agent (id, issuer, subject, email, given_name, usual_name, siret)
       VALUES ($1, 'essai', $2, 'a@exemple.invalid', 'A', 'B', '1')`,
      [agent, agent],
    );
    await database.query(
      `INSERT INTO conversation (id, agent_id, assistant_id, role, title)
       VALUES ($1, $2, 'greffe', 'greffier', 'T')`,
      [conversation, agent],
    );
    await database.query(`INSERT INTO message (id, conversation_id, text) VALUES ($1, $2, 'Q')`, [
      message,
      conversation,
    ]);
    await database.query(
      `INSERT INTO reply (id, message_id, conversation_id, status, assistant_version)
       VALUES ($1, $2, $3, $4, '1')`,
      [id, message, conversation, status],
    );
    return id;
  };
  const cite = async (version: string): Promise<string> => {
    const id = await reply('completed');
    const passage = JSON.stringify({ corpus: CORPUS, corpusVersion: version });
    await database.query(
      `INSERT INTO citation (reply_id, number, verified, quote, passage) VALUES ($1, 1, true, '', $2)`,
      [id, passage],
    );
    return id;
  };

  beforeEach(async () => {
    postgres = await startTestPostgres();
    database = await connectDatabase(postgres.url, entities);
    search = await openSearch({ folder: join(postgres.folder, 'search') });
    corpora = new CorpusService(search, database, new AssistantsService([]));
  }, 60_000);
  afterEach(async () => {
    await search.close();
    await database.destroy();
    await postgres.stop();
  });

  it('are removed but for the live one, the one before, and those that an answer cites', async () => {
    const first = await publish('un');
    const citing = await cite(first.version);
    const second = await publish('deux');
    const third = await publish('trois');
    expect(await held()).toEqual([first.version, second.version, third.version]);
    const fourth = await publish('quatre');
    expect(await held()).toEqual([first.version, third.version, fourth.version]);
    const cited = await search.document({ corpus: CORPUS, version: first.version }, 'guide/1');
    expect(cited?.document.text).toBe('un');
    await database.query('DELETE FROM reply WHERE id = $1', [citing]);
    await corpora.prune(CORPUS);
    expect(await held()).toEqual([third.version, fourth.version]);
  }, 60_000);

  it('stay while an answer that may have read them is being produced', async () => {
    const first = await publish('un');
    const running = await reply('running');
    await publish('deux');
    await publish('trois');
    expect(await held()).toContain(first.version);
    await database.query(`UPDATE reply SET status = 'completed' WHERE id = $1`, [running]);
    await corpora.prune(CORPUS);
    expect(await held()).toHaveLength(2);
  }, 60_000);

  it('remember what was live before, and go back to it when the same texts come again', async () => {
    const first = await publish('un');
    const second = await publish('deux');
    const row = () => database.getRepository(Corpus).findOneByOrFail({ id: CORPUS });
    expect(await row()).toMatchObject({
      liveVersion: second.version,
      previousVersion: first.version,
    });
    await publish('deux');
    expect((await row()).previousVersion).toBe(first.version);
    await publish('un');
    expect(await row()).toMatchObject({
      liveVersion: first.version,
      previousVersion: second.version,
    });
    expect(await held()).toEqual([first.version, second.version]);
  }, 60_000);

  it('are all kept while none is live', async () => {
    await search.ingest({ corpus: CORPUS, records: recordsOf('un') });
    await search.ingest({ corpus: CORPUS, records: recordsOf('deux') });
    await corpora.prune(CORPUS);
    expect(await held()).toHaveLength(2);
  }, 60_000);
});
