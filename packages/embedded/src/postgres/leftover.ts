import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError } from '../errors.js';
import { messages } from '../messages.fr.js';
import { processMark, signalProcess } from '../process-identity.js';
import { runProgram } from './run-program.js';

/** A living PostgreSQL server of a data folder. `mark` tells it from a later process. */
export interface Postmaster {
  readonly pid: number;
  readonly mark: string;
  /** Undefined when it has not written it yet. */
  readonly port: number | undefined;
}

/**
 * Finds the server that a killed owner left on a data folder, by `postmaster.pid` (line 1 the
 * process, line 4 the port). When the file speaks of a process that is gone, a zombie, or not a
 * PostgreSQL of this folder (number reused, folder copied), it waits for the last of its children
 * to end and removes the file: PostgreSQL itself would refuse to start for a zombie or a stranger.
 */
export async function findLeftover(dataFolder: string): Promise<Postmaster | undefined> {
  const file = join(dataFolder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  const mark = Number.isSafeInteger(pid) && pid > 0 ? await processMark(pid) : undefined;
  if (mark !== undefined && (await isPostgresOf(pid, dataFolder))) {
    const port = Number.parseInt(lines[3] ?? '', 10);
    return { pid, mark, port: Number.isSafeInteger(port) ? port : undefined };
  }
  await waitForOrphans(dataFolder);
  await rm(file, { force: true });
  return undefined;
}

/** A server works in its data folder; the identity of the folder survives a renamed home. */
async function isPostgresOf(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform !== 'linux') return isPostgresByCommand(pid, dataFolder);
  try {
    const [folder, cwd, name] = await Promise.all([
      stat(dataFolder),
      stat(`/proc/${String(pid)}/cwd`),
      readFile(`/proc/${String(pid)}/comm`, 'utf8'),
    ]);
    return name.trim() === 'postgres' && folder.ino === cwd.ino && folder.dev === cwd.dev;
  } catch {
    return false;
  }
}

async function isPostgresByCommand(pid: number, dataFolder: string): Promise<boolean> {
  const args = ['-o', 'command=', '-p', String(pid)];
  const { code, output } = await runProgram({ file: 'ps', args });
  return code === 0 && output.includes('postgres') && output.includes(dataFolder);
}

/**
 * When the postmaster was killed, its children may live for a moment and still write: removing the
 * lock under them would let two servers work on the same files.
 */
async function waitForOrphans(dataFolder: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const orphans = await processesOf(dataFolder);
    const [orphan] = orphans;
    if (orphan === undefined) return;
    if (Date.now() >= deadline) {
      throw new EmbeddedError('DATA_IN_USE', messages.dataInUse(dataFolder, orphan));
    }
    for (const pid of orphans) signalProcess(pid, 'SIGQUIT');
    await delay(50);
  }
}

async function processesOf(dataFolder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  const ours = await Promise.all(pids.map((pid) => isPostgresOf(pid, dataFolder)));
  return pids.filter((_, index) => ours[index] === true);
}
