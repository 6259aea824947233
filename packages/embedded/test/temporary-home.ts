import { mkdtempSync, realpathSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { resolveHome, startPostgres } from '../src/index.js';
import type { Home, PostgresServer, StartPostgresOptions } from '../src/index.js';

/** A home in a private folder (0700) of its own, with a space and an accent in its path. */
export async function temporaryHome(): Promise<Home> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'maroquin-embedded-')));
  return resolveHome({ MAROQUIN_HOME: join(parent, 'données privées') });
}

/** Starts PostgreSQL, hands it over, and stops it whatever happens. */
export async function withPostgres<T>(
  home: Home,
  use: (server: PostgresServer) => Promise<T>,
  options: StartPostgresOptions = {},
): Promise<T> {
  const server = await startPostgres(home, options);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

export async function removeHome(home: Home): Promise<void> {
  await rm(join(home.folder, '..'), { recursive: true, force: true });
}

/** Runs one statement over a connection of its own; the rows. */
export async function sql(databaseUrl: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const result = await client.query(text);
    return result.rows as unknown[];
  } finally {
    await client.end();
  }
}

/** Living processes whose working folder is a data folder: a server and its children. */
export async function processesIn(dataFolder: string): Promise<number[]> {
  const folder = await stat(dataFolder);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const inside = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await stat(`/proc/${pid}/cwd`).catch(() => undefined);
      const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
      const alive = !state.slice(state.lastIndexOf(')')).startsWith(') Z');
      return alive && cwd?.ino === folder.ino && cwd.dev === folder.dev ? [Number(pid)] : [];
    }),
  );
  return inside.flat();
}
