#!/usr/bin/env node
/**
 * `npm run dev`: the core and the shell reload on save, on the same embedded parts as `npm start`.
 *
 * The shell is served by Vite (SHELL_PORT, 5173 by default), which hands every request for the core
 * to it; the core listens on PORT (3000 by default). A saved file rebuilds its package and starts
 * the core again; a file of the shell is for Vite alone.
 */
import { run } from './lib/entry.mjs';

run(async ({ prepare }) => {
  const code = await prepare(process.stdout);
  if (code !== 0) return code;
  const { develop } = await import('./lib/develop.mjs');
  return develop(process.env.PORT ?? '3000', process.env.SHELL_PORT ?? '5173');
});
