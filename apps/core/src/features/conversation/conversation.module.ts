import { Module } from '@nestjs/common';

import { CorpusModule } from '../corpus/index.js';
import { ConversationAccess } from './conversation-access.js';
import { ConversationPresenter } from './conversation.presenter.js';
import { ConversationResolver } from './conversation.resolver.js';
import { ConversationService } from './conversation.service.js';
import { FollowReplyService } from './follow-reply.service.js';
import { HistoryResolver } from './history.resolver.js';
import { HistoryService } from './history.service.js';
import { ReplyActionsService } from './reply-actions.service.js';
import { ReplyLeases } from './reply-leases.js';
import { ReplyJob } from './reply.job.js';
import { ReplyStore } from './reply-store.js';
import { ReplySweeper } from './reply-sweeper.js';
import { SendMessageService } from './send-message.service.js';
import { TurnInputs } from './turn-inputs.js';

/** Conversations as agents use them. */
@Module({
  imports: [CorpusModule],
  providers: [
    ConversationAccess,
    ConversationPresenter,
    ConversationResolver,
    ConversationService,
    FollowReplyService,
    HistoryResolver,
    HistoryService,
    ReplyActionsService,
    SendMessageService,
  ],
  exports: [ConversationPresenter, HistoryService],
})
export class ConversationModule {}

/** The production of replies: for the processes that work. */
@Module({
  imports: [CorpusModule],
  providers: [ReplyJob, ReplyLeases, ReplyStore, ReplySweeper, TurnInputs],
  exports: [ReplyJob, ReplySweeper],
})
export class ReplyWorkerModule {}
