import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTRY = join(__dirname, '../../../core/dist/main.all.js');
const START_MS = 120_000;
const STOP_MS = 30_000;

/** The built platform in a process and a home of its own. */
export interface Platform {
  readonly url: string;
  /** Its data folder, for the command line. */
  readonly home: string;
  /** Ends it as an operator does, and removes its home. */
  readonly stop: () => Promise<void>;
}

/** Starts the built platform with these variables; fails with what it printed. */
export async function startPlatform(
  environment: Readonly<Record<string, string>> = {},
): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-journey-'));
  const home = join(folder, 'home');
  const child = spawn(process.execPath, [ENTRY], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      MAROQUIN_HOME: home,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(late);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await readyUrl(child), home, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the platform prints when it is ready. */
function readyUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the platform is not ready: ${printed}`));
    }, START_MS);
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /prêt en .* (http\S+)/u.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the platform ended with ${String(code)}: ${printed}`));
    });
  });
}
