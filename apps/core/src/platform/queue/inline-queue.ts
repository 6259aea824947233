import { Logger } from '@nestjs/common';

import { JOBS, runJob, type JobHandlers, type JobName, type JobPayload } from './job-catalogue.js';
import type { QueuePort } from './queue-port.js';

/**
 * The bell of a command: it is heard in this very process and nowhere else, so that a command does
 * the job it has just created and takes nobody else's. A job that is lost with the process is rung
 * again by the next server, as after any crash.
 */
export class InlineQueue implements QueuePort {
  private readonly logger = new Logger('Queue');
  private readonly stop = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private handlers: JobHandlers | null = null;

  async ring<Name extends JobName>(
    name: Name,
    _id: string,
    payload: JobPayload<Name>,
  ): Promise<void> {
    if (this.handlers === null) return;
    const data = JOBS[name].parse(payload);
    const job = runJob(this.handlers, name, data, this.stop.signal).catch((error: unknown) => {
      this.logger.error(`job: ${error instanceof Error ? error.message : 'error'}`);
    });
    this.running.add(job);
    void job.finally(() => this.running.delete(job));
  }

  async work(handlers: JobHandlers): Promise<void> {
    this.handlers = handlers;
  }

  async close(): Promise<void> {
    this.stop.abort(new Error('the command ends'));
    await Promise.all(this.running);
  }
}
