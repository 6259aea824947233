#!/usr/bin/env node
/**
 * `npm run maroquin -- COMMAND`: the command line, installed and built when it has to be. The
 * standard output is the answer of the command alone; progress goes to the standard error.
 */
import { run } from './lib/entry.mjs';

run(({ launch }) => launch('apps/core/dist/main.cli.js', process.argv.slice(2), process.stderr));
