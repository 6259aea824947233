import { HomeBusyError } from './errors.js';
import type { Home } from './home.js';
import { claimHome, waitForInstance, type Instance } from './instance.js';
import { startPostgres, type StartPostgresOptions } from './postgres/start-postgres.js';

export interface BorrowOptions extends StartPostgresOptions {
  /** How long to wait for a server that starts or a command that ends. Default: 10 minutes. */
  readonly waitMs?: number;
}

/** A home that one command uses: of a running server, or started for its own run. */
export interface BorrowedHome {
  readonly home: Home;
  readonly databaseUrl: string;
  /** The server that was joined; undefined when this command started PostgreSQL itself. */
  readonly instance: Instance | undefined;
  /** Leaves: stops only what this command started. Idempotent. */
  release(): Promise<void>;
}

/**
 * Gives a command a database, whether `npm start` runs beside it or not: it joins the running
 * server, or takes the home, starts PostgreSQL and stops it on `release()`. Two commands with no
 * server wait for one another.
 *
 * @example
 * const borrowed = await borrowHome(await resolveHome(process.env));
 * try { await importCorpus(borrowed.databaseUrl); } finally { await borrowed.release(); }
 * @throws HomeBusyError when the wait was in vain
 */
export async function borrowHome(home: Home, options: BorrowOptions = {}): Promise<BorrowedHome> {
  const deadline = Date.now() + (options.waitMs ?? 600_000);
  for (;;) {
    const joined = await joinServer(home, deadline, options);
    if (joined !== undefined) return joined;
    try {
      return await startForOneRun(home, deadline, options);
    } catch (error) {
      // A server was started between the two looks: join it.
      const retry = error instanceof HomeBusyError && error.holder === 'server';
      if (!retry || Date.now() >= deadline) throw error;
    }
  }
}

async function joinServer(
  home: Home,
  deadline: number,
  options: BorrowOptions,
): Promise<BorrowedHome | undefined> {
  const instance = await waitForServer(home, deadline, options);
  if (instance?.databaseUrl === undefined) return undefined;
  const { databaseUrl } = instance;
  return { home, databaseUrl, instance, release: () => Promise.resolve() };
}

async function waitForServer(
  home: Home,
  deadline: number,
  options: BorrowOptions,
): Promise<Instance | undefined> {
  const instance = await waitForInstance(home, Math.max(0, deadline - Date.now()), options);
  return instance?.kind === 'server' ? instance : undefined;
}

async function startForOneRun(
  home: Home,
  deadline: number,
  options: BorrowOptions,
): Promise<BorrowedHome> {
  const waitForCommandMs = Math.max(0, deadline - Date.now());
  const claim = await claimHome(home, { ...options, kind: 'command', waitForCommandMs });
  try {
    const postgres = await startPostgres(home, options);
    await claim.publish({ databaseUrl: postgres.databaseUrl });
    const release = async (): Promise<void> => {
      try {
        await postgres.stop();
      } finally {
        await claim.release();
      }
    };
    let released: Promise<void> | undefined;
    return {
      home,
      databaseUrl: postgres.databaseUrl,
      instance: undefined,
      release: () => (released ??= release()),
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}
