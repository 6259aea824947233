#!/usr/bin/env node
/**
 * `node apps/core/test/faults/kill-corpus-update.mjs [--kills N] [--articles N] [--seed N] [--json]`:
 * updates of a corpus that are killed with `kill -9` at random instants, then run again. After each
 * kill the live version must be to the letter what it was; at the end the corpus must be what it is
 * without a kill, with nothing left beside. Exits with 1 otherwise.
 *
 * Speaks to 127.0.0.1 only, in a folder of its own; needs a built repository.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';

import { openLaboratory, readState, updateOf } from './laboratory.mjs';
import { startLegiServer } from './legi-server.mjs';

/** Kills of one update; then it is left alone. */
const MOST_IN_A_ROW = 3;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '24' },
    articles: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

/** Numbers from 0 to 1 that are always the same ones for a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const live = ({ version, records, content }) => ({ version, records, content });

/** An update that nobody kills: what it gives, and how long it takes. */
async function straight(laboratory, name, from) {
  const place = await laboratory.place(name, from);
  const begun = performance.now();
  const outcome = await updateOf(place);
  assert.equal(outcome?.kind, 'published', JSON.stringify(outcome));
  return { place, milliseconds: performance.now() - begun, state: await readState(place) };
}

/** One update, killed and run again until it ends. */
async function killed(laboratory, { name, from, before, after, random, most }) {
  const place = await laboratory.place(name, from);
  let kills = 0;
  for (;;) {
    const instant = kills < most ? random() * after.milliseconds : undefined;
    const outcome = await updateOf(place, instant);
    const state = await readState(place);
    if (outcome !== null) {
      assert.ok(['published', 'unchanged'].includes(outcome.kind), JSON.stringify(outcome));
      assert.deepEqual(state, after.state);
      await laboratory.drop(place);
      return kills;
    }
    kills += 1;
    // Killed after the pointer moved, the new version is live; before, the old one is.
    const expected = state.version === after.state.version ? after.state : before;
    assert.deepEqual(live(state), live(expected));
  }
}

async function campaign(laboratory, server) {
  server.publish(false);
  const first = await straight(laboratory, 'straight_1');
  const nothing = {
    ...first.state,
    version: null,
    records: 0,
    content: (await emptyState(laboratory)).content,
  };
  server.publish(true);
  const second = await straight(laboratory, 'straight_2', first.place);
  const random = randomFrom(Number(values.seed));
  const wanted = Number(values.kills);
  const done = {
    kills: 0,
    updates: 0,
    milliseconds: { first: first.milliseconds, daily: second.milliseconds },
  };
  while (done.kills < wanted) {
    const isFirst = done.updates % 2 === 0;
    server.publish(!isFirst);
    done.updates += 1;
    done.kills += await killed(laboratory, {
      name: `killed_${String(done.updates)}`,
      ...(isFirst
        ? { before: nothing, after: first }
        : { from: first.place, before: first.state, after: second }),
      random,
      most: Math.min(MOST_IN_A_ROW, wanted - done.kills),
    });
    process.stderr.write(`${String(done.kills)} kills, ${String(done.updates)} updates\n`);
  }
  return { ...done, records: second.state.records };
}

async function emptyState(laboratory) {
  const place = await laboratory.place('nothing');
  const state = await readState(place);
  await laboratory.drop(place);
  return state;
}

const server = await startLegiServer(Number(values.articles));
const laboratory = await openLaboratory(server.url);
try {
  const done = await campaign(laboratory, server);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(done)}\n`
      : `${String(done.kills)} kills in ${String(done.updates)} updates: the live version never changed, every update ended as without a kill (${String(done.records)} articles).\n`,
  );
} finally {
  await laboratory.close();
  server.stop();
}
