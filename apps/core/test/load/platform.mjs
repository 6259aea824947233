import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('../../dist/', import.meta.url));
const MODEL = fileURLToPath(
  new URL('../../../../packages/offline-model/dist/main.js', import.meta.url),
);
const START_MS = 120_000;

/** Nothing is limited: the campaign is one agent that does the work of a thousand. */
const UNLIMITED = Object.fromEntries(
  ['SIGN_IN', 'MESSAGES', 'GRAPHQL'].flatMap((what) => [
    [`LIMIT_${what}_PER_ADDRESS`, '0'],
    [`LIMIT_${what}_PER_AGENT`, '0'],
  ]),
);

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts a program and waits until it has printed what says that it is ready. */
async function start(file, args, env, ready) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready: ${printed}`)), START_MS);
    const hear = (chunk) => {
      printed += chunk;
      if (!ready.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}: ${printed}`));
    });
  });
  return { child, printed: () => printed };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/**
 * A platform of its own in a temporary home, with the offline model in another process, so that what
 * is measured is the platform alone.
 *
 * @param {string} modelName name of the offline model: its pace and its failures
 */
export async function startPlatform(modelName) {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-load-'));
  const children = [];
  const stopAll = async () => {
    for (const child of children.reverse()) await stop(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [port, modelPort] = [await freePort(), await freePort()];
    const model = await start(MODEL, [], { PORT: String(modelPort) }, /http/u);
    children.push(model.child);
    const env = {
      ...UNLIMITED,
      LIMIT_TOKEN_USE_PER_AGENT: '0',
      MAROQUIN_HOME: folder,
      PORT: String(port),
      MODEL_URL: `http://127.0.0.1:${modelPort}`,
      MODEL_NAME: modelName,
    };
    const platform = await start(join(CORE, 'main.all.js'), [], env, /prêt en/u);
    children.push(platform.child);
    const made = ['token', 'create', '--agent', 'greffier.justice@exemple.gouv.invalid', '--json'];
    const cli = await start(join(CORE, 'main.cli.js'), made, env, /\}\n/u);
    const { token } = JSON.parse(cli.printed());
    return { port, token, pid: platform.child.pid, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}
