import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { watchTree } from '../lib/watch-tree.mjs';
import { until } from './support.mjs';

let root;
let told;
let tree;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'maroquin-watch-'));
  mkdirSync(join(root, 'deep', 'dist'), { recursive: true });
  writeFileSync(join(root, 'deep', 'file'), '');
  told = [];
  tree = watchTree(
    root,
    (path) => path.endsWith('dist'),
    (path) => told.push(relative(root, path)),
  );
});

afterEach(() => {
  tree.close();
  rmSync(root, { recursive: true });
});

/** Does something, and waits until the path is told because of it. */
async function tells(path, act) {
  told.length = 0;
  act();
  await until(`${path} is told`, () => told.includes(path));
}

const at = (path) => join(root, path);
const save = (path) => writeFileSync(at(path), String(Math.random()));

it('tells a file each time it is saved, in place or by another that takes its place', async () => {
  const replace = () => {
    save('deep/other');
    renameSync(at('deep/other'), at('deep/file'));
  };
  for (const act of [() => save('deep/file'), replace, () => save('deep/file'), replace, replace]) {
    await tells('deep/file', act);
  }
});

it('follows folders that come, go and come again', async () => {
  for (let round = 0; round < 2; round += 1) {
    await tells('new', () => mkdirSync(at('new/inside'), { recursive: true }));
    await tells('new/inside/file', () => save('new/inside/file'));
    await tells('new', () => rmSync(at('new'), { recursive: true }));
  }
});

it('tells nothing of what is ignored, nor after it is closed', async () => {
  save('deep/dist/file');
  await tells('deep/file', () => save('deep/file'));
  expect(told).toEqual(told.filter((path) => path === 'deep/file'));
  tree.close();
  told.length = 0;
  save('deep/file');
  const again = watchTree(
    root,
    () => false,
    (path) => told.push(`again ${path}`),
  );
  await until('another sees it', () => {
    save('deep/file');
    return told.length > 0;
  });
  again.close();
  expect(told.every((path) => path.startsWith('again'))).toBe(true);
});
