import { PlatformError } from '../platform/errors/platform-error.js';
import type { Config } from '../platform/config/config.js';
import { memoryRateLimits, redisRateLimits } from '../platform/limits/make-rate-limits.js';
import type { RateLimits } from '../platform/limits/rate-limits.js';
import { MemoryReplyStream } from '../platform/stream/memory-reply-stream.js';
import { RedisReplyStream } from '../platform/stream/redis-reply-stream.js';
import type { ReplyStream } from '../platform/stream/reply-stream.js';
import { BullmqQueue } from '../platform/queue/bullmq-queue.js';
import { InlineQueue } from '../platform/queue/inline-queue.js';
import type { QueuePort } from '../platform/queue/queue-port.js';

/** What a process is for: everything, agents, replies, or one command that asks one question. */
export type ProcessKind = 'all' | 'api' | 'worker' | 'command';

/** What the processes of an installation share: the bell, the replies being written, the limits. */
export interface SharedParts {
  readonly queue: QueuePort;
  readonly stream: ReplyStream;
  readonly limits: RateLimits;
}

/** Those that the configuration asks for: in memory for one process, on Redis for several. */
export async function sharedParts(
  config: Config,
  databaseUrl: string,
  process: ProcessKind,
): Promise<SharedParts> {
  if (process === 'command') {
    const { redisUrl } = config;
    const stream = redisUrl === null ? new MemoryReplyStream() : new RedisReplyStream(redisUrl);
    return { queue: new InlineQueue(), stream, limits: memoryRateLimits(config.limits) };
  }
  if (config.redisUrl !== null) {
    return {
      queue: new BullmqQueue({ kind: 'redis', url: config.redisUrl }),
      stream: new RedisReplyStream(config.redisUrl),
      limits: await redisRateLimits(config.limits, config.redisUrl),
    };
  }
  if (process !== 'all') {
    throw new PlatformError(
      'configuration',
      'REDIS_NEEDED',
      'Avec des processus séparés pour l’API et la production des réponses, REDIS_URL est obligatoire : sans Redis, l’API ne verrait pas les réponses s’écrire. Définissez REDIS_URL, ou lancez tout dans un seul processus avec npm start.',
    );
  }
  return {
    queue: new BullmqQueue({ kind: 'postgres', url: databaseUrl }),
    stream: new MemoryReplyStream(),
    limits: memoryRateLimits(config.limits),
  };
}
