import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT } from './root.mjs';

const LAST_RESORT = 20_000;

/**
 * Runs one of our programs in the foreground and gives its exit code. A signal is handed on once,
 * however often it comes (the terminal, npm and a person may each send it); the program has 20 s
 * to stop by itself. Nothing of it is left when this returns, nor when this process is killed.
 *
 * @param {string} file path in the repository
 * @param {readonly string[]} args
 */
export async function runProgram(file, args) {
  const lifeline = pathToFileURL(join(ROOT, 'scripts', 'lib', 'lifeline.mjs')).href;
  const child = spawn(process.execPath, ['--import', lifeline, join(ROOT, file), ...args], {
    env: { ...process.env, MAROQUIN_LIFELINE: '3' },
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  // The other end may be cut while we still hold ours.
  child.stdio[3].on('error', () => undefined);
  const release = handOnSignals(child);
  const watch = stopWithNpm(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
  } finally {
    clearInterval(watch);
    release();
  }
}

function handOnSignals(child) {
  let asked = false;
  const handOn = (signal) => {
    if (asked) return;
    asked = true;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    setTimeout(() => child.kill('SIGKILL'), LAST_RESORT).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handOn);
  return () => {
    for (const signal of signals) process.off(signal, handOn);
  };
}

/** npm killed outright hands nothing on; its child then gets another parent. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const npm = process.ppid;
  return setInterval(() => {
    if (process.ppid !== npm) child.kill('SIGTERM');
  }, 250).unref();
}
