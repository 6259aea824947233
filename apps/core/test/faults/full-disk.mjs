#!/usr/bin/env node
/**
 * `node apps/core/test/faults/full-disk.mjs [--articles N] [--json]`: updates of a corpus on a disk that
 * is full before they end, at one moment after another. Each must stop with one sentence that says so,
 * leave the live version to the letter what it was, and go on once there is room. Exits with 1
 * otherwise, with 2 where a small disk cannot be made: that takes Linux and root.
 *
 * Speaks to 127.0.0.1 only, in a folder of its own; needs a built repository.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openLaboratory, readState, updateOf } from './laboratory.mjs';
import { startLegiServer } from './legi-server.mjs';

const MIB = 2 ** 20;

/** What is left of the disk at each try, from nothing to enough. */
const ROOM = [0, 0.1, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 3, 4].map(
  (mebibytes) => mebibytes * MIB,
);

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '3000' },
    json: { type: 'boolean', default: false },
  },
});

/** A disk of this size, in memory; `null` where that is not allowed. */
async function smallDisk(folder, mebibytes) {
  await mkdir(folder, { recursive: true });
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${String(mebibytes)}m`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => execFileSync('umount', [folder], { stdio: 'ignore' });
}

/** Fills the disk but for `room` bytes; gives what makes place again. */
async function fill(folder, room) {
  const { bavail, bsize } = await statfs(folder);
  const ballast = join(folder, 'ballast');
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - room)));
  return () => rm(ballast);
}

async function onFullDisk(laboratory, { name, from, disk, before, after, room }) {
  const place = await laboratory.place(name, from, join(disk, name));
  const makeRoom = await fill(disk, room);
  const outcome = await updateOf(place);
  await makeRoom();
  if (outcome.kind === 'failed') {
    assert.equal(outcome.code, 'NO_SPACE', JSON.stringify(outcome));
    assert.match(outcome.reason, /^Le disque est plein/u);
    const { version, content } = await readState(place);
    assert.deepEqual({ version, content }, { version: before.version, content: before.content });
    assert.equal((await updateOf(place)).kind, 'published');
  }
  assert.deepEqual(await readState(place), after);
  await laboratory.drop(place);
  return outcome.kind;
}

async function campaign(laboratory, server, disk) {
  server.publish(false);
  const first = await laboratory.place('first');
  assert.equal((await updateOf(first)).kind, 'published');
  const before = await readState(first);
  server.publish(true);
  const second = await laboratory.place('second', first);
  assert.equal((await updateOf(second)).kind, 'published');
  const after = await readState(second);
  const outcomes = [];
  for (const [at, room] of ROOM.entries()) {
    const name = `full_${String(at)}`;
    const kind = await onFullDisk(laboratory, { name, from: first, disk, before, after, room });
    outcomes.push({ room, kind });
    process.stderr.write(`${(room / MIB).toFixed(1)} MiB: ${kind}\n`);
  }
  assert.ok(outcomes.some(({ kind }) => kind === 'failed'));
  return { outcomes };
}

const server = await startLegiServer(Number(values.articles));
const laboratory = await openLaboratory(server.url);
const disk = join(laboratory.folder, 'disk');
const unmount = await smallDisk(disk, 128);
try {
  if (unmount === null) {
    process.stderr.write('No small disk can be made here (Linux and root are needed).\n');
    process.exitCode = 2;
  } else {
    const done = await campaign(laboratory, server, disk);
    const failed = done.outcomes.filter(({ kind }) => kind === 'failed').length;
    process.stdout.write(
      values.json
        ? `${JSON.stringify(done)}\n`
        : `${String(failed)} updates met a full disk: each said so, none touched the live version, each went on.\n`,
    );
  }
} finally {
  unmount?.();
  await laboratory.close();
  server.stop();
}
