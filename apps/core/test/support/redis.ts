import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { once } from 'node:events';

import { Redis } from 'ioredis';

import { freePort } from '../../src/boot/free-port.js';

/** A Redis of one test file. */
export interface TestRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

function findServer(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['redis-server', 'valkey-server']) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/** How to start a Redis of one's own; `null` where no server is installed. */
export function redisForTests(): (() => Promise<TestRedis>) | null {
  const program = findServer();
  if (program === null) return null;
  return async () => {
    const port = await freePort(0, '127.0.0.1');
    const server = spawn(
      program,
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    const url = `redis://127.0.0.1:${String(port)}`;
    const probe = new Redis(url, { maxRetriesPerRequest: null });
    probe.on('error', () => undefined);
    await probe.ping();
    probe.disconnect();
    return {
      url,
      stop: async () => {
        server.kill('SIGTERM');
        if (server.exitCode === null) await once(server, 'exit');
      },
    };
  };
}

/**
 * Cases that need a Redis of their own. Where no server is installed they are reported as skipped, by
 * name.
 */
export function describeOnRedis(cases: (url: () => string) => void): void {
  const start = redisForTests();
  (start === null ? describe.skip : describe)('on Redis', () => {
    let server: TestRedis | null = null;
    beforeAll(async () => {
      server = (await start?.()) ?? null;
    });
    afterAll(() => server?.stop());
    cases(() => server?.url ?? '');
  });
}
