import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

import { SessionService } from './session.service.js';

/** How often ended sessions and abandoned sign-ins are erased, in milliseconds. */
const HOUR_MS = 60 * 60 * 1000;

/** Erases what is over: anyone may begin a sign-in, so the table of attempts would grow for ever. */
@Injectable()
export class SessionHousekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Sessions');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly sessions: SessionService) {}

  onApplicationBootstrap(): void {
    void this.tidy();
    this.timer = setInterval(() => {
      void this.tidy();
    }, HOUR_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async tidy(): Promise<void> {
    try {
      await this.sessions.forgetExpired();
    } catch (error) {
      this.logger.warn(`nothing erased: ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}
