import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { findChromium, findRedisServer } from './find-program.mjs';
import { ROOT } from './root.mjs';

const NOBODY = 65_534;
const isRoot = () => process.getuid?.() === 0;

/**
 * The parts of the machine that some tests need. `mention` finds, in the text of a test, that it
 * needs the part; `variable` tells the tests where it is; `required` is the variable that turns a
 * skipped test into a failure.
 */
const PARTS = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    required: 'REQUIRE_BROWSER',
    mention: /chromium/i,
    find: findChromium,
    advice: 'install Chromium or set CHROMIUM_PATH',
  },
  {
    name: 'Redis',
    variable: 'REDIS_SERVER',
    required: 'REQUIRE_REDIS',
    mention: /redis/i,
    find: findRedisServer,
    advice: 'install redis-server',
  },
  {
    name: 'the full corpora',
    variable: 'MAROQUIN_TEST_DATA',
    required: 'REQUIRE_TEST_DATA',
    mention: /MAROQUIN_TEST_DATA/,
    find: () => {
      const folder = process.env.MAROQUIN_TEST_DATA;
      return folder && existsSync(folder) ? resolve(folder) : undefined;
    },
    advice: 'set MAROQUIN_TEST_DATA',
  },
  {
    name: 'root',
    mention: /isRoot/,
    find: () => (isRoot() ? 'root' : undefined),
    advice: 'run the tests as root too',
  },
  {
    name: 'a second account that may read this folder',
    mention: /canBecomeOrdinary/,
    find: () =>
      isRoot() && spawnSync('ls', [ROOT], { uid: NOBODY }).status === 0 ? 'nobody' : undefined,
    advice: 'run the tests as root in a folder that others may read',
  },
];

/** Every part, with where it was found (`undefined`: it is missing). */
export function findParts() {
  return PARTS.map((part) => ({
    ...part,
    found: part.find(),
    isRequired: part.required !== undefined && process.env[part.required] === '1',
  }));
}

/** The variables by which tests learn where the parts are. A missing part has no variable. */
export function environmentOf(parts) {
  const environment = { ...process.env };
  for (const { variable, found } of parts.filter((part) => part.variable !== undefined)) {
    if (found === undefined) delete environment[variable];
    else environment[variable] = found;
  }
  return environment;
}

/** Why a test of this file was skipped, or undefined when nothing that it needs is missing. */
export function whySkipped(testFile, testName, parts) {
  const missing = parts.filter((part) => part.found === undefined);
  const needed =
    missing.find((part) => part.mention.test(testName)) ??
    missing.find((part) => part.mention.test(testFile)) ??
    missing.find((part) => part.mention.test(readFileSync(testFile, 'utf8')));
  return needed === undefined ? undefined : `${needed.name} is missing: ${needed.advice}`;
}
