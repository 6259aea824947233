import { randomUUID } from 'node:crypto';

import { DataSource } from 'typeorm';

import { entities } from '../src/boot/entities.js';
import { SampleDirectory1764000300000 } from '../src/platform/database/migrations/1764000300000-sample-directory.js';
import { SAMPLE_DIRECTORY } from '../src/features/identity/index.js';
import { dataSourceOptions, migrate } from '../src/platform/database/database.module.js';
import { migrations } from '../src/platform/database/migrations/index.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';

describe('migrations', () => {
  let postgres: TestPostgres;
  let database: DataSource;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = await new DataSource(dataSourceOptions(postgres.url, entities)).initialize();
  });
  afterAll(async () => {
    await database.destroy();
    await postgres.stop();
  });

  /** Undoes that migration and all that came after it. */
  const undoFrom = async (first: (typeof migrations)[number] | undefined): Promise<void> => {
    const place = migrations.findIndex((migration) => migration === first);
    for (let left = migrations.length - place; left > 0; left -= 1)
      await database.undoLastMigration();
  };
  const undoAll = (): Promise<void> => undoFrom(migrations[0]);

  const tables = async (): Promise<string[]> => {
    const rows: { tablename: string }[] = await database.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
    );
    return rows.map((row) => row.tablename);
  };

  it('go up, all the way down, and up again', async () => {
    await migrate(database);
    const up = await tables();
    expect(up).toContain('reply');
    await undoAll();
    expect(await tables()).toEqual([]);
    await migrate(database);
    expect(await tables()).toEqual(up);
  });

  it('leave no drift between the entities and the schema', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log();
    // Foreign keys and checks are written in the migrations alone: entities hold ids, not relations.
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => !/ DROP CONSTRAINT "\w+_(?:fkey|check)"$/.test(query));
    expect(drift).toEqual([]);
  });

  it('keep the rows below a conversation bound to it', async () => {
    const rows: { conname: string }[] = await database.query(
      `SELECT conname FROM pg_constraint WHERE contype IN ('f', 'c') ORDER BY 1`,
    );
    expect(rows.map((row) => row.conname)).toEqual(
      expect.arrayContaining([
        'citation_reply_id_fkey',
        'conversation_agent_id_fkey',
        'feedback_reply_id_fkey',
        'message_conversation_id_fkey',
        'reply_conversation_id_fkey',
        'reply_message_id_fkey',
        'reply_status_check',
      ]),
    );
  });

  it('make one person of a sample agent who came by two ports, and touch no real one', async () => {
    await undoFrom(SampleDirectory1764000300000);
    const row = (id: string, issuer: string, subject: string, seen: string): Promise<unknown> =>
      database.query(
        `INSERT INTO agent (id, issuer, subject, email, given_name, usual_name, siret, last_seen_at)
         VALUES ($1, $2, $3, $3 || '@exemple.gouv.invalid', 'Camille', 'Martin', '99900000000000', $4)`,
        [id, issuer, subject, seen],
      );
    const [first, second, real] = [randomUUID(), randomUUID(), randomUUID()];
    await row(first, 'http://localhost:3000/identity', 'greffier', '2026-01-01');
    await row(second, 'http://localhost:4000/identity', 'greffier', '2026-02-01');
    await row(real, 'https://auth.example.org/api/v2', 'greffier', '2026-03-01');
    const conversation = randomUUID();
    await database.query(
      `INSERT INTO conversation (id, agent_id, assistant_id, role, title) VALUES ($1, $2, 'a', 'r', 't')`,
      [conversation, first],
    );
    await migrate(database);
    const agents: unknown = await database.query('SELECT id, issuer FROM agent ORDER BY issuer');
    expect(agents).toEqual([
      { id: real, issuer: 'https://auth.example.org/api/v2' },
      { id: second, issuer: SAMPLE_DIRECTORY },
    ]);
    expect(await database.query('SELECT agent_id FROM conversation')).toEqual([
      { agent_id: second },
    ]);
    await database.query('DELETE FROM agent');
  });

  it('run once when two servers start together', async () => {
    await undoAll();
    const second = await new DataSource(dataSourceOptions(postgres.url, entities)).initialize();
    await Promise.all([migrate(database), migrate(second)]);
    await second.destroy();
    const rows: unknown[] = await database.query('SELECT * FROM schema_migration');
    expect(rows).toHaveLength(migrations.length);
  });
});
