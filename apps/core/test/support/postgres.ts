import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { claimHome, resolveHome, startPostgres } from '@maroquin/embedded';

/** A real PostgreSQL of one test file, in a home of its own. */
export interface TestPostgres {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Starts it. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-test-'));
  const home = await resolveHome({ MAROQUIN_HOME: join(folder, 'home') });
  const claim = await claimHome(home);
  const postgres = await startPostgres(home);
  return {
    url: postgres.databaseUrl,
    folder,
    stop: async () => {
      await postgres.stop();
      await claim.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
