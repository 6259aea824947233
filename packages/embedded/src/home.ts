import { access, chmod, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EmbeddedError, systemCode } from './errors.js';
import { messages } from './messages.fr.js';
import { createPrivateJson, readPrivateJson, writePrivateJson } from './private-file.js';

/** The format that this version reads and writes. Raise it with a step in `HOME_MIGRATIONS`. */
export const HOME_FORMAT = 1;

/** A folder that holds everything of one installation, and the names of what is in it. */
export interface Home {
  /** Absolute path. */
  readonly folder: string;
  readonly logFolder: string;
  /** Password, port and place of PostgreSQL. Mode 0600. */
  readonly postgresFile: string;
  /** Who runs now, and where it answers. Mode 0600. */
  readonly instanceFile: string;
  readonly claimFolder: string;
  readonly versionFile: string;
}

/** One step that brings a home from format `from` to `from + 1`. It must be safe to run twice. */
export interface HomeMigration {
  readonly from: number;
  readonly run: (home: Home) => Promise<void>;
}

/** The steps of this version, oldest first. Format 1 is the first, so there is none yet. */
export const HOME_MIGRATIONS: readonly HomeMigration[] = [];

const versionSchema = z.object({ format: z.int().positive(), createdAt: z.string() });

/** Names that a mounted volume or a desktop puts in an empty folder by itself. */
const HARMLESS = new Set(['lost+found', '.DS_Store']);

/**
 * Finds the home (`MAROQUIN_HOME`, or `.maroquin` at the root of the repository), creates it with
 * mode 0700 when there is none, and refuses the ones that cannot be used: a file, a folder of
 * someone else, a folder that cannot be written, a newer format.
 *
 * A relative `MAROQUIN_HOME` starts from the folder where the person typed the command, which npm
 * keeps in `INIT_CWD`.
 *
 * @example const home = await resolveHome(process.env);
 * @throws EmbeddedError with a French sentence
 */
export async function resolveHome(env: NodeJS.ProcessEnv): Promise<Home> {
  const home = homeAt(homePath(env));
  await createFolder(home.folder);
  const version = await readVersion(home);
  if (version > HOME_FORMAT) {
    throw new EmbeddedError('HOME_TOO_NEW', messages.homeTooNew(home.folder, version, HOME_FORMAT));
  }
  await checkWritable(home.folder);
  await tighten(home.folder);
  return home;
}

/** The names inside a home, without touching the disk. */
export function homeAt(folder: string): Home {
  return {
    folder,
    logFolder: join(folder, 'logs'),
    postgresFile: join(folder, 'postgres.json'),
    instanceFile: join(folder, 'instance.json'),
    claimFolder: join(folder, 'claims'),
    versionFile: join(folder, 'home.json'),
  };
}

/**
 * Brings an older home to the format of this version, one step at a time, and writes the format
 * after each so that an interrupted migration goes on where it stopped. Only the owner calls it.
 */
export async function migrateHome(
  home: Home,
  steps: readonly HomeMigration[],
  target: number,
  onProgress: (message: string) => void,
): Promise<void> {
  const record = await readPrivateJson(home.versionFile, versionSchema);
  if (record === undefined) return;
  for (let format = record.format; format < target; format += 1) {
    const step = steps.find((candidate) => candidate.from === format);
    if (step === undefined) {
      throw new EmbeddedError('HOME_DAMAGED', messages.homeDamaged(home.versionFile));
    }
    onProgress(messages.homeMigration(format, format + 1));
    await step.run(home);
    await writePrivateJson(home.versionFile, { ...record, format: format + 1 });
  }
}

function homePath(env: NodeJS.ProcessEnv): string {
  const wanted = env['MAROQUIN_HOME']?.trim() ?? '';
  if (wanted !== '') return resolve(env['INIT_CWD'] ?? process.cwd(), wanted);
  // src/ and dist/ are both one folder below the package, three below the repository.
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '.maroquin');
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await stat(folder)).isDirectory()) {
      throw new EmbeddedError('HOME_NOT_A_FOLDER', messages.homeNotAFolder(folder));
    }
  } catch (error) {
    throw folderError(error, folder);
  }
}

async function readVersion(home: Home): Promise<number> {
  try {
    const found = await readPrivateJson(home.versionFile, versionSchema);
    if (found !== undefined) return found.format;
    await refuseForeign(home);
    const fresh = { format: HOME_FORMAT, createdAt: new Date().toISOString() };
    if (await createPrivateJson(home.versionFile, fresh)) return HOME_FORMAT;
    return (await readPrivateJson(home.versionFile, versionSchema))?.format ?? HOME_FORMAT;
  } catch (error) {
    throw folderError(error, home.folder);
  }
}

/** Writing into a folder that holds other things, a person's own files say, would be hostile. */
async function refuseForeign(home: Home): Promise<void> {
  const names = await readdir(home.folder);
  const foreign = names.filter((name) => !HARMLESS.has(name) && !name.startsWith('home.json'));
  if (foreign.length > 0) {
    throw new EmbeddedError('HOME_FOREIGN', messages.homeForeign(home.folder));
  }
}

async function checkWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderError(error, folder);
  }
}

/**
 * Closes a home that others could read. Group traversal (0710) stays: the account that runs
 * PostgreSQL for root may need it. On a volume that belongs to someone else the files keep 0600.
 */
async function tighten(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if ((mode & 0o067) !== 0 && uid === process.getuid?.()) await chmod(folder, mode & 0o710);
}

const NOT_A_FOLDER: readonly string[] = ['EEXIST', 'ENOTDIR'];
const NOT_WRITABLE: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT'];

function folderError(error: unknown, folder: string): unknown {
  const code = systemCode(error) ?? '';
  if (NOT_A_FOLDER.includes(code)) {
    return new EmbeddedError('HOME_NOT_A_FOLDER', messages.homeNotAFolder(folder));
  }
  if (NOT_WRITABLE.includes(code)) {
    return new EmbeddedError('HOME_NOT_WRITABLE', messages.homeNotWritable(folder));
  }
  if (FULL.includes(code)) return new EmbeddedError('DISK_FULL', messages.diskFull(folder));
  return error;
}
