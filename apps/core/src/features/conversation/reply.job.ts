import { Inject, Injectable, Logger } from '@nestjs/common';

import { ModelFailure, runTurn, type TurnInput } from '@maroquin/assistant-engine';

import { AssistantsService, corporaOf } from '../../assistants/index.js';
import type { JobHandler } from '../../platform/queue/job-catalogue.js';
import {
  REPLY_STREAM,
  type ReplyStream,
  type ReplyWriter,
} from '../../platform/stream/reply-stream.js';
import { CorpusService } from '../corpus/index.js';
import { ReplyLeases } from './reply-leases.js';
import { ReplyOutcome } from './reply-outcome.js';
import { ReplyStore, type ClaimedReply, type FinishedReply } from './reply-store.js';
import { TURN_PORTS, type ReplyPorts } from './turn-ports.js';

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
    private readonly assistants: AssistantsService,
    private readonly corpora: CorpusService,
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
      const input = this.input(claimed);
      if (input === null) return outcome.failed('INTERNAL');
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

  /** What the turn works on; `null` when the assistant or the role is gone. */
  private input({ conversation, message, history }: ClaimedReply): TurnInput | null {
    const job = this.assistants.jobWith(
      [conversation],
      conversation.assistantId,
      conversation.role,
    );
    if (job === null) return null;
    const corpora = corporaOf(job.assistant, conversation.role);
    return {
      assistant: job.assistant.definition,
      role: conversation.role,
      systemPrompt: job.assistant.systemPrompt,
      question: message.text,
      history,
      atDate: message.atDate ?? this.ports.clock.today(),
      corpora,
      corpusTitles: Object.fromEntries(corpora.map((id) => [id, this.corpora.titleOf(id)])),
    };
  }
}
