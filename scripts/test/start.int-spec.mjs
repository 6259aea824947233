/** What the launcher and the real core do together; each alone is tested in its own folder. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';

import { isAlive, runNode, until } from './support.mjs';

/** As `npm start`, without asking whether the tree has changed: the tests run on what is built. */
const START = `import { runProgram } from './scripts/lib/run-program.mjs';
process.exitCode = await runProgram('apps/core/dist/main.all.js', []);`;

let folder;
let home;
const runs = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maroquin-start-'));
  home = join(folder, 'home');
});

afterEach(async () => {
  for (const { child } of runs) child.kill('SIGTERM');
  await Promise.all(runs.splice(0).map(({ ended }) => ended));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env = {}) {
  const { PATH, HOME } = process.env;
  const run = runNode(['--input-type=module', '--eval', START], {
    cwd: join(__dirname, '..', '..'),
    env: { PATH, HOME, MAROQUIN_HOME: home, PORT: '0', ...env },
  });
  runs.push(run);
  return run;
}

const ready = (run) => until('it is ready', () => /prêt en/.test(run.out), 60_000);

/** The process, those that it started, and those that work on the home (PostgreSQL has left). */
function processesOf(ancestor) {
  const listed = execFileSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = [...listed.matchAll(/^ *(\d+) +(\d+) (.*)$/gm)].map(([, pid, parent, args]) => ({
    pid: Number(pid),
    parent: Number(parent),
    args,
  }));
  const found = new Set([ancestor]);
  // A parent may come after its child in the list: as many rounds as it takes.
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  for (const { pid, args } of all) if (args.includes(home)) found.add(pid);
  return [...found].filter((pid) => all.some((one) => one.pid === pid));
}

/** What is left of a run that has ended: nothing, and nothing on the home. */
const leftOf = (run) => processesOf(run.child.pid);

it('makes a private home, and leaves no process at SIGTERM', async () => {
  const run = start();
  await ready(run);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  const pids = processesOf(run.child.pid);
  expect(pids.length).toBeGreaterThan(2);
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect([...leftOf(run), ...pids.filter(isAlive)]).toEqual([]);
}, 90_000);

it('leaves no process when the launcher is killed outright, PostgreSQL included', async () => {
  const run = start();
  await ready(run);
  const pids = processesOf(run.child.pid);
  run.child.kill('SIGKILL');
  await until('all are gone', () => !pids.some(isAlive));
}, 90_000);

it('says which port is taken, and leaves no process', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const run = start({ PORT: String(port) });
  expect(await run.ended).toBe(1);
  other.close();
  expect(run.err).toContain(`Le port ${port} est déjà utilisé`);
  expect(run.err).not.toMatch(/^\s+at /m);
  expect(leftOf(run)).toEqual([]);
}, 60_000);

it('says that the data folder is damaged, and leaves no process', async () => {
  writeFileSync(join(home, 'postgres', 'PG_VERSION'), 'not a version\n');
  const run = start();
  expect(await run.ended).toBe(1);
  expect(run.err).not.toMatch(/^\s+at /m);
  expect(run.err.trim().split('\n').at(-1)).toMatch(/postgres/i);
  expect(leftOf(run)).toEqual([]);
}, 60_000);
