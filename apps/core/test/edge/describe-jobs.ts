import { giveConversations } from '../support/actors.js';
import { until } from '../support/describe-queue.js';
import type { EdgeWorld } from './edge-world.js';

/** JOB-04: what ends every worker that touches it. */
export function describeJobs(world: () => EdgeWorld): void {
  const abandonedAfter = async (attempts: number): Promise<string> => {
    const { runningReplyId } = await giveConversations(world().core, world().agent);
    await world().database.query(
      `UPDATE reply SET attempt = $2, heartbeat_at = now() - interval '1 minute' WHERE id = $1`,
      [runningReplyId, attempts],
    );
    return runningReplyId;
  };
  const ended = async (replyId: string): Promise<object> => {
    let row: { status: string; failure_code: string | null; attempt: number } | undefined;
    await until('the reply has ended', async () => {
      [row] = await world().database.query(
        'SELECT status, failure_code, attempt FROM reply WHERE id = $1',
        [replyId],
      );
      return row !== undefined && row.status !== 'running' && row.status !== 'pending';
    });
    return row ?? {};
  };

  describe('JOB-04: a reply that ended its worker', () => {
    it('is tried again, and given up after ten times', async () => {
      const [young, old] = [await abandonedAfter(3), await abandonedAfter(10)];
      expect(await ended(young)).toMatchObject({ attempt: 4, failure_code: null });
      expect(await ended(old)).toEqual({ status: 'failed', failure_code: 'INTERNAL', attempt: 11 });
    });
  });
}
