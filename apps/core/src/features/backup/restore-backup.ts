import { corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';

import type { CorpusService } from '../corpus/index.js';
import { backupError } from './backup.errors.js';
import { checkBackup, openBackup, type Section } from './read-backup.js';
import { entityTables, ranMigrations, savedTables } from './saved-tables.js';
import type { BackupReport, Installation } from './write-backup.js';

/** Where a backup is put back. */
export interface RestoreTarget extends Installation {
  readonly corpora: CorpusService;
  /** Replace what the installation holds. */
  readonly force: boolean;
}

/** Rows put in by one statement: some hundreds of kilobytes. */
const ROWS_AT_ONCE = 200;

const countRow = z.tuple([z.object({ found: z.coerce.number() })]);

async function refuseUnfit(path: string, runner: QueryRunner, force: boolean): Promise<void> {
  const { migrations } = await checkBackup(path);
  const known = new Set(await ranMigrations(runner));
  if (!migrations.every((name) => known.has(name))) throw backupError('BACKUP_TOO_NEW', path);
  const rows: unknown = await runner.query('SELECT count(*) AS found FROM agent');
  if (!force && countRow.parse(rows)[0].found > 0) throw backupError('NOT_EMPTY');
}

async function* recordsOf(section: Section): AsyncGenerator<CorpusRecord> {
  for await (const line of section.lines) yield corpusRecordSchema.parse(JSON.parse(line));
}

/** Builds the versions. Nothing points to them yet: a failure later changes nothing. */
async function restoreCorpora(
  path: string,
  { search, corpora, signal, onProgress }: RestoreTarget,
): Promise<ReadonlyMap<string, { readonly version: string; readonly records: number }>> {
  const built = new Map<string, { readonly version: string; readonly records: number }>();
  for await (const section of (await openBackup(path)).sections) {
    if (section.begin !== 'corpus') continue;
    onProgress(section.name);
    const { version, records } = await corpora.writing(section.name, () =>
      search.ingest({ corpus: section.name, records: recordsOf(section), signal }),
    );
    built.set(section.name, { version, records });
  }
  return built;
}

async function insertRows(
  runner: QueryRunner,
  { name }: Section,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const list = columns.map((column) => `"${column}"`).join(', ');
  await runner.query(
    `INSERT INTO "${name}" (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::"${name}", $1::json)`,
    [`[${lines.join(',')}]`],
  );
}

async function restoreTable(
  runner: QueryRunner,
  section: Section,
  known: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  const here = known.get(section.name);
  if (here === undefined || !section.columns.every((column) => here.includes(column)))
    throw backupError('BACKUP_INCOMPATIBLE', section.name);
  let rows = 0;
  let lines: string[] = [];
  for await (const line of section.lines) {
    lines.push(line);
    rows += 1;
    if (lines.length < ROWS_AT_ONCE) continue;
    await insertRows(runner, section, section.columns, lines);
    lines = [];
  }
  await insertRows(runner, section, section.columns, lines);
  return rows;
}

async function restoreTables(
  path: string,
  { database, signal, onProgress }: RestoreTarget,
  runner: QueryRunner,
): Promise<{ tables: number; rows: number }> {
  const tables = await savedTables(database, runner);
  const known = new Map(tables.map(({ name, columns }) => [name, columns]));
  const all = entityTables(database).map((name) => `"${name}"`);
  await runner.query(`TRUNCATE ${all.join(', ')}`);
  let rows = 0;
  let restored = 0;
  for await (const section of (await openBackup(path)).sections) {
    if (section.begin === 'corpus') break;
    signal.throwIfAborted();
    onProgress(section.name);
    rows += await restoreTable(runner, section, known);
    restored += 1;
  }
  return { tables: restored, rows };
}

/**
 * Puts a backup back: the corpora first, beside those in use, then the tables and the pointers to the
 * corpora in one transaction. The file is read whole and checked before anything is touched.
 *
 * @throws {PlatformError} `BACKUP_UNREADABLE`, `BACKUP_DAMAGED`, `BACKUP_TOO_NEW`,
 * `BACKUP_INCOMPATIBLE`, `NOT_EMPTY`
 */
export async function restoreBackup(path: string, into: RestoreTarget): Promise<BackupReport> {
  const runner = into.database.createQueryRunner();
  try {
    await refuseUnfit(path, runner, into.force);
    const built = await restoreCorpora(path, into);
    await runner.startTransaction();
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const tables = await restoreTables(path, into, runner);
    for (const [id, { version }] of built)
      // Its documents have the dates of their source again: the table is applied at the next start.
      await runner.query('UPDATE corpus SET live_version = $2, dated_by = NULL WHERE id = $1', [
        id,
        version,
      ]);
    await runner.commitTransaction();
    const documents = [...built.values()].reduce((sum, { records }) => sum + records, 0);
    return { path, ...tables, corpora: built.size, documents };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}
