#!/usr/bin/env node
/**
 * `npm start`: everything, from a clone to a running Maroquin, with nothing but Node and npm.
 * Installs and builds what changed since last time, then runs the core in one process.
 */
import { run } from './lib/entry.mjs';

run(({ launch }) => launch('apps/core/dist/main.all.js', process.argv.slice(2), process.stdout));
