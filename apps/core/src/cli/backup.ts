import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';

import pg from 'pg';
import { z } from 'zod';

import { sampleKeyFileOf, searchFolderOf } from '../boot/home-places.js';
import { entityTables, restoreBackup, writeBackup } from '../features/backup/index.js';
import { QUEUE_SCHEMA } from '../platform/queue/queue-port.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';
import { typedPath } from './typed-paths.js';
import { connectPlace, openPlace, openWorkbench, type Place } from './workbench.js';

/** `--json`. */
export interface JsonOption {
  readonly json?: true;
}

const others = z.tuple([z.object({ found: z.coerce.number() })]);

/** `backup`. */
export async function backup(cli: CliContext, file: string, { json }: JsonOption): Promise<void> {
  const { database, search } = await openWorkbench(cli);
  const onProgress = (name: string): void => {
    cli.output.progress(messages.saving(name));
  };
  const from = { database, search, signal: cli.signal, onProgress };
  const report = await writeBackup(typedPath(file, cli.env), from);
  if (json === true) cli.output.json(report);
  else cli.output.line(messages.saved(report));
}

/** `restore`. */
export async function restore(
  cli: CliContext,
  file: string,
  { json, force }: JsonOption & { readonly force?: true },
): Promise<void> {
  const { database, search, corpora } = await openWorkbench(cli);
  const onProgress = (name: string): void => {
    cli.output.progress(messages.restoring(name));
  };
  const into = { database, search, corpora, signal: cli.signal, onProgress, force: force === true };
  const report = await restoreBackup(typedPath(file, cli.env), into);
  if (json === true) cli.output.json(report);
  else cli.output.line(messages.restored(report));
}

/** A shared database may serve another machine, which has another home. */
async function refuseServed({ server, databaseUrl }: Place): Promise<void> {
  if (server !== null) throw commandFailure('RUNNING', messages.resetRunning);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 4_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT count(*) AS found FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'maroquin'`,
    );
    if (others.parse(rows)[0].found > 0) throw commandFailure('RUNNING', messages.resetRunning);
  } finally {
    await client.end();
  }
}

async function confirmed(cli: CliContext, folder: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw commandFailure('NOT_CONFIRMED', messages.resetNeedsYes);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(messages.resetQuestion(folder), { signal: cli.signal });
    return answer.trim().toLocaleLowerCase('fr') === 'oui';
  } finally {
    terminal.close();
  }
}

/** `reset`: everything of this installation, once the person has said so. */
export async function reset(cli: CliContext, { yes }: { readonly yes?: true }): Promise<void> {
  const place = await openPlace(cli);
  await refuseServed(place);
  const { folder } = place.home;
  if (yes !== true && !(await confirmed(cli, folder))) {
    cli.output.note(messages.resetLeft);
    return;
  }
  const database = await connectPlace(cli, place);
  const tables = [...entityTables(database), 'schema_migration'].map((name) => `"${name}"`);
  await database.query(`DROP TABLE IF EXISTS ${tables.join(', ')} CASCADE`);
  await database.query(`DROP SCHEMA IF EXISTS "${QUEUE_SCHEMA}" CASCADE`);
  await rm(searchFolderOf(place.home), { recursive: true, force: true });
  await rm(sampleKeyFileOf(place.home), { force: true });
  cli.output.line(messages.resetDone);
}
