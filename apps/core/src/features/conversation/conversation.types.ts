import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
} from '@nestjs/graphql';

import { ReplyType } from './reply.types.js';

/** A question. */
@ObjectType('Message')
export class MessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null: the day it was sent.' })
  atDate!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

/** A question and its answer. */
@ObjectType('Turn')
export class TurnType {
  @Field(() => MessageType)
  message!: MessageType;

  @Field(() => ReplyType)
  reply!: ReplyType;
}

/** A conversation in a list. */
@ObjectType('ConversationSummary')
export class ConversationSummaryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  assistantId!: string;

  @Field(() => String)
  assistantName!: string;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

/** A conversation with all its turns. */
@ObjectType('Conversation')
export class ConversationType extends ConversationSummaryType {
  @Field(() => String)
  role!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => [TurnType])
  turns!: readonly TurnType[];
}

/** One page of the history, newest first. */
@ObjectType('ConversationPage')
export class ConversationPageType {
  @Field(() => [ConversationSummaryType])
  items!: readonly ConversationSummaryType[];

  @Field(() => String, { nullable: true, description: 'null: nothing follows.' })
  endCursor!: string | null;

  @Field(() => Int)
  total!: number;
}

/** A question to send. */
@InputType()
export class SendMessageInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: sending twice is sending once.' })
  messageId!: string;

  @Field(() => ID, { nullable: true, description: 'None: a new conversation.' })
  conversationId?: string | null;

  @Field(() => ID)
  assistantId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; none: today.' })
  atDate?: string | null;
}

/** The question was accepted: it is kept, and a reply is on its way. */
@ObjectType()
export class MessageSent {
  @Field(() => ConversationSummaryType)
  conversation!: ConversationSummaryType;

  @Field(() => TurnType)
  turn!: TurnType;
}

/** The question was not accepted. Nothing was kept on the server; the shell keeps the text. */
@ObjectType()
export class MessageRefused {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'TOO_MANY: seconds after which the same request is accepted.',
  })
  retryAfter?: number;
}

export const SendMessageResult = createUnionType({
  name: 'SendMessageResult',
  types: () => [MessageSent, MessageRefused] as const,
  resolveType: (value: MessageSent | MessageRefused) =>
    'turn' in value ? MessageSent : MessageRefused,
});
