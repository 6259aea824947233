import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './root.mjs';
import { ENGLISH, followStep } from './terminal.mjs';

/** What a step that failed said last. The message is ready to be printed. */
export class StepFailed extends Error {
  constructor(label, { reason, lines, logFile }) {
    super(`${label}: failed (${reason}).\n${lines.join('\n')}`);
    this.reason = reason;
    this.lines = lines;
    this.logFile = logFile;
  }
}

/** The person asked to stop in the middle of a step. */
export class StepStopped extends Error {
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

const KEPT_LINES = 40;
const LAST_RESORT = 5_000;
/** What package managers say to everybody, and that nobody here can act on. */
const NOISE = /^npm (warn|notice)|^\s*$|Update available|deprecated subdependencies/i;
const PACKAGES_ADDED = /Progress: .*\badded (\d+)/;
const TERMINAL = { stream: process.stdout, words: ENGLISH };

/**
 * Runs one step of a longer job. A step that takes more than two seconds says that it is going on;
 * its output goes to a log file and is shown only if it fails. It has a process group of its own,
 * which is ended whole when this process is asked to stop.
 *
 * @param {string} label what the person reads: `Installing the dependencies`
 * @param {{ command: string, args: readonly string[] }} program
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @param {{ stream: NodeJS.WriteStream, words: typeof ENGLISH }} [terminal]
 */
export async function runStep(label, { command, args }, env = {}, terminal = TERMINAL) {
  const progress = followStep(label, terminal);
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, npm_config_loglevel: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = keepOutput(child, progress);
  const guard = stopWith(child);
  try {
    const reason = await ended(child);
    if (guard.signal !== undefined) throw new StepStopped(guard.signal);
    if (reason !== 0) throw new StepFailed(label, { reason, ...output });
    progress.done();
  } finally {
    progress.failed();
    guard.release();
  }
}

/** Keeps everything in a file and the last lines, in the order they came. */
function keepOutput(child, progress) {
  mkdirSync(join(ROOT, '.turbo'), { recursive: true });
  const logFile = join(ROOT, '.turbo', 'maroquin-last-step.log');
  const file = createWriteStream(logFile);
  file.on('error', () => undefined);
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      file.write(text);
      const added = text.match(new RegExp(PACKAGES_ADDED, 'g'))?.at(-1);
      if (added !== undefined) progress.note(`${PACKAGES_ADDED.exec(added)[1]} paquets`);
      lines.push(...text.split('\n').filter((line) => !NOISE.test(line)));
      lines.splice(0, Math.max(0, lines.length - KEPT_LINES));
    });
  }
  child.once('close', () => file.end());
  return { lines, logFile };
}

/** Ends the whole group of a child at the first signal; a second one changes nothing. */
function stopWith(child) {
  const guard = { signal: undefined, release: () => undefined };
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  const stop = (signal) => {
    if (guard.signal !== undefined || child.pid === undefined) return;
    guard.signal = signal;
    kill('SIGTERM');
    setTimeout(kill, LAST_RESORT, 'SIGKILL').unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  guard.release = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  return guard;
}

/** The exit code, or why there is none. */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code ?? error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
