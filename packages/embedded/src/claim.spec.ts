import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attemptClaim, currentHolder } from './claim.js';
import { processMark } from './process-identity.js';

describe(attemptClaim.name, () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-claims-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const write = (number: number, holder: object): Promise<void> =>
    writeFile(
      join(folder, `${String(number)}.json`),
      JSON.stringify({ kind: 'server', released: false, ...holder }),
    );

  it('gives the folder to one of many that try at once', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () => attemptClaim(folder, 'server')),
    );
    expect(attempts.filter((attempt) => attempt.taken)).toHaveLength(1);
    expect(await currentHolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('says who holds it', async () => {
    await attemptClaim(folder, 'command');
    const second = await attemptClaim(folder, 'server');
    expect(second).toMatchObject({ taken: false, holder: { pid: process.pid, kind: 'command' } });
  });

  it('gives it again once released, and keeps one file', async () => {
    for (let round = 0; round < 3; round += 1) {
      const attempt = await attemptClaim(folder, 'server');
      if (!attempt.taken) throw new Error('not taken');
      await attempt.claim.release();
      expect(await currentHolder(folder)).toBeUndefined();
    }
    expect(await readdir(folder)).toEqual(['3.json']);
  });

  it('takes over from a process that is gone', async () => {
    const gone = spawnSync(process.execPath, ['--version']);
    await write(7, { pid: gone.pid, mark: 'then' });
    expect((await attemptClaim(folder, 'server')).taken).toBe(true);
    expect(await readdir(folder)).toEqual(['8.json']);
  });

  it('takes over when the number of a dead process was given to another', async () => {
    await write(1, { pid: process.pid, mark: 'of an earlier process' });
    expect((await attemptClaim(folder, 'server')).taken).toBe(true);
  });

  it('takes over from a zombie', async () => {
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 30']);
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const zombie = Number(line.toString());
      while ((await processMark(zombie)) !== undefined) await new Promise(setImmediate);
      await write(1, { pid: zombie, mark: 'any' });
      expect((await attemptClaim(folder, 'server')).taken).toBe(true);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('gives way to a higher claim made since it looked', async () => {
    const mark = (await processMark(process.pid)) ?? '';
    await write(5, { pid: process.pid, mark });
    const attempt = await attemptClaim(folder, 'server');
    expect(attempt.taken).toBe(false);
    expect(await readdir(folder)).toEqual(['5.json']);
  });

  it('names a damaged claim instead of taking over', async () => {
    await writeFile(join(folder, '1.json'), '{');
    await expect(attemptClaim(folder, 'server')).rejects.toMatchObject({ code: 'HOME_DAMAGED' });
    expect(await readFile(join(folder, '1.json'), 'utf8')).toBe('{');
  });
});
