import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './root.mjs';

/**
 * The command that runs the pinned pnpm without installing it for the machine. Programs that it
 * starts (turbo) find the same pnpm first in their PATH. pnpm must not manage its own version: it
 * would look for a build of itself for every system, and not all of them are published.
 *
 * @param {readonly string[]} args
 */
export function pinnedPnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { command: 'npx', args: ['--yes', packageManager, '--pm-on-fail=ignore', ...args] };
}
