import { Inject, Injectable, Logger } from '@nestjs/common';

import { ModelFailure, runTurn } from '@maroquin/assistant-engine';

import type { JobHandler } from '../../platform/queue/job-catalogue.js';
import {
  REPLY_STREAM,
  type ReplyStream,
  type ReplyWriter,
} from '../../platform/stream/reply-stream.js';
import { ReplyLeases } from './reply-leases.js';
import { ReplyOutcome } from './reply-outcome.js';
import { ReplyStore, type ClaimedReply, type FinishedReply } from './reply-store.js';
import { TurnInputs } from './turn-inputs.js';
import { TURN_PORTS, type ReplyPorts } from './turn-ports.js';

/**
 * After so many attempts a reply is given up: each one ended with its worker, and the next would
 * take another with it. Far above what restarts and moves between workers ever need.
 */
const MAX_ATTEMPTS = 10;

/**
 * Produces one reply: takes it, runs the turn, sends each event to the stream, ends it in one
 * transaction. Safe to run twice: the second run finds it taken or finished, and leaves.
 */
@Injectable()
export class ReplyJob {
  private readonly logger = new Logger('ReplyJob');

  constructor(
    private readonly store: ReplyStore,
    private readonly leases: ReplyLeases,
    private readonly inputs: TurnInputs,
    @Inject(REPLY_STREAM) private readonly stream: ReplyStream,
    @Inject(TURN_PORTS) private readonly ports: ReplyPorts,
  ) {}

  readonly run: JobHandler<'reply'> = async ({ replyId }, signal) => {
    const claimed = await this.store.claim(replyId);
    if (claimed === null) return;
    const lease = this.leases.hold(replyId, claimed.attempt, signal);
    try {
      const writer = this.stream.open(replyId, claimed.attempt);
      if (claimed.attempt > 1) writer.append({ type: 'restarted' });
      const end = await this.produce(claimed, writer, lease.signal);
      if (end === null) return;
      await this.store.finish(claimed, end);
      writer.append({ type: 'finished' });
      await writer.flush();
    } finally {
      lease.release();
    }
  };

  /** The end of this attempt, `null` when the reply goes to another attempt. */
  private async produce(
    claimed: ClaimedReply,
    writer: ReplyWriter,
    signal: AbortSignal,
  ): Promise<FinishedReply | null> {
    const outcome = new ReplyOutcome(this.ports.extractive);
    try {
      if (claimed.attempt > MAX_ATTEMPTS) return outcome.failed('INTERNAL');
      const input = await this.inputs.of(claimed);
      if (input === null) return outcome.failed('ACCESS_REMOVED');
      for await (const event of runTurn(input, this.ports, signal)) {
        outcome.add(event);
        if (event.type !== 'done' && event.type !== 'silent') writer.append(event);
      }
      return outcome.result();
    } catch (error) {
      return this.interrupted(claimed, outcome, signal, error);
    }
  }

  private async interrupted(
    claimed: ClaimedReply,
    outcome: ReplyOutcome,
    signal: AbortSignal,
    error: unknown,
  ): Promise<FinishedReply | null> {
    switch (this.leases.reasonOf(signal)) {
      case 'stopped':
        return outcome.stopped();
      case 'removed':
        return outcome.failed('ACCESS_REMOVED');
      case 'lost':
        return null;
      case 'shutdown':
        await this.store.handBack(claimed);
        return null;
      case null:
        break;
    }
    if (error instanceof ModelFailure) {
      this.logger.warn(`reply ${claimed.replyId}: ${error.code} (${error.message})`);
      return outcome.failed(error.code);
    }
    this.logger.error(
      `reply ${claimed.replyId}: ${error instanceof Error ? (error.stack ?? error.name) : 'error'}`,
    );
    return outcome.failed('INTERNAL');
  }
}
