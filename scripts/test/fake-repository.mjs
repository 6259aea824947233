import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { ROOT } from '../lib/root.mjs';
import { runNode } from './support.mjs';

/**
 * Stands for `npx pnpm install` and `npx pnpm exec turbo run build`: writes down what it was asked,
 * and does what the launcher looks for. `npx.fail` makes it fail with that text; `npx.wait` makes
 * it, and a child of its own, stay until they are ended.
 */
const NPX = `#!${process.execPath}
const { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { spawn } = require('node:child_process');
const step = process.argv.includes('install') ? 'install' : 'build';
appendFileSync('npx.log', step + '\\n');
if (existsSync('npx.fail')) {
  process.stderr.write(readFileSync('npx.fail', 'utf8'));
  process.exit(1);
}
if (existsSync('npx.wait')) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync('npx.pids', process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);
} else if (step === 'install') {
  writeFileSync('node_modules/.modules.yaml', '');
} else {
  cpSync('apps/core/src', 'apps/core/dist', { recursive: true });
  mkdirSync('apps/shell/dist', { recursive: true });
  writeFileSync('apps/shell/dist/index.html', '');
}
`;

/** Says its pid and its words, stays if it is told to, and says which signals reach it. */
const PROGRAM = `
process.stdout.write('here ' + process.pid + ' ' + process.argv.slice(2).join(',') + '\\n');
process.on('SIGTERM', () => {
  process.stdout.write('asked to stop\\n');
  setTimeout(() => process.exit(0), 200);
});
if (process.env.STAY) setInterval(() => {}, 1000);
else process.exitCode = 7;
`;

/** A repository with the real scripts, and stand-ins for everything that they start. */
export function fakeRepository() {
  const root = mkdtempSync(join(tmpdir(), 'maroquin-scripts-'));
  const write = (path, text, options) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, options);
  };
  cpSync(join(ROOT, 'scripts'), join(root, 'scripts'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  for (const path of ['tsconfig.base.json', '.swcrc']) cpSync(join(ROOT, path), join(root, path));
  write(
    'package.json',
    '{ "type": "module", "engines": { "node": ">=20.19.0" }, "packageManager": "pnpm@1.0.0" }',
  );
  for (const path of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'turbo.json']) write(path, '');
  for (const name of ['all', 'cli']) write(`apps/core/src/main.${name}.js`, PROGRAM);
  write('apps/core/package.json', '{ "type": "module" }');
  write('apps/shell/package.json', '{ "type": "module" }');
  for (const folder of ['packages', 'assistants', 'node_modules']) mkdirSync(join(root, folder));
  symlinkSync(join(ROOT, 'node_modules', '@swc'), join(root, 'node_modules', '@swc'));
  write('bin/npx', NPX, { mode: 0o755 });
  write('bin/package.json', '{ "type": "commonjs" }');
  const PATH = `${join(root, 'bin')}${delimiter}${process.env.PATH}`;
  return {
    root,
    write,
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''),
    remove: () => rmSync(root, { recursive: true, force: true }),
    run: (script, args = [], env = {}) =>
      runNode([join(root, 'scripts', script), ...args], { cwd: root, env: { PATH, ...env } }),
  };
}
