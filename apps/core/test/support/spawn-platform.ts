import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ENTRY = join(__dirname, '../../dist/main.all.js');
const START_MS = 60_000;

/** A platform in a process of its own, as an operator starts it. */
export interface SpawnedPlatform {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it printed. */
  readonly output: () => string;
}

/** Starts the built platform and waits until it says that it is ready; fails with what it printed. */
export async function spawnPlatform(environment: Record<string, string>): Promise<SpawnedPlatform> {
  const child = spawn(process.execPath, [ENTRY], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`not ready: ${printed}`));
    }, START_MS);
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /prêt en .* (http\S+)/u.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${String(code)}: ${printed}`));
    });
  });
  const url = await ready;
  return { url, process: child, output: () => printed };
}

/** Kills without a warning, and waits until it is gone. */
export async function killHard(platform: SpawnedPlatform): Promise<void> {
  platform.process.kill('SIGKILL');
  await once(platform.process, 'exit');
}

/** Asks to stop; resolves with the seconds it took and the exit code. */
export async function stopSoftly(
  platform: SpawnedPlatform,
): Promise<{ readonly seconds: number; readonly code: number | null }> {
  const started = performance.now();
  platform.process.kill('SIGTERM');
  if (platform.process.exitCode === null) await once(platform.process, 'exit');
  return { seconds: (performance.now() - started) / 1000, code: platform.process.exitCode };
}
