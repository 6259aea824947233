import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { homeAt, type Home } from '../home.js';
import { PostgresLog } from './postgres-log.js';

describe(PostgresLog.name, () => {
  let home: Home;

  beforeEach(async () => {
    home = homeAt(await mkdtemp(join(tmpdir(), 'maroquin-log-')));
  });

  afterEach(async () => {
    await rm(home.folder, { recursive: true, force: true });
  });

  it.each([
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'other-port'],
    ['FATAL:  pre-existing shared memory block (key 1) is still in use', 'later'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'later'],
  ])('asks for another try: %s', async (line, retry) => {
    const log = await PostgresLog.open(home);
    await appendFile(log.file, `${line}\n`);
    expect(await log.explain('/data')).toEqual({ retry });
  });

  it.each([
    ['PANIC:  could not locate a valid checkpoint record', 'DATA_DAMAGED'],
    ['FATAL:  could not write lock file: No space left on device', 'DISK_FULL'],
    ['FATAL:  could not open file "base/1": Permission denied', 'DATA_NOT_OURS'],
    ['FATAL:  data directory "/data" has wrong ownership', 'DATA_NOT_OURS'],
    ['FATAL:  something never seen', 'POSTGRES_FAILED'],
  ])('explains %s', async (line, code) => {
    const log = await PostgresLog.open(home);
    await appendFile(log.file, `2026-01-01 UTC [1] ${line}\n`);
    expect(await log.explain('/data')).toMatchObject({ retry: 'never', error: { code } });
  });

  it('reads only what was said since it was opened', async () => {
    const first = await PostgresLog.open(home);
    await writeFile(first.file, 'FATAL:  No space left on device\n');
    const second = await PostgresLog.open(home);
    await appendFile(second.file, 'FATAL:  something else\n');
    expect(await second.explain('/data')).toMatchObject({ error: { code: 'POSTGRES_FAILED' } });
  });

  it('starts a new file once the log is large', async () => {
    const log = await PostgresLog.open(home);
    await writeFile(log.file, Buffer.alloc(6 * 1024 * 1024));
    await PostgresLog.open(home);
    await expect(stat(log.file)).rejects.toThrow('ENOENT');
    expect((await stat(`${log.file}.1`)).size).toBe(6 * 1024 * 1024);
  });
});
