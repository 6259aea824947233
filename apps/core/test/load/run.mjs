#!/usr/bin/env node
/**
 * `node apps/core/test/load/run.mjs [--json]`: what a streamed reply and a reader cost, on this
 * machine. Starts a platform of its own, speaks to 127.0.0.1 only, ends in about four minutes.
 * Needs Linux (`/proc`) and a built repository.
 */
import { cpus } from 'node:os';

import { alone, live, silent } from './campaign.mjs';
import { startPlatform } from './platform.mjs';
import { machineLoad } from './usage-of.mjs';

const FIRST_MS = 300;
const HOLD_MS = 20_000;

async function on(modelName, campaign) {
  const platform = await startPlatform(modelName);
  try {
    return await campaign(platform);
  } finally {
    await platform.stop();
  }
}

function rounded(value) {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
}

const machine = { node: process.version, cores: cpus().length, loadBefore: machineLoad() };
const pace = `offline+tps=30+first=${FIRST_MS}`;
const aloneRun = await on(pace, (platform) =>
  alone(platform, { questions: 20, firstMs: FIRST_MS }),
);
const liveRuns = [];
for (const readers of [50, 500, 1_000])
  liveRuns.push(
    await on(pace, (platform) => live(platform, { replies: 50, readers, firstMs: FIRST_MS })),
  );
const silentRuns = [];
for (const readers of [500, 1_000])
  silentRuns.push(
    await on('offline+first=600000', (platform) => silent(platform, { readers, holdMs: HOLD_MS })),
  );
const figures = rounded({
  machine: { ...machine, loadAfter: machineLoad() },
  alone: aloneRun,
  live: liveRuns,
  silent: silentRuns,
});
process.stdout.write(`${JSON.stringify(figures, null, process.argv.includes('--json') ? 0 : 2)}\n`);
