import type { DataSource, QueryRunner } from 'typeorm';
import { z } from 'zod';

/** Signed-in browsers: they sign in again, and a stolen backup must revive none of them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['session', 'sign_in_attempt']);

/** A table, and its columns in their order. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

const referenceRows = z.array(z.object({ from: z.string(), to: z.string() }));
const migrationRows = z.array(z.object({ name: z.string() }));

/** Every table of every entity. */
export function entityTables(database: DataSource): readonly string[] {
  return database.entityMetadatas.map(({ tableName }) => tableName);
}

/** The tables of a backup, each after those that its rows point to. */
export async function savedTables(
  database: DataSource,
  runner: QueryRunner,
): Promise<readonly SavedTable[]> {
  const rows: unknown = await runner.query(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to
     FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const references = referenceRows.parse(rows);
  const waiting = new Map(
    database.entityMetadatas
      .filter(({ tableName }) => !LEFT_OUT.has(tableName))
      .map(({ tableName, columns }) => [
        tableName,
        columns.map(({ databaseName }) => databaseName),
      ]),
  );
  const ordered: SavedTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.keys()].filter(
      (name) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (ready.length === 0) throw new Error('tables that reference each other in a circle');
    for (const name of ready.sort()) {
      ordered.push({ name, columns: waiting.get(name) ?? [] });
      waiting.delete(name);
    }
  }
  return ordered;
}

/** Migrations that were run, oldest first. */
export async function ranMigrations(runner: QueryRunner): Promise<readonly string[]> {
  const rows: unknown = await runner.query('SELECT name FROM schema_migration ORDER BY id');
  return migrationRows.parse(rows).map(({ name }) => name);
}
