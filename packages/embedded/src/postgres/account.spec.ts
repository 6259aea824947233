import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canUnshare, invocation, systemUsers } from './account.js';
import { locateBinaries } from './binaries.js';
import { postgresArguments } from './settings.js';

describe('the account that runs PostgreSQL', () => {
  let folder: string;
  const user = { name: 'nobody', uid: 65_534, gid: 65_533 };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-account-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('prefers a user that owns nothing, never root, and ignores broken lines', async () => {
    const file = join(folder, 'passwd');
    await writeFile(
      file,
      'root:x:0:0::/root:/bin/sh\nalice:x:1000:1000::/home/alice:/bin/sh\n\nbroken\n' +
        'postgres:x:101:104::/:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n',
    );
    const users = await systemUsers(file);
    expect(users.map(({ name }) => name)).toEqual(['nobody', 'postgres', 'alice']);
    expect(users[0]).toEqual(user);
    expect(await systemUsers(join(folder, 'absent'))).toEqual([]);
  });

  it('runs a program as it is, in a namespace, or as a system user', () => {
    expect(invocation({ kind: 'direct' }, '/p', ['-x'])).toEqual({ file: '/p', args: ['-x'] });
    expect(invocation({ kind: 'namespace', user }, '/p', ['-x'])).toEqual({
      file: 'unshare',
      args: ['--user', '--map-user=65534', '--map-group=65533', '/p', '-x'],
    });
    expect(invocation({ kind: 'system-user', user }, '/p', ['-x'])).toEqual({
      file: '/p',
      args: ['-x'],
      uid: 65_534,
      gid: 65_533,
    });
  });

  it('answers no for a program that cannot run there', async () => {
    expect(await canUnshare(join(folder, 'absent'), folder, user)).toBe(false);
  });

  it('finds the binaries of this platform', async () => {
    const binaries = await locateBinaries();
    expect(binaries.major).toBe('18');
    expect(binaries.version).toMatch(/^18\.\d+\./u);
  });

  it('keeps durability on and the network closed', () => {
    const args = postgresArguments('/data folder', 40_001);
    expect(args.slice(0, 2)).toEqual(['-D', '/data folder']);
    expect(args).toEqual(
      expect.arrayContaining([
        'fsync=on',
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'port=40001',
      ]),
    );
  });
});
