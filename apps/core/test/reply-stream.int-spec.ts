import { randomUUID } from 'node:crypto';

import { MemoryReplyStream } from '../src/platform/stream/memory-reply-stream.js';
import { RedisReplyStream } from '../src/platform/stream/redis-reply-stream.js';
import { describeReplyStream } from './support/describe-reply-stream.js';
import { describeOnRedis } from './support/redis.js';

describeReplyStream('in memory', () => new MemoryReplyStream());

describe('200 readers of silent replies', () => {
  it('are gone as soon as they leave', async () => {
    const stream = new MemoryReplyStream();
    const sources = Array.from({ length: 200 }, () => stream.read(randomUUID(), null));
    const pending = sources.map((source) => source.next());
    expect(stream.readers).toBe(200);
    await Promise.all(sources.map(async (source) => source.return?.()));
    await Promise.all(pending);
    expect(stream.readers).toBe(0);
  });
});

describeOnRedis((url) => {
  describeReplyStream('Redis Streams', () => new RedisReplyStream(url(), `t:${randomUUID()}:`));
});
