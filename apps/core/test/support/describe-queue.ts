import { randomUUID } from 'node:crypto';

import type { JobHandler } from '../../src/platform/queue/job-catalogue.js';
import type { QueuePort } from '../../src/platform/queue/queue-port.js';

/** Waits for a condition, and fails loudly when it never holds. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A job that these cases do not ring. */
const idle = { corpusUpdate: (): Promise<void> => Promise.resolve() };

/** What every back end of the queue must do. `make` opens the same queue each time in one test. */
export function describeQueue(name: string, make: (space: string) => QueuePort): void {
  describe(`QueuePort: ${name}`, () => {
    let space: string;
    const open: QueuePort[] = [];
    const connect = (): QueuePort => {
      const queue = make(space);
      open.push(queue);
      return queue;
    };

    beforeEach(() => {
      space = `t${randomUUID().replaceAll('-', '')}`;
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((queue) => queue.close()));
    });

    const ring = (queue: QueuePort, id: string): Promise<void> =>
      queue.ring('reply', id, { replyId: id });

    it('runs a job that was rung before anyone worked', async () => {
      const id = randomUUID();
      const ran: string[] = [];
      const queue = connect();
      await ring(queue, id);
      await connect().work(
        { ...idle, reply: ({ replyId }) => Promise.resolve(void ran.push(replyId)) },
        5,
      );
      await until('the job ran', () => ran.length > 0);
      expect(ran).toEqual([id]);
    });

    it('keeps one job for an id that waits or runs', async () => {
      const id = randomUUID();
      let runs = 0;
      let release: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const queue = connect();
      const last = randomUUID();
      let lastRan = false;
      const reply: JobHandler<'reply'> = async ({ replyId }) => {
        if (replyId === last) {
          lastRan = true;
          return;
        }
        runs += 1;
        await gate;
      };
      await Promise.all([ring(queue, id), ring(queue, id), ring(queue, id)]);
      await connect().work({ ...idle, reply }, 5);
      await until('the job runs', () => runs > 0);
      await ring(queue, id);
      await ring(queue, last);
      await until('a later job ran', () => lastRan);
      release();
      expect(runs).toBe(1);
    });

    it('rings again for an id that is done, and for one that failed', async () => {
      const id = randomUUID();
      let runs = 0;
      const queue = connect();
      const reply: JobHandler<'reply'> = () => {
        runs += 1;
        return runs === 1 ? Promise.resolve() : Promise.reject(new Error('on purpose'));
      };
      await connect().work({ ...idle, reply }, 5);
      for (const expected of [1, 2, 3]) {
        // The end of a job is not announced: ring until it is heard.
        await until(`run ${String(expected)}`, () => {
          void ring(queue, id);
          return runs >= expected;
        });
      }
      expect(runs).toBeGreaterThanOrEqual(3);
    });

    it('refuses a payload that is not of the catalogue', async () => {
      const queue = connect();
      await expect(queue.ring('reply', 'x', { replyId: 'not a uuid' })).rejects.toThrow();
    });

    it('aborts what runs when it closes', async () => {
      const queue = connect();
      let aborted = false;
      let running = false;
      const reply: JobHandler<'reply'> = (_, signal) =>
        new Promise((resolve) => {
          running = true;
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve();
          });
        });
      await queue.work({ ...idle, reply }, 1);
      await ring(queue, randomUUID());
      await until('the job runs', () => running);
      await queue.close();
      open.splice(0);
      expect(aborted).toBe(true);
    });
  });
}
