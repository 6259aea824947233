import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedError, systemCode } from '../errors.js';
import { messages } from '../messages.fr.js';
import { invocation } from './account.js';
import { giveToOwner, type Place } from './place.js';
import { DATABASE_USER, exists } from './record.js';
import { runProgram } from './run-program.js';

/**
 * Looks at the data folder before PostgreSQL does, because what it says of a damaged one helps
 * nobody.
 *
 * @returns false when there is nothing yet
 */
export async function checkDataFolder(place: Place): Promise<boolean> {
  const folder = place.dataFolder;
  try {
    const found = await lstat(folder);
    if (!found.isDirectory()) {
      throw new EmbeddedError('DATA_DAMAGED', messages.dataNotAFolder(folder));
    }
    if (place.owner === undefined && found.uid !== process.getuid?.()) {
      throw new EmbeddedError('DATA_NOT_OURS', messages.dataNotOurs(folder));
    }
    if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
    if ((await readdir(folder)).length === 0) return false;
    await checkVersion(folder, place.binaries.major);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    if (systemCode(error) === 'EACCES' || systemCode(error) === 'EPERM') {
      throw new EmbeddedError('DATA_NOT_OURS', messages.dataNotOurs(folder));
    }
    throw error;
  }
}

async function checkVersion(folder: string, major: string): Promise<void> {
  const found = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) throw damaged(folder, 'PG_VERSION manque');
  if (found.trim() !== major) {
    throw new EmbeddedError('DATA_VERSION', messages.dataVersion(folder, found.trim(), major));
  }
  if (!(await exists(join(folder, 'global', 'pg_control')))) {
    throw damaged(folder, 'global/pg_control manque');
  }
}

function damaged(folder: string, what: string): EmbeddedError {
  return new EmbeddedError('DATA_DAMAGED', messages.dataDamaged(folder, what));
}

/**
 * Makes a new data folder. It is prepared under another name and renamed when whole, so that an
 * interrupted first start leaves nothing that looks like data.
 *
 * Text is UTF-8 and compares by code point with the rules of Unicode for letters (`C.UTF-8` of the
 * built-in provider): the same order on every system, and `lower('É')` works.
 */
export async function initialiseData(place: Place, password: string): Promise<void> {
  const parent = dirname(place.dataFolder);
  await removeUnfinished(parent);
  const tag = randomBytes(4).toString('hex');
  const unfinished = join(parent, `postgres.new-${tag}`);
  const passwordFile = join(parent, `postgres.new-${tag}.password`);
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    await giveToOwner(unfinished, place.owner);
    await giveToOwner(passwordFile, place.owner);
    await runInitdb(place, unfinished, passwordFile);
    await rename(unfinished, place.dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb(place: Place, folder: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const result = await runProgram(invocation(place.account, place.binaries.initdb, args));
  if (result.code === 0) return;
  if (result.output.includes('No space left on device')) {
    throw new EmbeddedError('DISK_FULL', messages.diskFull(dirname(folder)));
  }
  const reason =
    /(?:FATAL|error):\s+(.+)/u.exec(result.output)?.[1] ?? `code ${String(result.code)}`;
  throw new EmbeddedError('POSTGRES_FAILED', messages.initialiseFailed(reason), {
    cause: result.output,
  });
}

async function removeUnfinished(parent: string): Promise<void> {
  const names = await readdir(parent);
  const unfinished = names.filter((name) => name.startsWith('postgres.new-'));
  await Promise.all(
    unfinished.map((name) => rm(join(parent, name), { recursive: true, force: true })),
  );
}
