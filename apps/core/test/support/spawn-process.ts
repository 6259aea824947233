import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const START_MS = 60_000;

/** One process of a platform whose processes are apart. */
export interface SpawnedProcess {
  readonly process: ChildProcess;
  /** Everything it printed. */
  readonly output: () => string;
}

/** The two entries, and what each prints when it is ready. */
const ENTRIES = {
  api: { file: 'main.api.js', ready: /L’API répond/u },
  worker: { file: 'main.worker.js', ready: /La production des réponses a commencé/u },
} as const;

/** Starts it and waits until it is ready; fails with what it printed. */
export async function spawnProcess(
  kind: keyof typeof ENTRIES,
  environment: Readonly<Record<string, string>>,
): Promise<SpawnedProcess> {
  const { file, ready } = ENTRIES[kind];
  const child = spawn(process.execPath, [join(__dirname, '../../dist', file)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`not ready: ${printed}`));
    }, START_MS);
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (!ready.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${String(code)}: ${printed}`));
    });
  });
  return { process: child, output: () => printed };
}

/** Ends it with a signal, and waits until it is gone. A frozen process is thawed first. */
export async function endProcess(
  { process: child }: SpawnedProcess,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGCONT');
  child.kill(signal);
  await gone;
}
