import { z } from 'zod';

/**
 * Every job there is, with the schema of its payload. A payload carries ids only: whatever a job
 * needs is read from PostgreSQL, so that running it twice, or late, has no second effect.
 */
export const JOBS = {
  /** Produce the reply. The job id is the reply id. */
  reply: z.object({ replyId: z.uuid() }),
  /** Read the source of a corpus again. The job id is the corpus id, `ASSISTANT/CORPUS`. */
  corpusUpdate: z.object({
    corpus: z.string().min(3).max(200),
    asked: z.boolean(),
    /** A person has looked at the version that is held, and accepts so few documents. */
    acceptedDocuments: z.number().int().positive().optional(),
  }),
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

/**
 * Runs one job: its payload is parsed again, since another release may have written it.
 *
 * @throws Error for a name that this release does not know: what is still to be done is in PostgreSQL,
 * and the release that knows it will ring again.
 */
export async function runJob(
  handlers: JobHandlers,
  name: string,
  data: unknown,
  signal: AbortSignal,
): Promise<void> {
  switch (name) {
    case 'reply':
      return handlers.reply(JOBS.reply.parse(data), signal);
    case 'corpusUpdate':
      return handlers.corpusUpdate(JOBS.corpusUpdate.parse(data), signal);
    default:
      throw new Error(`no handler for the job ${name}`);
  }
}
