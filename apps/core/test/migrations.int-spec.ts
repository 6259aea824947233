import { DataSource } from 'typeorm';

import { entities } from '../src/boot/entities.js';
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

  const undoAll = async (): Promise<void> => {
    for (let done = 0; done < migrations.length; done += 1) await database.undoLastMigration();
  };

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

  it('run once when two servers start together', async () => {
    await undoAll();
    const second = await new DataSource(dataSourceOptions(postgres.url, entities)).initialize();
    await Promise.all([migrate(database), migrate(second)]);
    await second.destroy();
    const rows: unknown[] = await database.query('SELECT * FROM schema_migration');
    expect(rows).toHaveLength(migrations.length);
  });
});
