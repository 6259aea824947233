#!/usr/bin/env node
/** `npm run changeset`: says what a change of a published package means to those who use it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ROOT } from '../lib/root.mjs';
import { installTools } from './install-tools.mjs';

await installTools();
const program = join(ROOT, 'scripts/packaging/node_modules/.bin/changeset');
const { status } = spawnSync(program, process.argv.slice(2), { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
