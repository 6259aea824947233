import { Inject, Injectable } from '@nestjs/common';

import { assertUnreachable } from '@maroquin/assistant-kit';
import type { TurnStage } from '@maroquin/assistant-engine';

import { notFound } from '../../platform/errors/platform-error.js';
import { EventChannel } from '../../platform/stream/event-channel.js';
import {
  formatCursor,
  parseCursor,
  REPLY_STREAM,
  type Cursor,
  type PlacedEvent,
  type ReplyStream,
} from '../../platform/stream/reply-stream.js';
import type { AgentContext } from '../identity/index.js';
import { ConversationAccess } from './conversation-access.js';
import { ConversationPresenter, presentToolCall } from './conversation.presenter.js';
import { ConversationService } from './conversation.service.js';
import { ReplyEventKind, ReplyStage, type ReplyEventType } from './reply-event.types.js';

/**
 * How long a stream may say nothing before PostgreSQL is asked whether the reply has ended: the
 * process that wrote it may have died between its transaction and its last event.
 */
const SILENCE_MS = 5_000;

const STAGES: Readonly<Record<TurnStage, ReplyStage>> = {
  searching: ReplyStage.SEARCHING,
  writing: ReplyStage.WRITING,
  'calling-tool': ReplyStage.CALLING_TOOL,
  checking: ReplyStage.CHECKING,
};

const NOTHING = {
  text: null,
  stage: null,
  corpora: null,
  passages: null,
  verified: null,
  claims: null,
  toolCall: null,
  reply: null,
} as const;

/** Follows a reply being produced: what was missed, what comes, then the final reply. */
@Injectable()
export class FollowReplyService {
  constructor(
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationService,
    private readonly presenter: ConversationPresenter,
    @Inject(REPLY_STREAM) private readonly stream: ReplyStream,
  ) {}

  /**
   * The events after the cursor. `return()` of the iterator ends it at once. What is still being
   * written is only for who could ask it today; what is finished is the agent's own.
   */
  async follow(
    context: AgentContext,
    replyId: string,
    after: string | null,
  ): Promise<AsyncIterableIterator<ReplyEventType>> {
    const reply = await this.access.reply(context, replyId);
    if (reply === null) throw notFound();
    if (reply.finishedAt === null && !(await this.access.mayStillAsk(context, reply)))
      throw notFound();
    const cursor = after === null ? null : parseCursor(after);
    return new Follower(
      (place) => this.finalEvent(context, replyId, place),
      reply.finishedAt === null ? this.stream.read(replyId, cursor) : null,
      cursor ?? { attempt: reply.attempt, sequence: 0 },
    ).start();
  }

  /** The last event, `null` while the reply is unfinished. */
  private async finalEvent(
    context: AgentContext,
    replyId: string,
    place: Cursor,
  ): Promise<ReplyEventType | null> {
    const record = await this.conversations.reply(context, replyId);
    if (record.reply.finishedAt === null) return null;
    return {
      ...NOTHING,
      cursor: formatCursor(place),
      kind: ReplyEventKind.FINISHED,
      reply: this.presenter.reply(record),
    };
  }
}

type FinalEvent = (place: Cursor) => Promise<ReplyEventType | null>;

/** One reader of one reply. */
class Follower {
  private readonly channel: EventChannel<ReplyEventType>;
  private timer: NodeJS.Timeout | null = null;
  private left = false;
  private last: Cursor;

  constructor(
    private readonly finalEvent: FinalEvent,
    private readonly source: AsyncIterableIterator<PlacedEvent> | null,
    start: Cursor,
  ) {
    this.last = start;
    this.channel = new EventChannel(() => {
      this.left = true;
      if (this.timer !== null) clearTimeout(this.timer);
      void this.source?.return?.();
    });
  }

  start(): AsyncIterableIterator<ReplyEventType> {
    if (this.source === null) void this.finish();
    else void this.pump(this.source);
    return this.channel;
  }

  private async pump(source: AsyncIterableIterator<PlacedEvent>): Promise<void> {
    this.watch();
    for await (const placed of source) {
      this.last = placed.cursor;
      this.watch();
      if (placed.event.type === 'finished') break;
      this.channel.push(present(placed));
    }
    await this.finish();
  }

  /** Asks PostgreSQL after a silence; a reply that has ended ends its readers. */
  private watch(): void {
    // The reader may leave while PostgreSQL is being asked.
    if (this.left) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.finish().then((ended) => {
        if (!ended) this.watch();
      });
    }, SILENCE_MS);
    this.timer.unref();
  }

  private async finish(): Promise<boolean> {
    try {
      const event = await this.finalEvent(this.last);
      if (event === null) return false;
      this.channel.push(event);
    } catch {
      // The conversation was deleted, or the database is away: the reader comes back and is told.
    }
    this.channel.end();
    return true;
  }
}

function present({ cursor, event }: PlacedEvent): ReplyEventType {
  const base = { ...NOTHING, cursor: formatCursor(cursor) };
  switch (event.type) {
    case 'text':
      return { ...base, kind: ReplyEventKind.TEXT, text: event.text };
    case 'stage':
      return {
        ...base,
        kind: ReplyEventKind.STAGE,
        stage: STAGES[event.stage],
        corpora: event.corpora ?? null,
        passages: event.passages ?? null,
        verified: event.verified ?? null,
        claims: event.claims ?? null,
      };
    case 'tool-call':
      return {
        ...base,
        kind: ReplyEventKind.TOOL_CALL,
        toolCall: presentToolCall({ ...event, ok: null, inputs: [], card: null, message: null }),
      };
    case 'tool-result':
      return { ...base, kind: ReplyEventKind.TOOL_RESULT, toolCall: presentToolCall(event) };
    case 'restarted':
      return { ...base, kind: ReplyEventKind.RESTARTED };
    case 'finished':
      return { ...base, kind: ReplyEventKind.FINISHED };
    default:
      return assertUnreachable(event);
  }
}
