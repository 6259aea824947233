import { join } from 'node:path';

import { pinnedPnpm } from '../lib/pinned-pnpm.mjs';
import { runStep } from '../lib/run-step.mjs';
import { digestOf, isStamped, stamp } from '../lib/stamp.mjs';

const FOLDER = 'scripts/packaging';

/**
 * Fetches the tools of this folder, unless that was done for this very lock file. They are outside
 * the workspace: 100 MB that only those who publish need.
 */
export async function installTools() {
  const digest = digestOf([join(FOLDER, 'pnpm-lock.yaml')], process.version);
  if (isStamped('packaging', digest)) return;
  const install = ['--dir', FOLDER, 'install', '--ignore-workspace', '--frozen-lockfile'];
  await runStep('Installing the packaging tools', pinnedPnpm(install), { CI: '1' });
  stamp('packaging', digest);
}
