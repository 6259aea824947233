import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { ReplyType, ToolCallType } from './reply.types.js';

/** What an event is. */
export enum ReplyEventKind {
  RESTARTED = 'RESTARTED',
  STAGE = 'STAGE',
  TEXT = 'TEXT',
  TOOL_CALL = 'TOOL_CALL',
  TOOL_RESULT = 'TOOL_RESULT',
  FINISHED = 'FINISHED',
}
registerEnumType(ReplyEventKind, { name: 'ReplyEventKind' });

/** What the assistant is doing. */
export enum ReplyStage {
  SEARCHING = 'searching',
  WRITING = 'writing',
  CALLING_TOOL = 'calling-tool',
  CHECKING = 'checking',
}
registerEnumType(ReplyStage, { name: 'ReplyStage' });

/**
 * One event of a reply being produced. A field that the kind does not use is null.
 * `cursor` goes into `after` when the stream is opened again.
 */
@ObjectType('ReplyEvent')
export class ReplyEventType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ReplyEventKind)
  kind!: ReplyEventKind;

  @Field(() => String, { nullable: true, description: 'TEXT: what comes next in the answer.' })
  text!: string | null;

  @Field(() => ReplyStage, { nullable: true })
  stage!: ReplyStage | null;

  @Field(() => Int, { nullable: true })
  corpora!: number | null;

  @Field(() => Int, { nullable: true })
  passages!: number | null;

  @Field(() => Int, { nullable: true })
  verified!: number | null;

  @Field(() => Int, { nullable: true })
  claims!: number | null;

  @Field(() => ToolCallType, { nullable: true })
  toolCall!: ToolCallType | null;

  @Field(() => ReplyType, { nullable: true, description: 'FINISHED: the final reply.' })
  reply!: ReplyType | null;
}
