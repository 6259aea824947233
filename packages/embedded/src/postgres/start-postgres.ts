import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError } from '../errors.js';
import type { Home } from '../home.js';
import { messages } from '../messages.fr.js';
import { processMark, waitForEnd } from '../process-identity.js';
import { canUnshare, invocation, type SystemUser } from './account.js';
import { locateBinaries } from './binaries.js';
import { freePort, isAsWeWouldStartIt, waitUntilReady } from './connection.js';
import { checkDataFolder, initialiseData } from './data-folder.js';
import { findLeftover, type Postmaster } from './leftover.js';
import { choosePlace, giveToOwner, type Place } from './place.js';
import { PostgresLog } from './postgres-log.js';
import { connectionString, DATABASE_NAME, openRecord, saveRecord } from './record.js';
import type { PostgresRecord } from './record.js';
import { bareEnvironment } from './run-program.js';
import { postgresArguments } from './settings.js';
import { stopPostmaster } from './stop-postmaster.js';

const READY_TIMEOUT_MS = 60_000;
const RETRY_FOR_MS = 15_000;

export interface StartPostgresOptions {
  /** Receives a short French sentence when a step begins. */
  readonly onProgress?: (message: string) => void;
  /** Gives up between two steps, and stops what was started. */
  readonly signal?: AbortSignal;
  /** For tests: plays a machine where root may not use user namespaces. */
  readonly canUnshare?: (program: string, folder: string, user: SystemUser) => Promise<boolean>;
  /** For tests: where the data goes when a system user cannot reach the home. */
  readonly sharedFolder?: string;
}

/** A PostgreSQL that serves this home. */
export interface PostgresServer {
  /** With the password: never print it. */
  readonly databaseUrl: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** True when it was left running by an owner that was killed, and taken over as it was. */
  readonly adopted: boolean;
  /**
   * Stops it and waits until it is gone. Idempotent. After `timeoutMs` (default 5 000) of fast
   * mode it goes on to immediate mode; no committed row is lost either way.
   */
  stop(options?: { readonly timeoutMs?: number }): Promise<void>;
}

