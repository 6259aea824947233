import { expect, it } from '@jest/globals';

import { explainFailure } from './explain-failure.mjs';
import { StepFailed, StepStopped } from './run-step.mjs';

const failed = (reason, lines) => new StepFailed('Build', { reason, lines, logFile: '/tmp/log' });

/** What turbo and the compiler print for one wrong character. */
const BUILD = [
  '   • Remote caching disabled',
  '@maroquin/assistant-culture:build: cache miss, executing 1bc4db32cbe4bf96',
  "@maroquin/assistant-culture:build: $ swc src -d dist --ignore '**/*.spec.ts'",
  "@maroquin/assistant-culture:build:   x Expected ',', got 'ident'",
  '@maroquin/assistant-culture:build:     ,-[src/index.ts:14:1]',
  "@maroquin/assistant-culture:build:  14 |   ministry: 'culture' tools",
  '@maroquin/assistant-culture:build:     `----',
  '@maroquin/assistant-culture:build: ',
  '@maroquin/assistant-culture:build: Caused by:',
  '@maroquin/assistant-culture:build:     Syntax Error',
  '@maroquin/assistant-culture:build: Failed to compile 1 file with swc.',
  '@maroquin/assistant-culture:build: Error: Failed to compile:',
  '@maroquin/assistant-culture:build: src/index.ts',
  '@maroquin/assistant-culture:build:     at async dir (/x/node_modules/@swc/cli/lib/swc/dir.js:288:5)',
  '@maroquin/assistant-culture:build: [ELIFECYCLE] Command failed with exit code 1.',
  ' Tasks:    12 successful, 13 total',
  'Failed:    @maroquin/assistant-culture#build',
  ' ERROR  run failed: command  exited (1)',
];

it('keeps the mistake of a build, with its package and its line, and nothing else', () => {
  const { text, exitCode } = explainFailure(failed(1, BUILD));
  expect(exitCode).toBe(1);
  expect(text.split('\n\n')[0].split('\n')).toEqual([
    "  assistant-culture |   x Expected ',', got 'ident'",
    '  assistant-culture |     ,-[src/index.ts:14:1]',
    "  assistant-culture |  14 |   ministry: 'culture' tools",
    '  assistant-culture |     `----',
  ]);
  expect(text).toContain('/tmp/log');
});

it.each([
  ['write: ENOSPC', /plus de place sur le disque/],
  ['request failed: getaddrinfo EAI_AGAIN', /connexion au réseau/],
  ["EACCES: permission denied, mkdir '/x'", /droit d’y écrire/],
  ['something else', /Lisez les lignes ci-dessus/],
])('says what to do about "%s"', (line, advice) => {
  expect(explainFailure(failed(1, [line])).text).toMatch(advice);
});

it('says that npm is missing', () => {
  expect(explainFailure(failed('ENOENT', [])).text).toMatch(/installez npm/);
});

it('ends as a terminal does when the person asked to stop', () => {
  expect(explainFailure(new StepStopped('SIGINT'))).toEqual({
    text: 'Arrêt demandé.',
    exitCode: 130,
  });
});

it('leaves a mistake of our own alone', () => {
  expect(explainFailure(new TypeError('x'))).toBeUndefined();
});
