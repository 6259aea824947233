import type { DataSource } from 'typeorm';
import { z } from 'zod';

/** First key of the advisory locks of the writers: any constant, the same everywhere. */
const WRITER_LOCK = 4_207_002;

const tryLockRows = z.tuple([z.object({ pg_try_advisory_lock: z.boolean() })]);
const idRows = z.array(z.object({ id: z.string() }));

/** Of these corpora, those that somebody writes now, in whichever process of the platform. */
export async function corporaBeingWritten(
  database: DataSource,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  // Two integers make a lock: PostgreSQL shows them unsigned, the second under `objsubid = 2`.
  const rows: unknown = await database.query(
    `SELECT id FROM unnest($2::text[]) AS asked (id)
     WHERE EXISTS (SELECT 1 FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND classid::bigint = $1::bigint
         AND objid::bigint = (hashtext(id)::bigint & 4294967295))`,
    [WRITER_LOCK, [...ids]],
  );
  return new Set(idRows.parse(rows).map(({ id }) => id));
}

/** Runs `write` while no other process writes the corpus; `onWait` is told when one does. */
export async function holdingWriterLock<Value>(
  database: DataSource,
  corpus: string,
  write: () => Promise<Value>,
  onWait: () => void,
): Promise<Value> {
  const runner = database.createQueryRunner();
  const lock = [WRITER_LOCK, corpus];
  try {
    const taken: unknown = await runner.query(
      'SELECT pg_try_advisory_lock($1, hashtext($2))',
      lock,
    );
    if (!tryLockRows.parse(taken)[0].pg_try_advisory_lock) {
      onWait();
      await runner.query('SET statement_timeout = 0');
      await runner.query('SELECT pg_advisory_lock($1, hashtext($2))', lock);
      await runner.query('RESET statement_timeout');
    }
    return await write();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1, hashtext($2))', lock);
    await runner.release();
  }
}
