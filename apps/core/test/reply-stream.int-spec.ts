import { randomUUID } from 'node:crypto';

import { MemoryReplyStream } from '../src/platform/stream/memory-reply-stream.js';
import { RedisReplyStream } from '../src/platform/stream/redis-reply-stream.js';
import { describeReplyStream } from './support/describe-reply-stream.js';
import { redisForTests, type TestRedis } from './support/redis.js';

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

const redis = redisForTests();

// Without a Redis server on this machine these cases are reported as skipped, by name.
(redis === null ? describe.skip : describe)('on Redis', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await (redis ?? (() => Promise.reject(new Error('no Redis'))))();
  });
  afterAll(() => server.stop());

  describeReplyStream(
    'Redis Streams',
    () => new RedisReplyStream(server.url, `t:${randomUUID()}:`),
  );
});
