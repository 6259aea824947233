import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  lchown,
  lstat,
  mkdir,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from '../errors.js';
import type { Home } from '../home.js';
import { messages } from '../messages.fr.js';
import { invocation, systemUsers, type Account, type SystemUser } from './account.js';
import { binariesIn, type Binaries } from './binaries.js';
import { dataFolderIn, exists, saveRecord, type PostgresRecord } from './record.js';
import { runProgram } from './run-program.js';

/** Where PostgreSQL of one home runs, and as whom. */
export interface Place {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly dataFolder: string;
  /** Who must own the data, as seen from outside a namespace; undefined: whoever we are. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

export interface PlaceOptions {
  /** Whether root may use a user namespace; injected by tests to play a container. */
  readonly canUnshare: (program: string, folder: string, user: SystemUser) => Promise<boolean>;
  /** Parent of the folders that a system user can reach when the home is out of its reach. */
  readonly sharedFolder: string;
  readonly onProgress: (message: string) => void;
}

/** Chooses the account for PostgreSQL and makes programs and data reachable for it. */
export async function choosePlace(
  home: Home,
  record: PostgresRecord,
  binaries: Binaries,
  options: PlaceOptions,
): Promise<Place> {
  const place = record.place ?? home.folder;
  const dataFolder = dataFolderIn(place);
  if (process.getuid?.() !== 0) {
    return { account: { kind: 'direct' }, binaries, dataFolder, owner: undefined };
  }
  const users = await systemUsers();
  const [user] = users;
  if (user === undefined) throw new EmbeddedError('POSTGRES_NO_ACCOUNT', messages.noAccount);
  if ((await exists(place)) && (await options.canUnshare(binaries.postgres, place, user))) {
    const account: Account = { kind: 'namespace', user };
    return { account, binaries, dataFolder, owner: { uid: 0, gid: 0 } };
  }
  return placeForSystemUser(home, record, binaries, user, options);
}

async function placeForSystemUser(
  home: Home,
  record: PostgresRecord,
  binaries: Binaries,
  user: SystemUser,
  options: PlaceOptions,
): Promise<Place> {
  const account: Account = { kind: 'system-user', user };
  const inside = record.place === undefined && (await openTo(account, home.folder));
  const outside = record.place ?? join(options.sharedFolder, folderName(home));
  const place = inside ? home.folder : outside;
  if (!inside) {
    await mkdir(options.sharedFolder, { recursive: true, mode: 0o755 });
    await mkdir(place, { recursive: true, mode: 0o710 });
    if (!(await openTo(account, place))) {
      throw new EmbeddedError('POSTGRES_NO_ACCOUNT', messages.noAccount);
    }
    await moveData(home, record, place);
  }
  const reachable = await reachableBinaries(account, binaries, place, options);
  return { account, binaries: reachable, dataFolder: dataFolderIn(place), owner: user };
}

/**
 * Lets the group of that user pass through a folder that stays closed to everyone else, and tries
 * whether that is enough: a closed parent cannot be helped, and then the folder is closed again.
 */
async function openTo(
  account: Account & { kind: 'system-user' },
  folder: string,
): Promise<boolean> {
  const before = await stat(folder);
  await chown(folder, before.uid, account.user.gid);
  await chmod(folder, 0o710);
  const probe = invocation(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
  if ((await runProgram(probe)).code === 0) return true;
  await chown(folder, before.uid, before.gid);
  await chmod(folder, 0o700);
  return false;
}

/** Data made under another account, when a home changes machine: it follows to the new place. */
async function moveData(home: Home, record: PostgresRecord, place: string): Promise<void> {
  if (record.place !== undefined) return;
  const [from, to] = [dataFolderIn(home.folder), dataFolderIn(place)];
  if ((await exists(from)) && !(await exists(to))) {
    await cp(from, `${to}.copy`, { recursive: true, preserveTimestamps: true });
    await rename(`${to}.copy`, to);
  }
  await saveRecord(home, { ...record, place });
  await rm(from, { recursive: true, force: true });
}

async function reachableBinaries(
  account: Account,
  binaries: Binaries,
  place: string,
  options: PlaceOptions,
): Promise<Binaries> {
  const version = invocation(account, binaries.postgres, ['--version']);
  if ((await runProgram(version)).code === 0) return binaries;
  const copy = binariesIn(join(place, `postgres-${binaries.version}`), binaries.version);
  if (await exists(copy.folder)) return copy;
  options.onProgress(messages.stepCopy);
  const unfinished = `${copy.folder}.copy`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await openTree(unfinished);
  await rename(unfinished, copy.folder);
  return copy;
}

async function openTree(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openTree(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}

/**
 * PostgreSQL wants to own its data: root gives it the whole tree, when it is not so yet (a home
 * that was last used under another account). No server may be running on it.
 */
export async function giveToOwner(path: string, owner: Place['owner']): Promise<void> {
  if (owner === undefined) return;
  const { uid, isDirectory } = await describe(path);
  if (uid === owner.uid) return;
  if (isDirectory) await giveTree(path, owner.uid, owner.gid);
  else await lchown(path, owner.uid, owner.gid);
}

async function describe(path: string): Promise<{ uid: number; isDirectory: boolean }> {
  const found = await lstat(path);
  return { uid: found.uid, isDirectory: found.isDirectory() };
}

async function giveTree(folder: string, uid: number, gid: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(path, uid, gid);
    else await lchown(path, uid, gid);
  }
  // The folder last: an interrupted change starts again.
  await chown(folder, uid, gid);
}

function folderName(home: Home): string {
  return createHash('sha256').update(home.folder).digest('hex').slice(0, 16);
}
