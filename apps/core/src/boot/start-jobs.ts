import type { INestApplicationContext } from '@nestjs/common';

import { ReplyJob, ReplySweeper } from '../features/conversation/index.js';
import { CorpusUpdateJob, CorpusUpdateSchedule } from '../features/corpus/index.js';
import type { Parts } from './parts.js';
import type { Stop } from './stop-all.js';

/** Replies that one process produces at the same time: they wait on the model, not on the CPU. */
const REPLIES_AT_ONCE = 400;

/** Starts to produce replies and to update corpora, and to ring again for what nobody works on. */
export async function startJobs(
  parts: Parts,
  app: INestApplicationContext,
  stops: Stop[],
): Promise<void> {
  const sweeper = app.get(ReplySweeper);
  stops.push(() => parts.queue.close());
  await parts.queue.work(
    { reply: app.get(ReplyJob).run, corpusUpdate: app.get(CorpusUpdateJob).run },
    REPLIES_AT_ONCE,
  );
  stops.push(() => {
    sweeper.stop();
    return Promise.resolve();
  });
  sweeper.start();
  const schedule = app.get(CorpusUpdateSchedule);
  stops.push(() => {
    schedule.stop();
    return Promise.resolve();
  });
  schedule.start();
}
