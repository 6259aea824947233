import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { ROOT } from './root.mjs';

/**
 * Lets one process at a time install and build: `npm start` in one terminal and a command in another
 * would otherwise write the same folders. A lock whose process is gone is ignored. The worst that a
 * wrong guess can do is the same work twice.
 *
 * @param {(pid: number) => { done: () => void }} onWait called once when there is somebody to wait for
 * @param {() => Promise<void>} work
 */
export async function alone(onWait, work) {
  const file = join(ROOT, '.turbo', 'prepare.lock');
  mkdirSync(join(ROOT, '.turbo'), { recursive: true });
  let waiting;
  while (!tryLock(file)) {
    const holder = holderOf(file);
    if (holder === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    waiting ??= onWait(holder);
    await delay(200);
  }
  waiting?.done();
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The living process that holds the lock. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? -1 : undefined;
  }
}
