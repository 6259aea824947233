import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ConversationSummaryType } from './conversation.types.js';
import { ReplyType, VerdictType } from './reply.types.js';

/** It does not exist, or not for the caller: the two cannot be told apart. */
@ObjectType()
export class NotFound {
  @Field(() => String)
  message!: string;
}

/** What was typed cannot be kept; the sentence says why. */
@ObjectType()
export class InvalidInput {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

/** The conversation has its new title. */
@ObjectType()
export class ConversationRenamed {
  @Field(() => ConversationSummaryType)
  conversation!: ConversationSummaryType;
}

/** The conversation and all it held are gone. */
@ObjectType()
export class ConversationDeleted {
  @Field(() => ID)
  id!: string;
}

/** The reply stops within a second; `reply` is its state now. */
@ObjectType()
export class ReplyStopped {
  @Field(() => ReplyType)
  reply!: ReplyType;
}

/** The verdict is kept. */
@ObjectType()
export class FeedbackKept {
  @Field(() => ReplyType)
  reply!: ReplyType;
}

/** A verdict on a reply. */
@InputType()
export class GiveFeedbackInput {
  @Field(() => ID)
  replyId!: string;

  @Field(() => VerdictType, { nullable: true, description: 'None: takes the verdict back.' })
  verdict?: VerdictType | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

export const RenameConversationResult = createUnionType({
  name: 'RenameConversationResult',
  types: () => [ConversationRenamed, NotFound, InvalidInput] as const,
});

export const DeleteConversationResult = createUnionType({
  name: 'DeleteConversationResult',
  types: () => [ConversationDeleted, NotFound] as const,
});

export const StopReplyResult = createUnionType({
  name: 'StopReplyResult',
  types: () => [ReplyStopped, NotFound] as const,
});

export const GiveFeedbackResult = createUnionType({
  name: 'GiveFeedbackResult',
  types: () => [FeedbackKept, NotFound, InvalidInput] as const,
});

/** Builds an instance of a member of a union, so that GraphQL knows which one it is. */
export function member<Type extends object>(type: new () => Type, fields: Type): Type {
  return Object.assign(new type(), fields);
}
