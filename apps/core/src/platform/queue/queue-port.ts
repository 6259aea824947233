import type { JobHandlers, JobName, JobPayload } from './job-catalogue.js';

/**
 * The bell. PostgreSQL holds what must be done; the queue only says that there is something to do,
 * at least once. Ringing twice with the same id is harmless, and an id that is done can ring again.
 *
 * @example await queue.ring('reply', reply.id, { replyId: reply.id });
 */
export interface QueuePort {
  /** Adds a job. `id` deduplicates among the jobs that wait or run. */
  readonly ring: <Name extends JobName>(
    name: Name,
    id: string,
    payload: JobPayload<Name>,
  ) => Promise<void>;
  /** Starts to run jobs in this process. Called once. */
  readonly work: (handlers: JobHandlers, concurrency: number) => Promise<void>;
  /** Aborts what runs, and ends. */
  readonly close: () => Promise<void>;
}

/** Injection token of the queue. */
export const QUEUE = Symbol('QUEUE');

/** Schema of PostgreSQL in which the queue keeps its tables, where it is on PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';
