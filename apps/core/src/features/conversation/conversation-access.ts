import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AgentContext } from '../identity/index.js';
import { Conversation } from './conversation.entity.js';
import { Reply } from './reply.entity.js';

const idSchema = z.uuid();

/**
 * The one decision for everything that hangs below a conversation: it belongs to the agent who
 * started it. What is somebody else's answers exactly as what does not exist.
 */
@Injectable()
export class ConversationAccess {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The agent's own conversation of that id, `null` otherwise. */
  async conversation(context: AgentContext, id: string): Promise<Conversation | null> {
    if (!idSchema.safeParse(id).success) return null;
    return this.database.getRepository(Conversation).findOneBy({ id, agentId: context.agentId });
  }

  /** Whether the agent still has the role in which the question of that reply was asked. */
  async mayStillAsk(context: AgentContext, { conversationId }: Reply): Promise<boolean> {
    const conversation = await this.conversation(context, conversationId);
    return context.jobs.some(
      (job) => job.assistantId === conversation?.assistantId && job.role === conversation.role,
    );
  }

  /** The reply of that id in one of the agent's own conversations, `null` otherwise. */
  async reply(context: AgentContext, id: string): Promise<Reply | null> {
    if (!idSchema.safeParse(id).success) return null;
    return this.database
      .getRepository(Reply)
      .createQueryBuilder('reply')
      .innerJoin(Conversation, 'conversation', 'conversation.id = reply.conversation_id')
      .where('reply.id = :id AND conversation.agent_id = :agentId', {
        id,
        agentId: context.agentId,
      })
      .getOne();
  }
}
