import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { pinnedPnpm } from './pinned-pnpm.mjs';
import { alone } from './prepare-lock.mjs';
import { ROOT } from './root.mjs';
import { runStep } from './run-step.mjs';
import { digestOf, fileDigestOf, filesUnder, foldersIn, isStamped, stamp } from './stamp.mjs';
import { ENGLISH, followStep } from './terminal.mjs';

const WORKSPACE = ['apps', 'packages', 'assistants'];
const TERMINAL = { stream: process.stdout, words: ENGLISH };
const WAITING = 'Waiting for another installation';
/** Nothing but the package registry is ever asked for anything. */
const QUIET_TOOLS = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
};

const manifests = () => [
  'package.json',
  ...WORKSPACE.flatMap((folder) => foldersIn(folder))
    .map((folder) => join(folder, 'package.json'))
    .filter((path) => existsSync(join(ROOT, path))),
];

/** Installs the dependencies, unless that was done for these very manifests and lock file. */
export async function ensureInstalled(label, terminal = TERMINAL, waitingLabel = WAITING) {
  const digest = () =>
    digestOf([...manifests(), 'pnpm-lock.yaml', 'pnpm-workspace.yaml'], machine());
  const isDone = () =>
    isStamped('install', digest()) && existsSync(join(ROOT, 'node_modules', '.modules.yaml'));
  await onceAlone(isDone, terminal, waitingLabel, async () => {
    const install = ['install', '--no-frozen-lockfile', '--reporter=append-only'];
    await runStep(label, pinnedPnpm(install), { ...QUIET_TOOLS, CI: '1' }, terminal);
    // After the install: a dependency added by hand has changed the lock file.
    stamp('install', digest());
  });
}

/** What ends in `dist`: everything but tests and texts for people. */
const isBuilt = (path) =>
  !/\.(int-|e2e-)?spec\.tsx?$|\.md$|\.log$|[/\\]test[/\\]|[/\\]public[/\\]dsfr[/\\]/.test(path);

/** Builds every package, unless that was done for these very sources. */
export async function ensureBuilt(label, terminal = TERMINAL, waitingLabel = WAITING) {
  const digest = () => {
    const sources = WORKSPACE.flatMap((folder) => filesUnder(folder, isBuilt));
    return fileDigestOf([...sources, '.swcrc', 'tsconfig.base.json', 'turbo.json'], machine());
  };
  const results = ['apps/core/dist', 'apps/shell/dist/index.html'];
  const isDone = () =>
    isStamped('build', digest()) && results.every((path) => existsSync(join(ROOT, path)));
  await onceAlone(isDone, terminal, waitingLabel, async () => {
    const before = digest();
    const build = ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'];
    await runStep(label, pinnedPnpm(build), QUIET_TOOLS, terminal);
    // As they were when the build began: a file saved meanwhile is built next time.
    stamp('build', before);
  });
}

/** Looks twice: another process may have done the work while this one waited for its turn. */
async function onceAlone(isDone, terminal, waitingLabel, work) {
  if (isDone()) return;
  const onWait = (pid) => followStep(`${waitingLabel} (${pid})`, terminal);
  await alone(onWait, async () => {
    if (!isDone()) await work();
  });
}

/** Binaries are those of one platform; Node's version decides which ones load. */
function machine() {
  return `${process.version} ${process.platform} ${process.arch}`;
}
