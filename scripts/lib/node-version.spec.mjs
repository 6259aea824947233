import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { whyNodeIsTooOld } from './node-version.mjs';

let folder;
let packageFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maroquin-node-'));
  packageFile = join(folder, 'package.json');
  writeFileSync(packageFile, JSON.stringify({ engines: { node: '>=20.19.0' } }));
});

afterEach(() => rmSync(folder, { recursive: true }));

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('accepts Node %s', (version) => {
  expect(whyNodeIsTooOld(packageFile, version)).toBeUndefined();
});

// Compared as numbers: as text, 20.9 comes after 20.19.
it.each(['20.9.0', '20.18.3', '18.20.4', '9.11.2'])(
  'refuses Node %s in one sentence',
  (version) => {
    const sentence = whyNodeIsTooOld(packageFile, version);
    expect(sentence).toContain('demande Node 20.19.0 ou plus récent');
    expect(sentence).toContain(`cette machine a Node ${version}`);
    expect(sentence).not.toContain('\n');
  },
);
