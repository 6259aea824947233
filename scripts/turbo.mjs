#!/usr/bin/env node
/** `npm run build`, `types`, `generate`: a task of every package, with no pnpm of the machine's own. */
import { spawnSync } from 'node:child_process';

import { pinnedPnpm } from './lib/pinned-pnpm.mjs';
import { ROOT } from './lib/root.mjs';

const { command, args } = pinnedPnpm(['exec', 'turbo', 'run', ...process.argv.slice(2)]);
process.exitCode = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
