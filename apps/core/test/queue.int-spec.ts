import { BullmqQueue } from '../src/platform/queue/bullmq-queue.js';
import { describeQueue } from './support/describe-queue.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';
import { redisForTests, type TestRedis } from './support/redis.js';

describe('on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());

  describeQueue(
    'BullMQ on PostgreSQL',
    (space) => new BullmqQueue({ kind: 'postgres', url: postgres.url, schema: space }),
  );
});

const redis = redisForTests();

// Without a Redis server on this machine these cases are reported as skipped, by name.
(redis === null ? describe.skip : describe)('on Redis', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await (redis ?? (() => Promise.reject(new Error('no Redis'))))();
  });
  afterAll(() => server.stop());

  describeQueue(
    'BullMQ on Redis',
    (space) => new BullmqQueue({ kind: 'redis', url: server.url, prefix: space }),
  );
});
