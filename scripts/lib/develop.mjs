import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ROOT } from './root.mjs';
import { watchPackages } from './watch-packages.mjs';

const SWC = createRequire(import.meta.url).resolve('@swc/cli/bin/swc.js');
const say = (line) => process.stdout.write(`[dev] ${line}\n`);

/**
 * Runs Vite and the core until a signal, and starts the core again after each rebuild.
 *
 * @returns the exit code
 */
export async function develop(corePort, shellPort) {
  const shellUrl = `http://localhost:${shellPort}`;
  const core = restartable(() =>
    start(['--enable-source-maps', join(ROOT, 'apps/core/dist/main.all.js')], ROOT, {
      PORT: corePort,
      // Signing in must come back to the page that Vite serves.
      PUBLIC_URL: process.env.PUBLIC_URL ?? shellUrl,
    }),
  );
  const vite = start(
    [viteProgram(), '--port', shellPort, '--strictPort'],
    join(ROOT, 'apps/shell'),
    { VITE_CORE_URL: `http://127.0.0.1:${corePort}` },
  );
  const watch = watchPackages(async (folders) => {
    say(`Reconstruction\u00a0: ${folders.join(', ')}`);
    const built = await Promise.all(folders.map(build));
    if (built.every(Boolean)) await core.restart();
    else say('La construction a échoué\u00a0: le cœur précédent continue.');
  });
  core.restart();
  say(`Interface\u00a0: ${shellUrl}`);
  const code = await Promise.race([signalled(), once(vite, 'exit').then(() => 1)]);
  watch.close();
  await Promise.all([core.stop(), stop(vite)]);
  return code;
}

/** Compiles one package as its own build script does; its errors go to the terminal. */
async function build(folder) {
  const args = ['src', '-d', 'dist', '--strip-leading-paths', '--config-file', '../../.swcrc'];
  const child = spawn(process.execPath, [SWC, ...args, '--ignore', '**/*.spec.ts', '--quiet'], {
    cwd: join(ROOT, folder),
    // A mistake of the person, not of the compiler.
    env: { ...process.env, RUST_BACKTRACE: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** A program that is stopped before it is started again; requests in between are merged. */
function restartable(startOnce) {
  let child;
  let queue = Promise.resolve();
  let waiting = false;
  let over = false;
  const again = async () => {
    waiting = false;
    await stop(child);
    if (!over) child = startOnce();
  };
  return {
    restart: () => {
      if (!waiting) queue = queue.then(again);
      waiting = true;
      return queue;
    },
    stop: async () => {
      over = true;
      await queue;
      await stop(child);
    },
  };
}

/**
 * A session of its own: Ctrl-C reaches this process alone, which stops the others in order. The
 * lifeline stops them if this process is killed.
 */
function start(args, cwd, env) {
  const lifeline = new URL('lifeline.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', lifeline, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, ...env, MAROQUIN_LIFELINE: '3' },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  child.stdio[3].on('error', () => undefined);
  return child;
}

async function stop(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(lastResort);
}

/** Vite is a dependency of the shell: it is found from there. */
function viteProgram() {
  const manifest = createRequire(join(ROOT, 'apps/shell/package.json')).resolve(
    'vite/package.json',
  );
  return join(manifest, '..', 'bin', 'vite.js');
}

function signalled() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(0));
  });
}
