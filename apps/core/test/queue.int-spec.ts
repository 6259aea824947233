import { BullmqQueue } from '../src/platform/queue/bullmq-queue.js';
import { describeQueue } from './support/describe-queue.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';
import { describeOnRedis } from './support/redis.js';

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

describeOnRedis((url) => {
  describeQueue(
    'BullMQ on Redis',
    (space) => new BullmqQueue({ kind: 'redis', url: url(), prefix: space }),
  );
});
