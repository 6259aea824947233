#!/usr/bin/env node
/**
 * `npm run packages`: what the published packages promise. Builds them with their declarations,
 * writes `report.api.md` (the whole public interface of each, to be read in a review), packs them
 * and looks at the tarballs as an outsider would install them.
 *
 * With `--check` a report that is not up to date is a failure, and nothing is written.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pinnedPnpm } from '../lib/pinned-pnpm.mjs';
import { ROOT } from '../lib/root.mjs';
import { runStep, StepFailed, StepStopped } from '../lib/run-step.mjs';
import { installTools } from './install-tools.mjs';

/** Every package that is not private, with its folder in the repository. */
function publishedPackages() {
  return readdirSync(join(ROOT, 'packages'))
    .map((name) => join('packages', name))
    .map((folder) => ({ folder, manifest: manifestOf(folder) }))
    .filter(({ manifest }) => manifest !== undefined && manifest.private !== true)
    .map(({ folder, manifest }) => ({ folder, name: manifest.name, version: manifest.version }));
}

function manifestOf(folder) {
  try {
    return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  } catch (error) {
    // A folder that a removed package left behind.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function buildDeclarations(packages) {
  const filters = packages.map(({ name }) => `--filter=${name}`);
  const build = ['exec', 'turbo', 'run', 'build', 'declarations', '--output-logs=errors-only'];
  await runStep('Building the published packages', pinnedPnpm([...build, ...filters]));
}

/** Packs as publishing would, but without `prepack`: what that builds has just been built. */
async function pack(packages, target) {
  const filters = packages.map(({ name }) => `--filter=${name}`);
  const options = ['--ignore-scripts', '--pack-destination', target];
  await runStep('Packing', pinnedPnpm([...filters, 'pack', ...options]));
}

const tarballName = ({ name, version }) => `${name.slice(1).replace('/', '-')}-${version}.tgz`;

async function main(isCheck) {
  const packages = publishedPackages();
  await installTools();
  await buildDeclarations(packages);
  // Not at the top: they come with the tools.
  const { reportInterface } = await import('./report-interface.mjs');
  const { lookAtTarball } = await import('./look-at-tarball.mjs');
  const target = mkdtempSync(join(tmpdir(), 'maroquin-pack-'));
  let mistakes = 0;
  try {
    await pack(packages, target);
    // All at once: it is another program for each.
    const looks = packages.map((one) => lookAtTarball(join(target, tarballName(one))));
    for (const [index, one] of packages.entries()) {
      const said = [...reportInterface(one, isCheck), ...(await looks[index])];
      console.log(`${said.length === 0 ? '✓' : '✗'} ${one.name} ${one.version}`);
      for (const line of said) console.log(`    ${line}`);
      mistakes += said.length;
    }
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  return mistakes === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.includes('--check'));
} catch (error) {
  if (!(error instanceof StepFailed || error instanceof StepStopped)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
