import { createServer } from 'node:net';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { EmbeddedError, systemCode } from '../errors.js';
import { messages } from '../messages.fr.js';
import { connectionString, DATABASE_NAME, type PostgresRecord } from './record.js';
import { POSTGRES_SETTINGS } from './settings.js';

/** The port of every other PostgreSQL: never ours, even when it is free at this moment. */
const USUAL_PORT = 5432;

/** A server says "starting up" for a moment at each start; only a long moment is a repair. */
const RECOVERY_WORTH_SAYING_MS = 1_000;

/** A free port of 127.0.0.1, the wanted one if it is still free. */
export async function freePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== USUAL_PORT && (await listenOnce(wanted)) !== undefined) {
    return wanted;
  }
  for (;;) {
    const port = await listenOnce(0);
    if (port !== undefined && port !== USUAL_PORT) return port;
  }
}

async function listenOnce(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' ? address?.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

export interface ReadyOptions {
  readonly record: PostgresRecord;
  readonly port: number;
  readonly timeoutMs: number;
  /** Names the file that holds the password, for the sentence when it is refused. */
  readonly recordFile: string;
  readonly isAlive: () => Promise<boolean>;
  /** Called once when the server has been repairing itself for a while. */
  readonly onRecovery: () => void;
}

/**
 * Waits for a real connection, the only proof that a server serves, and makes our database the
 * first time.
 *
 * @returns 'ready', or why not: the server ended, or is still silent after the delay
 */
export async function waitUntilReady(options: ReadyOptions): Promise<'ready' | 'ended' | 'silent'> {
  const begun = Date.now();
  let told = false;
  for (;;) {
    const failure = await tryOnce(options);
    if (failure === undefined) return 'ready';
    if (failure === '28P01' || failure === '28000') {
      throw new EmbeddedError('DATA_DAMAGED', messages.passwordRefused(options.recordFile));
    }
    if (failure === '57P03' && !told && Date.now() - begun > RECOVERY_WORTH_SAYING_MS) {
      told = true;
      options.onRecovery();
    }
    if (!(await options.isAlive())) return 'ended';
    if (Date.now() - begun >= options.timeoutMs) return 'silent';
    await delay(20);
  }
}

async function tryOnce({ record, port }: ReadyOptions): Promise<string | undefined> {
  try {
    await withClient(record, port, async (client) => {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
        DATABASE_NAME,
      ]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
    });
    return undefined;
  } catch (error) {
    return systemCode(error) ?? 'unknown';
  }
}

const descriptionSchema = z.object({
  folder: z.string(),
  version: z.string(),
  settings: z.unknown(),
});

/**
 * Whether a server that already runs can be used as if we had started it: the same folder, the same
 * minor version as our programs, the same settings.
 */
export async function isAsWeWouldStartIt(
  record: PostgresRecord,
  port: number,
  dataFolder: string,
  version: string,
): Promise<boolean> {
  const names = Object.keys(POSTGRES_SETTINGS);
  const row: unknown = await withClient(record, port, async (client) => {
    const result = await client.query<Record<string, unknown>>(
      `SELECT current_setting('data_directory') AS folder,
              current_setting('server_version') AS version,
              (SELECT json_agg(current_setting(name) ORDER BY position)
                 FROM unnest($1::text[]) WITH ORDINALITY AS wanted(name, position)) AS settings`,
      [names],
    );
    return result.rows[0];
  }).catch(() => undefined);
  const found = descriptionSchema.safeParse(row);
  if (!found.success) return false;
  const sameFolder = await sameRealPath(found.data.folder, dataFolder);
  const sameSettings =
    JSON.stringify(found.data.settings) === JSON.stringify(Object.values(POSTGRES_SETTINGS));
  return sameFolder && sameSettings && version.startsWith(`${found.data.version}.`);
}

async function sameRealPath(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return a === b;
}

async function withClient<T>(
  record: PostgresRecord,
  port: number,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: connectionString(record.password, port, 'postgres'),
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
  });
  // A server that stops under an idle connection emits an error that would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
