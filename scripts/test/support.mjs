import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Waits until something holds, or fails with its name. */
export async function until(what, holds, timeout = 10_000) {
  const deadline = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a process runs: one that only waits to be buried does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs a program of Node; what it said is kept apart for each stream. */
export function runNode(args, options) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const run = { child, out: '', err: '', ended: undefined };
  child.stdout.setEncoding('utf8').on('data', (text) => (run.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (run.err += text));
  run.ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return run;
}
