import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { claimHome, resolveHome, startPostgres } from '@maroquin/embedded';
import pg from 'pg';

import { openPlace, stateOf } from './corpus-place.mjs';

const UPDATE = fileURLToPath(new URL('update-once.mjs', import.meta.url));

/**
 * A PostgreSQL and a folder of their own, with places for a corpus that are made from one another.
 *
 * @param {string} legiUrl
 */
export async function openLaboratory(legiUrl) {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-faults-'));
  const home = await resolveHome({ MAROQUIN_HOME: join(folder, 'home') });
  const claim = await claimHome(home);
  const postgres = await startPostgres(home);
  const inDatabase = async (sql) => {
    const client = new pg.Client({ connectionString: postgres.databaseUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const urlOf = (name) =>
    Object.assign(new URL(postgres.databaseUrl), { pathname: `/${name}` }).href;
  return {
    folder,
    /** An empty place, or a copy of another, with its files in `files` when it is given. */
    place: async (name, from, files = join(folder, name)) => {
      await inDatabase(
        `CREATE DATABASE ${name}${from === undefined ? '' : ` TEMPLATE ${from.name}`}`,
      );
      if (from !== undefined) await cp(from.files, files, { recursive: true });
      return { name, files, databaseUrl: urlOf(name), legiUrl };
    },
    drop: async ({ name, files }) => {
      await inDatabase(`DROP DATABASE ${name} WITH (FORCE)`);
      await rm(files, { recursive: true, force: true });
    },
    close: async () => {
      await postgres.stop();
      await claim.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Runs an update in a process of its own; `kill -9` after some milliseconds, when it still runs.
 *
 * @returns how it ended, `null` when it was killed
 */
export async function updateOf({ databaseUrl, files, legiUrl }, killAfter) {
  const child = spawn(process.execPath, [UPDATE, databaseUrl, files, legiUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (piece) => (printed += piece));
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [, signal] = await once(child, 'close');
  clearTimeout(timer);
  return signal === 'SIGKILL' ? null : JSON.parse(printed);
}

/** What the corpus of a place is, as another process reads it. */
export async function readState({ databaseUrl, files, legiUrl }) {
  const place = await openPlace({ databaseUrl, folder: files, legiUrl });
  try {
    return await stateOf(place, files);
  } finally {
    await place.close();
  }
}
