import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { notFound } from '../../platform/errors/platform-error.js';
import type { AgentContext } from '../identity/index.js';
import { ConversationAccess } from './conversation-access.js';
import { Conversation, Message } from './conversation.entity.js';
import { Feedback } from './feedback.entity.js';
import { KeptCitation, Reply } from './reply.entity.js';

/** A reply with its citations. */
export interface ReplyRecord {
  readonly reply: Reply;
  readonly citations: readonly KeptCitation[];
  readonly feedback: Feedback | null;
}

/** A question with its reply. */
export interface TurnRecord extends ReplyRecord {
  readonly message: Message;
}

/** A conversation with its turns, oldest first. */
export interface ConversationRecord {
  readonly conversation: Conversation;
  readonly turns: readonly TurnRecord[];
}

/** Reading conversations. Everything is the agent's own. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly access: ConversationAccess,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** A conversation of the agent with its turns, `null` when there is none of that id. */
  async read(context: AgentContext, id: string): Promise<ConversationRecord | null> {
    const conversation = await this.access.conversation(context, id);
    if (conversation === null) return null;
    return { conversation, turns: await this.turns(conversation.id) };
  }

  /** A reply of the agent. */
  async reply(context: AgentContext, id: string): Promise<ReplyRecord> {
    const reply = await this.access.reply(context, id);
    if (reply === null) throw notFound();
    const citations = await this.citations([reply.id]);
    const [feedback] = await this.feedback([reply.id]);
    return { reply, citations, feedback: feedback ?? null };
  }

  private async turns(conversationId: string): Promise<readonly TurnRecord[]> {
    const messages = await this.database
      .getRepository(Message)
      .find({ where: { conversationId }, order: { createdAt: 'ASC', id: 'ASC' } });
    const replies = await this.database.getRepository(Reply).findBy({ conversationId });
    const ids = replies.map((reply) => reply.id);
    const citations = await this.citations(ids);
    const feedback = await this.feedback(ids);
    return messages.flatMap((message) => {
      const reply = replies.find((candidate) => candidate.messageId === message.id);
      if (reply === undefined) return [];
      return [
        {
          message,
          reply,
          citations: citations.filter((kept) => kept.replyId === reply.id),
          feedback: feedback.find((kept) => kept.replyId === reply.id) ?? null,
        },
      ];
    });
  }

  private feedback(replyIds: readonly string[]): Promise<Feedback[]> {
    if (replyIds.length === 0) return Promise.resolve([]);
    return this.database.getRepository(Feedback).findBy({ replyId: In([...replyIds]) });
  }

  private citations(replyIds: readonly string[]): Promise<KeptCitation[]> {
    if (replyIds.length === 0) return Promise.resolve([]);
    return this.database
      .getRepository(KeptCitation)
      .find({ where: { replyId: In([...replyIds]) }, order: { number: 'ASC' } });
  }
}