interface Context {
  readonly home: Home;
  readonly place: Place;
  readonly progress: (message: string) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Starts the real PostgreSQL of a home, or takes over the one that a killed owner left. The first
 * time it makes the data folder. Call it while holding the claim of the home. It works for an
 * ordinary user and for root, which PostgreSQL refuses: see `Account`.
 *
 * @example
 * const postgres = await startPostgres(home, { onProgress: (step) => console.log(step) });
 * const pool = new Pool({ connectionString: postgres.databaseUrl });
 * await pool.end(); await postgres.stop();
 * @throws EmbeddedError with a French sentence; nothing is left running
 */
export async function startPostgres(
  home: Home,
  options: StartPostgresOptions = {},
): Promise<PostgresServer> {
  const progress = options.onProgress ?? (() => undefined);
  const found = await openRecord(home);
  const place = await choosePlace(home, found, await locateBinaries(), {
    canUnshare: options.canUnshare ?? canUnshare,
    sharedFolder: options.sharedFolder ?? '/var/lib/maroquin',
    onProgress: progress,
  });
  const record = await openRecord(home);
  const context: Context = { home, place, progress, signal: options.signal };
  if (await checkDataFolder(place)) {
    const adopted = await takeOver(context, record);
    if (adopted !== undefined) return adopted;
  } else {
    throwIfStopped(context);
    progress(messages.stepInitialise);
    await initialiseData(place, record.password);
  }
  throwIfStopped(context);
  await giveToOwner(place.dataFolder, place.owner);
  progress(messages.stepStart);
  return launch(context, record);
}

/** Adopts the server left on the data folder, or stops it when it is not as we would start it. */
async function takeOver(
  context: Context,
  record: PostgresRecord,
): Promise<PostgresServer | undefined> {
  const { dataFolder, binaries } = context.place;
  const leftover = await findLeftover(dataFolder);
  if (leftover === undefined) return undefined;
  const { port } = leftover;
  if (port !== undefined && (await becomesReady(context, record, leftover, port))) {
    if (await isAsWeWouldStartIt(record, port, dataFolder, binaries.version)) {
      context.progress(messages.stepAdopt);
      return serverHandle(leftover, port, context, record, true);
    }
  }
  context.progress(messages.stepStopPrevious);
  await stopPostmaster(leftover, dataFolder, 10_000);
  return undefined;
}

async function becomesReady(
  context: Context,
  record: PostgresRecord,
  server: Postmaster,
  port: number,
): Promise<boolean> {
  const outcome = await waitUntilReady({
    record,
    port,
    timeoutMs: READY_TIMEOUT_MS,
    recordFile: context.home.postgresFile,
    isAlive: async () => {
      throwIfStopped(context);
      return !(await waitForEnd(server.pid, server.mark, 0));
    },
    onRecovery: () => {
      context.progress(messages.stepRecover);
    },
  });
  return outcome === 'ready';
}

async function launch(context: Context, record: PostgresRecord): Promise<PostgresServer> {
  const deadline = Date.now() + RETRY_FOR_MS;
  let wanted = record.port;
  for (;;) {
    const log = await PostgresLog.open(context.home);
    const port = await freePort(wanted);
    const server = await spawnPostmaster(context.place, port, log);
    if (server !== undefined && (await readyOrStopped(context, record, server, port, log))) {
      if (record.port !== port) await saveRecord(context.home, { ...record, port });
      return serverHandle(server, port, context, record, false);
    }
    const failure = await log.explain(context.place.dataFolder);
    if (failure.retry === 'never') throw failure.error;
    if (Date.now() >= deadline) {
      const reason = failure.retry === 'later' ? 'dossier encore utilisé' : 'aucun port libre';
      throw new EmbeddedError('POSTGRES_FAILED', messages.startFailed(reason, log.file));
    }
    if (failure.retry === 'other-port') wanted = undefined;
    await delay(200);
  }
}

/** True when it serves, false when it ended by itself; anything else stops it and throws. */
async function readyOrStopped(
  context: Context,
  record: PostgresRecord,
  server: Postmaster,
  port: number,
  log: PostgresLog,
): Promise<boolean> {
  try {
    if (await becomesReady(context, record, server, port)) return true;
    if (await waitForEnd(server.pid, server.mark, 0)) return false;
    const seconds = READY_TIMEOUT_MS / 1_000;
    throw new EmbeddedError('POSTGRES_FAILED', messages.startTooLong(seconds, log.file));
  } catch (error) {
    await stopPostmaster(server, context.place.dataFolder, 2_000);
    throw error;
  }
}

/**
 * Detached, in its own session: Ctrl-C in the terminal reaches us and not PostgreSQL, which stops
 * last, when we say so. Its log is a file, so that it can outlive us.
 */
async function spawnPostmaster(
  place: Place,
  port: number,
  log: PostgresLog,
): Promise<Postmaster | undefined> {
  const args = postgresArguments(place.dataFolder, port);
  const { file, args: all, ...account } = invocation(place.account, place.binaries.postgres, args);
  const child = log.withDescriptor((descriptor) =>
    spawn(file, [...all], {
      ...account,
      cwd: '/',
      detached: true,
      env: bareEnvironment(),
      stdio: ['ignore', descriptor, descriptor],
    }),
  );
  child.on('error', () => undefined);
  child.unref();
  const { pid } = child;
  const mark = pid === undefined ? undefined : await processMark(pid);
  return pid === undefined || mark === undefined ? undefined : { pid, mark, port };
}

function serverHandle(
  server: Postmaster,
  port: number,
  context: Context,
  record: PostgresRecord,
  adopted: boolean,
): PostgresServer {
  let stopped: Promise<void> | undefined;
  return {
    databaseUrl: connectionString(record.password, port, DATABASE_NAME),
    port,
    pid: server.pid,
    adopted,
    stop: ({ timeoutMs = 5_000 } = {}) =>
      (stopped ??= stopPostmaster(server, context.place.dataFolder, timeoutMs)),
  };
}

function throwIfStopped(context: Context): void {
  if (context.signal?.aborted === true) throw new EmbeddedError('STOPPED', messages.stopped);
}
