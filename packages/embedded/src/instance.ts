import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { attemptClaim, currentHolder, type Claim, type Holder } from './claim.js';
import { EmbeddedError, HomeBusyError } from './errors.js';
import { HOME_FORMAT, HOME_MIGRATIONS, migrateHome, type Home } from './home.js';
import { messages } from './messages.fr.js';
import { readPrivateJson, writePrivateJson } from './private-file.js';

const instanceSchema = z.object({
  pid: z.int().positive(),
  mark: z.string(),
  kind: z.enum(['server', 'command']),
  state: z.enum(['starting', 'ready', 'closing']),
  since: z.string(),
  secret: z.string(),
  url: z.string().optional(),
  port: z.int().optional(),
  databaseUrl: z.string().optional(),
});

/**
 * What a running owner says of itself in `instance.json` (mode 0600): the process, the address of
 * the shell, the database, and a secret that only someone who can read the home can present.
 * `since` is an ISO 8601 instant; `mark` tells the process from a later one of the same number.
 */
export type Instance = z.infer<typeof instanceSchema>;

/** What an owner adds once it is ready to serve. */
export interface InstanceAddress {
  readonly url?: string;
  readonly port?: number;
  /** The embedded database, or the one of `DATABASE_URL`: commands join it. */
  readonly databaseUrl: string;
}

/** The right to start the embedded parts of a home, held until `release()`. */
export interface HomeClaim {
  readonly home: Home;
  /** Fresh at each start, 32 random bytes in base64url: a local command presents it. */
  readonly secret: string;
  /** Says that the owner is ready, and where. */
  publish(address: InstanceAddress): Promise<void>;
  /** Says that the owner is stopping: a next start waits for it instead of refusing. */
  closing(): Promise<void>;
  /** Gives the home back. Idempotent; call it after everything has stopped. */
  release(): Promise<void>;
}

export interface ClaimOptions {
  /** A server is meant to last; a command takes the home for its own run. Default: `server`. */
  readonly kind?: Holder['kind'];
  /** How long to wait for a command that holds the home, in milliseconds. Default: 0. */
  readonly waitForCommandMs?: number;
  /** How long to wait for an owner that said it is stopping, in milliseconds. Default: 15 000. */
  readonly waitForClosingMs?: number;
  /** Receives a French sentence when there is something to wait for. */
  readonly onProgress?: (message: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes the home for this process, or says who has it. Taking over from a process that died
 * (killed, number reused since, zombie) needs nothing from the caller, and of two simultaneous
 * starts exactly one succeeds. An older home is migrated before this returns.
 *
 * @example
 * const claim = await claimHome(home);
 * const postgres = await startPostgres(home);
 * await claim.publish({ url: 'http://localhost:3000', port: 3000, databaseUrl: postgres.databaseUrl });
 * // …
 * await claim.closing(); await postgres.stop(); await claim.release();
 * @throws HomeBusyError with `url` and `pid` of the owner
 */
export async function claimHome(home: Home, options: ClaimOptions = {}): Promise<HomeClaim> {
  const claim = await takeClaim(home, options);
  try {
    await migrateHome(home, HOME_MIGRATIONS, HOME_FORMAT, options.onProgress ?? (() => undefined));
    return await announce(home, claim);
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function takeClaim(home: Home, options: ClaimOptions): Promise<Claim> {
  const begun = Date.now();
  let told = false;
  for (;;) {
    const attempt = await attemptClaim(home.claimFolder, options.kind ?? 'server');
    if (attempt.taken) return attempt.claim;
    const { holder } = attempt;
    const closing = (await readInstance(home))?.state === 'closing';
    const patience = patienceFor(holder, closing, options);
    if (Date.now() - begun >= patience) throw await busyError(home, holder);
    const message = closing ? messages.waitingForEnd : messages.waitingForCommand;
    if (!told) options.onProgress?.(message(holder.pid));
    told = true;
    await pause(options.signal);
  }
}

function patienceFor(holder: Holder, closing: boolean, options: ClaimOptions): number {
  const forCommand = holder.kind === 'command' ? (options.waitForCommandMs ?? 0) : 0;
  return Math.max(forCommand, closing ? (options.waitForClosingMs ?? 15_000) : 0);
}

async function announce(home: Home, claim: Claim): Promise<HomeClaim> {
  const secret = randomBytes(32).toString('base64url');
  const base = {
    pid: claim.holder.pid,
    mark: claim.holder.mark,
    kind: claim.holder.kind,
    since: new Date().toISOString(),
    secret,
  };
  await writePrivateJson(home.instanceFile, { ...base, state: 'starting' });
  let released: Promise<void> | undefined;
  const write = (more: object): Promise<void> =>
    writePrivateJson(home.instanceFile, { ...base, ...more });
  return {
    home,
    secret,
    publish: (address) => write({ ...address, state: 'ready' }),
    closing: () => write({ state: 'closing' }),
    release: () => (released ??= claim.release()),
  };
}

/**
 * The living owner of a home, or undefined when nobody runs. The file of an owner that died is
 * never returned. `state: 'starting'` means that the address is not known yet.
 *
 * @example const url = (await readInstance(home))?.url;
 */
export async function readInstance(home: Home): Promise<Instance | undefined> {
  const holder = await currentHolder(home.claimFolder);
  if (holder === undefined) return undefined;
  const instance = await readPrivateJson(home.instanceFile, instanceSchema);
  return instance?.pid === holder.pid && instance.mark === holder.mark ? instance : undefined;
}

/**
 * Waits for an owner that is starting to be ready; undefined when nobody owns the home (any more).
 * @throws HomeBusyError when it is still not ready after `timeoutMs`
 */
export async function waitForInstance(
  home: Home,
  timeoutMs: number,
  options: Pick<ClaimOptions, 'onProgress' | 'signal'> = {},
): Promise<Instance | undefined> {
  const deadline = Date.now() + timeoutMs;
  let told = false;
  for (;;) {
    const holder = await currentHolder(home.claimFolder);
    if (holder === undefined) return undefined;
    const instance = await readInstance(home);
    if (instance?.state === 'ready') return instance;
    if (Date.now() >= deadline) throw await busyError(home, holder);
    if (!told) options.onProgress?.(messages.waitingForStart(holder.pid));
    told = true;
    await pause(options.signal);
  }
}

async function busyError(home: Home, holder: Holder): Promise<HomeBusyError> {
  const url = (await readInstance(home))?.url;
  return new HomeBusyError(busyMessage(holder, url), holder.pid, url, holder.kind);
}

function busyMessage(holder: Holder, url: string | undefined): string {
  if (holder.kind === 'command') return messages.busyCommand(holder.pid);
  return url === undefined
    ? messages.busyStarting(holder.pid)
    : messages.busyRunning(holder.pid, url);
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await delay(100);
  if (signal?.aborted === true) throw new EmbeddedError('STOPPED', messages.stopped);
}
