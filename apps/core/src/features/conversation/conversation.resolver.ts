import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';

import { Caller, CurrentAgent, type AgentContext } from '../identity/index.js';
import { ConversationPresenter } from './conversation.presenter.js';
import { ConversationService } from './conversation.service.js';
import {
  ConversationType,
  SendMessageInput,
  SendMessageResult,
  type MessageRefused,
  type MessageSent,
} from './conversation.types.js';
import { FollowReplyService } from './follow-reply.service.js';
import { ReplyEventType } from './reply-event.types.js';
import { SendMessageService } from './send-message.service.js';

/** Asking, and reading the answer. */
@Resolver()
export class ConversationResolver {
  constructor(
    private readonly conversations: ConversationService,
    private readonly sender: SendMessageService,
    private readonly follower: FollowReplyService,
    private readonly presenter: ConversationPresenter,
  ) {}

  @Query(() => ConversationType, {
    nullable: true,
    description: 'null: it does not exist, or is not the caller’s.',
  })
  async conversation(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ConversationType | null> {
    const record = await this.conversations.read(context, id);
    return record === null ? null : this.presenter.conversation(record);
  }

  @Mutation(() => SendMessageResult, {
    description: 'Sends a question. The same `messageId` twice is one question.',
  })
  async sendMessage(
    @CurrentAgent() context: AgentContext,
    @Caller() caller: string,
    @Args('input', { type: () => SendMessageInput }) input: SendMessageInput,
  ): Promise<MessageSent | MessageRefused> {
    const outcome = await this.sender.send(context, { ...input, caller });
    if (!outcome.ok) return this.presenter.refusal(outcome);
    return {
      conversation: this.presenter.summary(outcome.conversation),
      turn: this.presenter.turn(outcome.turn),
    };
  }

  @Subscription(() => ReplyEventType, {
    resolve: (event: ReplyEventType) => event,
    description: 'The events of a reply, from the cursor on; ends with FINISHED.',
  })
  replyEvents(
    @CurrentAgent() context: AgentContext,
    @Args('replyId', { type: () => ID }) replyId: string,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AsyncIterableIterator<ReplyEventType>> {
    return this.follower.follow(context, replyId, after ?? null);
  }
}
