import { z } from 'zod';

/**
 * Every job there is, with the schema of its payload. A payload carries ids only: whatever a job
 * needs is read from PostgreSQL, so that running it twice, or late, has no second effect.
 */
export const JOBS = {
  /** Produce the reply. The job id is the reply id. */
  reply: z.object({ replyId: z.uuid() }),
} as const;

/** Closed list of the job names. */
export type JobName = keyof typeof JOBS;

/** Payload of one job. */
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>;

/** What runs a job. It stops when the signal aborts. */
export type JobHandler<Name extends JobName> = (
  payload: JobPayload<Name>,
  signal: AbortSignal,
) => Promise<void>;

/** One handler for each job: a name without a handler, or a handler without a name, does not compile. */
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };
