import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

import { ReplyStore } from './reply-store.js';

/** How often a worker says that it lives and hears what must stop, in milliseconds. */
const BEAT_MS = 700;

/** Why a turn was interrupted. */
export type Interruption = 'stopped' | 'removed' | 'lost' | 'shutdown';

class InterruptedTurn extends Error {
  constructor(readonly interruption: Interruption) {
    super(interruption);
  }
}

/** A reply held by this process. */
export interface Lease {
  /**
   * Aborts when the agent stops the reply or has lost the role, another worker took it, or the
   * process stops.
   */
  readonly signal: AbortSignal;
  readonly release: () => void;
}

/**
 * The leases of the replies that this process works on. One statement a beat keeps them all, and
 * brings back which of them an agent has stopped, or may not read any more: no message between
 * processes is needed.
 */
@Injectable()
export class ReplyLeases implements OnModuleDestroy {
  private readonly logger = new Logger('ReplyLeases');
  private readonly held = new Map<
    string,
    { readonly attempt: number; readonly controller: AbortController }
  >();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly store: ReplyStore) {}

  hold(replyId: string, attempt: number, shutdown: AbortSignal): Lease {
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(new InterruptedTurn('shutdown'));
    };
    if (shutdown.aborted) stop();
    shutdown.addEventListener('abort', stop, { once: true });
    this.held.set(replyId, { attempt, controller });
    this.schedule();
    return {
      signal: controller.signal,
      release: () => {
        shutdown.removeEventListener('abort', stop);
        if (this.held.get(replyId)?.controller === controller) this.held.delete(replyId);
      },
    };
  }

  /** Why the signal aborted; `null` when it did not. */
  reasonOf(signal: AbortSignal): Interruption | null {
    const reason: unknown = signal.reason;
    return signal.aborted && reason instanceof InterruptedTurn ? reason.interruption : null;
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.timer !== null || this.held.size === 0) return;
    this.timer = setTimeout(() => {
      void this.beat();
    }, BEAT_MS);
  }

  private async beat(): Promise<void> {
    const held = new Map(this.held);
    try {
      const alive = await this.store.beat([...held.keys()]);
      for (const [replyId, { attempt, controller }] of held) {
        const row = alive.get(replyId);
        if (row?.attempt !== attempt) controller.abort(new InterruptedTurn('lost'));
        else if (!row.allowed) controller.abort(new InterruptedTurn('removed'));
        else if (row.stop) controller.abort(new InterruptedTurn('stopped'));
      }
    } catch (error) {
      // The database is away: the leases run out by themselves, and the attempt number fences.
      this.logger.warn(`no heartbeat: ${error instanceof Error ? error.name : 'error'}`);
    }
    this.timer = null;
    this.schedule();
  }
}
