import type { INestApplicationContext } from '@nestjs/common';

import { ReplyJob, ReplySweeper } from '../features/conversation/index.js';
import type { Parts } from './parts.js';
import type { Stop } from './stop-all.js';

/** Replies that one process produces at the same time: they wait on the model, not on the CPU. */
const REPLIES_AT_ONCE = 400;

/** Starts to produce replies, and to ring again for those that nobody works on. */
export async function startReplies(
  parts: Parts,
  app: INestApplicationContext,
  stops: Stop[],
): Promise<void> {
  const sweeper = app.get(ReplySweeper);
  stops.push(() => parts.queue.close());
  await parts.queue.work({ reply: app.get(ReplyJob).run }, REPLIES_AT_ONCE);
  stops.push(() => {
    sweeper.stop();
    return Promise.resolve();
  });
  sweeper.start();
}
