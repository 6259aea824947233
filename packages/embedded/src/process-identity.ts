import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { systemCode } from './errors.js';

const run = promisify(execFile);

/**
 * A mark that tells a process from a later one with the same number: numbers are reused, a number
 * with its start time is not. The boot is part of it because ticks restart with the machine.
 *
 * @returns undefined when there is no such process, or only its zombie (finished, not yet reaped).
 * @example const alive = (await processMark(holder.pid)) === holder.mark;
 */
export async function processMark(pid: number): Promise<string | undefined> {
  return process.platform === 'linux' ? linuxMark(pid) : portableMark(pid);
}

/** Field 3 of /proc/PID/stat is the state, field 22 the start in ticks since boot: proc(5). */
async function linuxMark(pid: number): Promise<string | undefined> {
  const stat = await readOrUndefined(`/proc/${String(pid)}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const started = fields[19];
  if (started === undefined || state === 'Z' || state === 'X') return undefined;
  const boot = await readOrUndefined('/proc/sys/kernel/random/boot_id');
  return `${(boot ?? '').trim()}/${started}`;
}

async function portableMark(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
    const [state, ...start] = stdout.trim().split(/\s+/u);
    return state === undefined || state === '' || state.startsWith('Z')
      ? undefined
      : start.join(' ');
  } catch {
    return undefined;
  }
}

async function readOrUndefined(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether the very process that had this mark still lives. */
export async function isSameProcess(pid: number, mark: string): Promise<boolean> {
  return (await processMark(pid)) === mark;
}

/** Sends a signal; a process that is already gone is not an error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/** Waits until that very process is gone; false when it still lives after `timeoutMs`. */
export async function waitForEnd(pid: number, mark: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (await isSameProcess(pid, mark)) {
    if (Date.now() >= deadline) return false;
    await delay(15);
  }
  return true;
}
