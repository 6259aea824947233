import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { countsLine, readReport, summary } from './test-report.mjs';

const chromium = (found) => ({
  name: 'Chromium',
  mention: /chromium/i,
  advice: 'install it',
  found,
});

let folder;
let path;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maroquin-report-'));
  path = join(folder, 'x.spec.ts');
  writeFileSync(path, 'nothing of the machine');
});

afterEach(() => rmSync(folder, { recursive: true }));

const report = (tests, rest = {}) => ({
  testResults: [{ name: path, status: 'passed', message: '', assertionResults: tests, ...rest }],
});
const test = (status, fullName = 'does it') => ({ status, fullName });

it('counts what passed and what failed', () => {
  const results = readReport(report([test('passed'), test('failed'), test('passed')]), [], false);
  expect(summary(results).split('\n').at(-1)).toBe('2 passed, 1 failed');
});

it('counts a file that could not run as one failure, with its first line', () => {
  const broken = report([], { status: 'failed', message: '\n  ● suite\n  Cannot find module x\n' });
  expect(readReport(broken, [], false).failed).toMatchObject([{ reason: 'Cannot find module x' }]);
});

it('skips a test whose part is missing, and says why', () => {
  const results = readReport(report([test('pending', 'in Chromium')]), [chromium()], false);
  expect(summary(results)).toContain('Chromium is missing: install it');
  expect(summary(results).split('\n').at(-1)).toBe('0 passed, 0 failed, 1 skipped');
});

it('finds in the text of the file what a test needs', () => {
  writeFileSync(path, 'launches chromium');
  expect(readReport(report([test('pending')]), [chromium()], false).skipped).toHaveLength(1);
});

it.each(['pending', 'todo'])('fails a test that somebody left %s', (status) => {
  const parts = [chromium('/usr/bin/chromium')];
  const results = readReport(report([test(status, 'in Chromium')]), parts, false);
  expect(results.failed).toHaveLength(1);
  expect(results.skipped).toEqual([]);
});

it('does not count the tests that were not asked for by name', () => {
  const results = readReport(report([test('pending'), test('passed')]), [], true);
  expect(summary(results).split('\n').at(-1)).toBe('1 passed, 0 failed');
});

it('has a line for programs', () => {
  expect(countsLine(3, 0)).toBe('3 passed, 0 failed');
});
