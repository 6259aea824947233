#!/usr/bin/env node
/**
 * `npm test [-- paths or options of Jest]`: installs and builds what is missing, then runs every
 * tier with one runner. What the machine lacks (Chromium, Redis, the full corpora) is reported as
 * skipped, by name; with REQUIRE_BROWSER=1, REQUIRE_REDIS=1 or REQUIRE_TEST_DATA=1 it is a failure.
 * The last line is `N passed, N failed` or `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureBuilt, ensureInstalled } from './lib/prepare.mjs';
import { whyNodeIsTooOld } from './lib/node-version.mjs';
import { ROOT } from './lib/root.mjs';
import { StepFailed, StepStopped } from './lib/run-step.mjs';
import { environmentOf, findParts } from './lib/test-parts.mjs';
import { countsLine, readReport, summary } from './lib/test-report.mjs';

/** How long Jest may live after its report: longer, and a test has left something open. */
const LINGER = 30_000;
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs Jest and gives its report, or undefined when it wrote none. */
async function runJest(options, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'maroquin-tests-'));
  const output = join(folder, 'report.json');
  const child = spawn(process.execPath, [JEST, '--json', `--outputFile=${output}`, ...options], {
    cwd: ROOT,
    env: environment,
    // With --json Jest prints its report on the standard output; the file is enough.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const lingered = await ended(child, output);
  const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { report, lingered };
}

/** Waits for the end of Jest; true if it had to be ended because it did not stop by itself. */
function ended(child, output) {
  return new Promise((resolve) => {
    let reportedAt;
    let lingered = false;
    const watch = setInterval(() => {
      if (reportedAt === undefined && existsSync(output)) reportedAt = Date.now();
      if (reportedAt === undefined || Date.now() - reportedAt < LINGER) return;
      lingered = true;
      child.kill('SIGKILL');
    }, 1_000);
    child.once('close', () => {
      clearInterval(watch);
      resolve(lingered);
    });
  });
}

/** A part that is required and missing is one failure, whatever the tests that need it do. */
function missingParts(parts) {
  return parts
    .filter((part) => part.isRequired && part.found === undefined)
    .map((part) => ({
      file: `${part.required}=1`,
      name: `${part.name} is missing`,
      reason: part.advice,
    }));
}

async function main(options) {
  const refusal = whyNodeIsTooOld(join(ROOT, 'package.json'), process.versions.node);
  if (refusal !== undefined) {
    console.log(`${refusal}\n\n${countsLine(0, 1)}`);
    return 1;
  }
  await ensureInstalled('Installing the dependencies');
  await ensureBuilt('Building');
  const parts = findParts();
  const { report, lingered } = await runJest(options, environmentOf(parts));
  if (report === undefined) {
    console.log(`\nJest ended without a report.\n\n${countsLine(0, 1)}`);
    return 1;
  }
  const filtered = options.some((option) => /^(-t|--testNamePattern)/.test(option));
  const results = readReport(report, parts, filtered);
  results.failed.push(...missingParts(parts));
  if (lingered) {
    results.failed.push({ file: 'jest', name: 'did not stop: a test left something open' });
  }
  if (results.passed.length + results.failed.length + results.skipped.length === 0) {
    results.failed.push({ file: options.join(' '), name: 'no test was found' });
  }
  console.log(summary(results));
  return results.failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StepFailed || error instanceof StepStopped)) throw error;
  console.log(`${error.message}\n\n${countsLine(0, 1)}`);
  process.exitCode = 1;
}
