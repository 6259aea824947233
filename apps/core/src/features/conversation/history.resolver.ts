import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { notFound } from '../../platform/errors/platform-error.js';
import { CurrentAgent, type AgentContext } from '../identity/index.js';
import { ConversationPresenter } from './conversation.presenter.js';
import { ConversationPageType } from './conversation.types.js';
import { HistoryService, MAX_TITLE } from './history.service.js';
import {
  ConversationDeleted,
  ConversationRenamed,
  DeleteConversationResult,
  FeedbackKept,
  GiveFeedbackInput,
  GiveFeedbackResult,
  InvalidInput,
  member,
  NotFound,
  RenameConversationResult,
  ReplyStopped,
  StopReplyResult,
} from './history.types.js';
import { MAX_REASON, ReplyActionsService } from './reply-actions.service.js';

const missing = (): NotFound => member(NotFound, { message: notFound().message });

/** What an agent does with past conversations and with a reply. */
@Resolver()
export class HistoryResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly replies: ReplyActionsService,
    private readonly presenter: ConversationPresenter,
  ) {}

  @Query(() => ConversationPageType, { description: 'The caller’s conversations, newest first.' })
  async conversations(
    @CurrentAgent() context: AgentContext,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<ConversationPageType> {
    const request = { first, after: after ?? null, search: search ?? null };
    const page = await this.history.page(context, request);
    return { ...page, items: page.items.map((item) => this.presenter.summary(item)) };
  }

  @Mutation(() => RenameConversationResult)
  async renameConversation(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('title') typed: string,
  ): Promise<ConversationRenamed | NotFound | InvalidInput> {
    const title = typed.replace(/\s+/gu, ' ').replaceAll('\u0000', '').trim();
    if (title === '' || title.length > MAX_TITLE) {
      const message = `Le titre doit compter de 1 à ${String(MAX_TITLE)} caractères. L’ancien titre est conservé.`;
      return member(InvalidInput, { code: 'BAD_TITLE', message });
    }
    const renamed = await this.history.rename(context, id, title);
    if (renamed === null) return missing();
    return member(ConversationRenamed, { conversation: this.presenter.summary(renamed) });
  }

  @Mutation(() => DeleteConversationResult, { description: 'Erases for good.' })
  async deleteConversation(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ConversationDeleted | NotFound> {
    return (await this.history.erase(context, id))
      ? member(ConversationDeleted, { id })
      : missing();
  }

  @Mutation(() => StopReplyResult, { description: 'Stops a reply; what was written is kept.' })
  async stopReply(
    @CurrentAgent() context: AgentContext,
    @Args('replyId', { type: () => ID }) replyId: string,
  ): Promise<ReplyStopped | NotFound> {
    const record = await this.replies.stop(context, replyId);
    return record === null
      ? missing()
      : member(ReplyStopped, { reply: this.presenter.reply(record) });
  }

  @Mutation(() => GiveFeedbackResult)
  async giveFeedback(
    @CurrentAgent() context: AgentContext,
    @Args('input', { type: () => GiveFeedbackInput }) input: GiveFeedbackInput,
  ): Promise<FeedbackKept | NotFound | InvalidInput> {
    const reason = input.reason?.replaceAll('\u0000', '').trim() ?? '';
    if (reason.length > MAX_REASON) {
      const message = `La raison dépasse ${String(MAX_REASON)} caractères. Raccourcissez-la ; votre texte est conservé.`;
      return member(InvalidInput, { code: 'TOO_LONG', message });
    }
    const verdict = input.verdict ?? null;
    const kept = await this.replies.judge(
      context,
      input.replyId,
      verdict,
      reason === '' ? null : reason,
    );
    return kept === null ? missing() : member(FeedbackKept, { reply: this.presenter.reply(kept) });
  }
}
