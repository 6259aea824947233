import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { ROOT } from '../lib/root.mjs';

const ATTW = join(ROOT, 'scripts/packaging/node_modules/.bin/attw');

/**
 * Reads a packed package twice, as an outsider gets it: are its files, exports and manifest sound
 * (publint), and does an importer get the types of what runs (are the types wrong)?
 *
 * @param {string} path of the tarball
 * @returns {Promise<string[]>} what is wrong
 */
export async function lookAtTarball(path) {
  return [...(await unsound(path)), ...(await wrongTypes(path))];
}

async function unsound(path) {
  const bytes = readFileSync(path);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/** The packages are modules of ECMAScript only, which is what the profile says. */
async function wrongTypes(path) {
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
  const child = spawn(ATTW, [path, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return code === 0 ? [] : ['are the types wrong:', ...said.split('\n').filter(Boolean)];
}
