import type { Search } from '@maroquin/retrieval';
import type { DataSource, QueryRunner } from 'typeorm';
import { z } from 'zod';

import { Corpus } from '../corpus/index.js';
import { writeBackupFile, type BackupWriter } from './backup-file.js';
import { BACKUP_FORMAT } from './backup-format.js';
import { ranMigrations, savedTables, type SavedTable } from './saved-tables.js';

/** What a backup holds. */
export interface BackupReport {
  readonly path: string;
  readonly tables: number;
  readonly rows: number;
  readonly corpora: number;
  readonly documents: number;
}

/** Where a backup comes from or goes to. */
export interface Installation {
  readonly database: DataSource;
  readonly search: Search;
  readonly signal: AbortSignal;
  /** Told the name of each table and corpus as it begins. */
  readonly onProgress: (name: string) => void;
}

interface LivePointer {
  readonly corpus: string;
  readonly version: string;
}

const ROWS_AT_ONCE = 500;
const lineRows = z.array(z.object({ line: z.string() }));

async function writeTable(
  runner: QueryRunner,
  { name, columns }: SavedTable,
  writer: BackupWriter,
): Promise<number> {
  await writer.begin({ begin: 'table', name, columns: [...columns] });
  await runner.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${name}" t`,
  );
  let rows = 0;
  for (;;) {
    const found: unknown = await runner.query(`FETCH ${String(ROWS_AT_ONCE)} FROM saved`);
    const lines = lineRows.parse(found);
    for (const { line } of lines) await writer.line(line);
    rows += lines.length;
    if (lines.length < ROWS_AT_ONCE) break;
  }
  await runner.query('CLOSE saved');
  await writer.end(name);
  return rows;
}

/** Every table as it was at one instant. */
async function writeTables(
  { database, signal, onProgress }: Installation,
  writer: BackupWriter,
): Promise<{ tables: number; rows: number; live: readonly LivePointer[] }> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const migrations = [...(await ranMigrations(runner))];
    const createdAt = new Date().toISOString();
    await writer.manifest({ maroquinBackup: BACKUP_FORMAT, createdAt, migrations });
    const tables = await savedTables(database, runner);
    let rows = 0;
    for (const table of tables) {
      signal.throwIfAborted();
      onProgress(table.name);
      rows += await writeTable(runner, table, writer);
    }
    const pointers = await runner.manager.find(Corpus, { order: { id: 'ASC' } });
    const live = pointers.flatMap(({ id, liveVersion }) =>
      liveVersion === null ? [] : [{ corpus: id, version: liveVersion }],
    );
    return { tables: tables.length, rows, live };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The documents of the live versions: a version never changes, so they need no snapshot. */
async function writeCorpora(
  { search, signal, onProgress }: Installation,
  live: readonly LivePointer[],
  writer: BackupWriter,
): Promise<number> {
  let documents = 0;
  for (const at of live) {
    onProgress(at.corpus);
    await writer.begin({ begin: 'corpus', name: at.corpus, columns: [] });
    for await (const record of search.records(at)) {
      signal.throwIfAborted();
      await writer.line(JSON.stringify(record));
      documents += 1;
    }
    await writer.end(at.corpus);
  }
  return documents;
}

/**
 * Saves everything that cannot be made again: the tables at one instant, and the documents of the
 * live corpora. Sessions of browsers are left out.
 *
 * @throws {PlatformError} `BACKUP_EXISTS`, `BACKUP_NOT_WRITTEN`
 */
export async function writeBackup(path: string, from: Installation): Promise<BackupReport> {
  const report = { path, tables: 0, rows: 0, corpora: 0, documents: 0 };
  await writeBackupFile(path, async (writer) => {
    const { tables, rows, live } = await writeTables(from, writer);
    const documents = await writeCorpora(from, live, writer);
    await writer.complete();
    Object.assign(report, { tables, rows, corpora: live.length, documents });
  });
  return report;
}
