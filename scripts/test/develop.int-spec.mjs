import { renameSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { fakeRepository } from './fake-repository.mjs';
import { isAlive, until } from './support.mjs';

/** Stands for Vite: says its pid and stays, or ends when it is told to. */
const VITE = `
process.stdout.write('vite ' + process.pid + '\\n');
setInterval(() => {}, 1000);
`;
const SOURCE = 'apps/core/src/main.all.js';

let repository;
let dev;

beforeEach(async () => {
  repository = fakeRepository();
  repository.write('apps/shell/node_modules/vite/package.json', '{ "type": "commonjs" }');
  repository.write('apps/shell/node_modules/vite/bin/vite.js', VITE);
  dev = repository.run('dev.mjs', [], { STAY: '1' });
  await until('both have started', () => cores().length === 1 && vites().length === 1);
});

afterEach(async () => {
  dev.child.kill('SIGKILL');
  await dev.ended;
  await until('nothing is left', () => ![...cores(), ...vites()].some(isAlive));
  repository.remove();
});

const pids = (word) => [...dev.out.matchAll(word)].map(([, pid]) => Number(pid));
const cores = () => pids(/^here (\d+)/gm);
const vites = () => pids(/^vite (\d+)/gm);

/** Saves as many editors do: a new file takes the place of the old one. */
function replace(path, text) {
  repository.write(`${path}~`, text);
  renameSync(join(repository.root, `${path}~`), join(repository.root, path));
}

it('builds what is saved, again and again, and starts the core anew beside the same Vite', async () => {
  const text = repository.read(SOURCE);
  for (const count of [2, 3]) {
    replace(SOURCE, `${text}// ${count}\n`);
    await until(`core ${count} has started`, () => cores().length === count);
  }
  expect(cores().map(isAlive)).toEqual([false, false, true]);
  expect(vites().map(isAlive)).toEqual([true]);
});

it('sees a package in a folder that did not exist', async () => {
  repository.write('packages/new/src/index.js', '');
  await until('the core has started again', () => cores().length === 2);
  expect(dev.out).toContain('packages/new');
});

it('leaves tests and the shell alone', async () => {
  repository.write('apps/core/src/x.spec.ts', '');
  repository.write('apps/shell/src/x.ts', '');
  // Told after them: what they would have started would be seen by then.
  repository.write(SOURCE, repository.read(SOURCE));
  await until('the core has started again', () => cores().length === 2);
  expect(dev.out.match(/Reconstruction/g)).toHaveLength(1);
});

it('keeps the core that runs when what is saved does not compile', async () => {
  repository.write(SOURCE, 'const = ;');
  await until('the mistake is told', () => dev.out.includes('La construction a échoué'));
  expect(cores().map(isAlive)).toEqual([true]);
  expect(dev.err).toContain('main.all.js');
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('stops both at %s', async (signal) => {
  dev.child.kill(signal);
  expect(await dev.ended).toBe(0);
  expect([...cores(), ...vites()].map(isAlive)).toEqual([false, false]);
});

it('stops the core when Vite ends', async () => {
  process.kill(vites()[0], 'SIGKILL');
  expect(await dev.ended).toBe(1);
  expect(cores().map(isAlive)).toEqual([false]);
});

it('leaves nothing when it is killed outright', async () => {
  dev.child.kill('SIGKILL');
  await until('both are gone', () => ![...cores(), ...vites()].some(isAlive));
});
