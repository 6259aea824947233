import { Logger } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type Job,
  type JobsOptions,
  type Processor,
} from 'bullmq';

import { assertUnreachable } from '@maroquin/assistant-kit';

import { JOBS, runJob, type JobHandlers, type JobName, type JobPayload } from './job-catalogue.js';
import { QUEUE_SCHEMA, type QueuePort } from './queue-port.js';

const QUEUE_NAME = 'maroquin';

/**
 * Locks are short, so that the job of a dead worker restarts within seconds; and a job may stall as
 * often as machines die (the default fails it for good the second time). A job is removed when it
 * ends: a kept id would silence the bell.
 */
const LOCK_MS = 3_000;
const STALLED_CHECK_MS = 1_000;
const NEVER_GIVE_UP = 1_000_000;
const REMOVE: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/** Where the queue lives. Both are BullMQ; nothing else changes. */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

/** The part of BullMQ that is used, the same for both back ends. */
interface Bell {
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}
interface Ringer {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
}
interface Parts {
  readonly bell: Bell;
  readonly ringer: (processor: Processor<unknown, void>, concurrency: number) => Ringer;
}

function workerSettings(concurrency: number) {
  return {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: NEVER_GIVE_UP,
  };
}

function postgresParts(url: string, schema: string): Parts {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema, migrate: true, max: 4 };
  return {
    bell: new Queue(QUEUE_NAME, { connection, defaultJobOptions: REMOVE }),
    ringer: (processor, concurrency) =>
      new Worker<unknown, void>(QUEUE_NAME, processor, {
        connection,
        ...workerSettings(concurrency),
      }),
  };
}

function redisParts(url: string, prefix: string): Parts {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // BullMQ asks for null on the connection that blocks: it retries by itself.
  const connection = { url, maxRetriesPerRequest: null };
  return {
    bell: new Queue(QUEUE_NAME, { connection, prefix, defaultJobOptions: REMOVE }),
    ringer: (processor, concurrency) =>
      new Worker<unknown, void>(QUEUE_NAME, processor, {
        connection,
        prefix,
        ...workerSettings(concurrency),
      }),
  };
}

function partsOf(backend: QueueBackend): Parts {
  switch (backend.kind) {
    case 'postgres':
      return postgresParts(backend.url, backend.schema ?? QUEUE_SCHEMA);
    case 'redis':
      return redisParts(backend.url, backend.prefix ?? 'maroquin');
    default:
      return assertUnreachable(backend);
  }
}

/** The queue on BullMQ, over PostgreSQL or Redis. */
export class BullmqQueue implements QueuePort {
  private readonly logger = new Logger('Queue');
  private readonly parts: Parts;
  private readonly stop = new AbortController();
  private worker: Ringer | null = null;

  constructor(backend: QueueBackend) {
    this.parts = partsOf(backend);
    this.parts.bell.on('error', (error) => {
      this.logger.error(`queue: ${error.message}`);
    });
  }

  async ring<Name extends JobName>(
    name: Name,
    id: string,
    payload: JobPayload<Name>,
  ): Promise<void> {
    await this.parts.bell.add(name, JOBS[name].parse(payload), { jobId: id });
  }

  async work(handlers: JobHandlers, concurrency: number): Promise<void> {
    const run = (job: Job<unknown, void>): Promise<void> =>
      runJob(handlers, job.name, job.data, this.stop.signal);
    this.worker = this.parts.ringer(run, concurrency);
    this.worker.on('error', (error) => {
      this.logger.error(`worker: ${error.message}`);
    });
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    this.stop.abort(new Error('the worker stops'));
    await this.worker?.close();
    await this.parts.bell.close();
  }
}
