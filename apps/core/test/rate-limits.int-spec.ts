import { randomUUID } from 'node:crypto';

import { Redis } from 'ioredis';

import { memoryRateLimits, redisRateLimits } from '../src/platform/limits/make-rate-limits.js';
import { describeRateLimits, UNLIMITED } from './support/describe-rate-limits.js';
import { describeOnRedis } from './support/redis.js';

describeRateLimits('in memory', memoryRateLimits);

describeOnRedis((url) => {
  const prefix = (): string => `t:${randomUUID()}:`;

  describeRateLimits('Redis', (limits) => redisRateLimits(limits, url(), prefix()));

  it('are shared by two processes, and keep neither an address nor an agent in clear', async () => {
    const shared = prefix();
    const limits = { ...UNLIMITED, messageByAddress: 4 };
    const first = await redisRateLimits(limits, url(), shared);
    const second = await redisRateLimits(limits, url(), shared);
    const client = new Redis(url());
    try {
      for (const one of [first, second, first, second])
        expect(await one.take('messageByAddress', '192.0.2.1')).toBe(0);
      expect(await first.take('messageByAddress', '192.0.2.1')).toBeGreaterThan(0);
      expect(await second.take('messageByAddress', '192.0.2.1')).toBeGreaterThan(0);
      const keys = await client.keys(`${shared}*`);
      expect(keys).toHaveLength(1);
      expect(keys.join()).not.toContain('192.0.2.1');
    } finally {
      client.disconnect();
      await Promise.all([first.close(), second.close()]);
    }
  });
});

it('each process counts for itself while Redis is away', async () => {
  const limits = await redisRateLimits({ ...UNLIMITED, messageByAgent: 2 }, 'redis://127.0.0.1:9');
  try {
    expect(await limits.take('messageByAgent', 'a')).toBe(0);
    expect(await limits.take('messageByAgent', 'a')).toBe(0);
    expect(await limits.take('messageByAgent', 'a')).toBeGreaterThan(0);
  } finally {
    await limits.close();
  }
});
