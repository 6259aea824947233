import { fileURLToPath } from 'node:url';

import { whyNodeIsTooOld } from './node-version.mjs';

/**
 * The beginning of every program that a person types: refuses an old Node with a sentence before
 * anything that it could not read is loaded, and ends with the exit code of the work.
 *
 * @param {(tools: typeof import('./launch.mjs')) => Promise<number>} work
 */
export async function run(work) {
  const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));
  const refusal = whyNodeIsTooOld(packageFile, process.versions.node);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    process.exitCode = 1;
    return;
  }
  process.exitCode = await work(await import('./launch.mjs'));
}
