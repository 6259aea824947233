import { once } from 'node:events';

import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

import type { Limits } from './limit-catalogue.js';
import { CountedRateLimits, type MakeCounter, type RateLimits } from './rate-limits.js';

const inMemory: MakeCounter = (keyPrefix, options) =>
  new RateLimiterMemory({ keyPrefix, ...options });

/** The limits of a platform that is one process. */
export function memoryRateLimits(limits: Limits): RateLimits {
  return new CountedRateLimits(limits, inMemory, () => Promise.resolve());
}

/**
 * The limits that several processes share. While Redis is away each process counts for itself: a
 * limit that is too wide for a moment is better than agents who are refused.
 */
export async function redisRateLimits(
  limits: Limits,
  url: string,
  prefix = 'maroquin:limit:',
): Promise<RateLimits> {
  const logger = new Logger('RateLimits');
  const storeClient = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  storeClient.on('error', (error: Error) => {
    logger.warn(`redis: ${error.message}`);
  });
  // Until it is there, each process would count for itself.
  await once(storeClient, 'ready').catch(() => undefined);
  const shared: MakeCounter = (name, options) =>
    new RateLimiterRedis({
      storeClient,
      keyPrefix: `${prefix}${name}`,
      ...options,
      // Who is beyond the limit is refused from memory: a flood does not reach Redis.
      inMemoryBlockOnConsumed: options.points + 1,
      rejectIfRedisNotReady: true,
      insuranceLimiter: inMemory(name, options),
    });
  return new CountedRateLimits(limits, shared, async () => {
    await storeClient.quit().catch(() => {
      storeClient.disconnect();
    });
  });
}
