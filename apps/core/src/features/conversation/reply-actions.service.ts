import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AgentContext } from '../identity/index.js';
import { ConversationAccess } from './conversation-access.js';
import { ConversationService, type ReplyRecord } from './conversation.service.js';
import { Feedback, type Verdict } from './feedback.entity.js';

/** Longest reason, in characters. */
export const MAX_REASON = 2_000;

/** What an agent does to a reply: stop it, judge it. */
@Injectable()
export class ReplyActionsService {
  constructor(
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /**
   * Asks the worker to stop: it hears it at its next heartbeat, in under a second, and ends the call
   * to the model. A reply that nobody has taken yet ends here. `null`: not the agent's.
   */
  async stop(context: AgentContext, replyId: string): Promise<ReplyRecord | null> {
    const reply = await this.access.reply(context, replyId);
    if (reply === null) return null;
    await this.database.query(
      `UPDATE reply SET stop_requested = true,
         status = CASE WHEN status = 'pending' THEN 'stopped' ELSE status END,
         finished_at = CASE WHEN status = 'pending' THEN now() ELSE finished_at END
       WHERE id = $1 AND status IN ('pending', 'running')`,
      [reply.id],
    );
    return this.conversations.reply(context, reply.id);
  }

  /** Keeps a verdict, replaces it, or takes it back with `null`. `null` result: not the agent's. */
  async judge(
    context: AgentContext,
    replyId: string,
    verdict: Verdict | null,
    reason: string | null,
  ): Promise<ReplyRecord | null> {
    const reply = await this.access.reply(context, replyId);
    if (reply === null) return null;
    const feedback = this.database.getRepository(Feedback);
    if (verdict === null) await feedback.delete({ replyId: reply.id });
    else await feedback.upsert({ replyId: reply.id, verdict, reason }, ['replyId']);
    return this.conversations.reply(context, reply.id);
  }
}
