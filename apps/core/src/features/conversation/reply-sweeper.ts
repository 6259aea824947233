import { Inject, Injectable, Logger } from '@nestjs/common';

import { QUEUE, type QueuePort } from '../../platform/queue/queue-port.js';
import { ReplyStore } from './reply-store.js';

/** How often the bell is rung again for what nobody works on, in milliseconds. */
const SWEEP_MS = 1_500;

/** Rings again for the replies whose bell was lost or whose worker died. */
@Injectable()
export class ReplySweeper {
  private readonly logger = new Logger('ReplySweeper');
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly store: ReplyStore,
    @Inject(QUEUE) private readonly queue: QueuePort,
  ) {}

  start(): void {
    void this.sweep();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      for (const replyId of await this.store.abandoned()) {
        await this.queue.ring('reply', replyId, { replyId });
      }
    } catch (error) {
      this.logger.warn(`no sweep: ${error instanceof Error ? error.name : 'error'}`);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.sweep();
    }, SWEEP_MS);
  }
}
