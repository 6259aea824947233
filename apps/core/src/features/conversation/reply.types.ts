import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';

import { JsonScalar } from '../../platform/graphql/json.scalar.js';
import { PassageType } from '../corpus/index.js';

/** The states of a reply, as the schema names them. */
export enum ReplyStatusType {
  PENDING = 'pending',
  RUNNING = 'running',
  COMPLETED = 'completed',
  SILENT = 'silent',
  STOPPED = 'stopped',
  FAILED = 'failed',
}
registerEnumType(ReplyStatusType, { name: 'ReplyStatus' });

/** How sure a tool is. */
export enum CertaintyType {
  COMPUTED = 'computed',
  TO_CONFIRM = 'toConfirm',
  REFUSED = 'refused',
}
registerEnumType(CertaintyType, { name: 'Certainty' });

/** One rule that a tool applied. */
@ObjectType('ToolStep')
export class ToolStepType {
  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  article?: string | null;
}

/** An article that a tool applied, in the state it was read. */
@ObjectType('ArticleReference')
export class ArticleReferenceType {
  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  recordId?: string | null;

  @Field(() => String, { nullable: true })
  stateDate!: string | null;
}

/** What the agent sees of a tool call. */
@ObjectType('ToolCard')
export class ToolCardType {
  @Field(() => String)
  question!: string;

  @Field(() => String)
  answer!: string;

  @Field(() => CertaintyType)
  certainty!: CertaintyType;

  @Field(() => [ToolStepType])
  steps!: readonly ToolStepType[];

  @Field(() => [ArticleReferenceType])
  articles!: readonly ArticleReferenceType[];

  @Field(() => [String])
  warnings!: readonly string[];
}

/** A value given to a tool, under the title of its schema. */
@ObjectType('ToolInput')
export class ToolInputType {
  @Field(() => String)
  label!: string;

  @Field(() => JsonScalar, { description: 'A string, a number or a boolean.' })
  value!: string | number | boolean;
}

/** A tool call: what was asked, what came out. `ok` is null while it runs. */
@ObjectType('ToolCall')
export class ToolCallType {
  @Field(() => ID)
  callId!: string;

  @Field(() => String)
  tool!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { nullable: true })
  ok!: boolean | null;

  @Field(() => [ToolInputType], { description: 'What it was given, under French titles.' })
  inputs!: readonly ToolInputType[];

  @Field(() => ToolCardType, { nullable: true })
  card!: ToolCardType | null;

  @Field(() => String, { nullable: true })
  message!: string | null;
}

/** Words of a passage, to be highlighted. */
@ObjectType('Quote')
export class QuoteType {
  @Field(() => String)
  text!: string;

  @Field(() => Int, { description: 'Offset in the text of the passage, in UTF-16 code units.' })
  start!: number;
}

/** One `[1]` of the answer, with what its source says about it. Offsets in UTF-16 code units. */
@ObjectType('CitationMark')
export class CitationMarkType {
  @Field(() => Int)
  start!: number;

  @Field(() => Int)
  end!: number;

  @Field(() => Boolean)
  verified!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not verified; null when it is.' })
  reason!: string | null;

  @Field(() => [QuoteType], {
    description: 'The sentences that support the claim; the nearest ones when it is not verified.',
  })
  quotes!: readonly QuoteType[];
}

/** A source of the answer, after the check. */
@ObjectType('Citation')
export class CitationType {
  @Field(() => Int)
  number!: number;

  @Field(() => Boolean)
  verified!: boolean;

  @Field(() => String, {
    description: 'The first sentence that its marks open; empty: none found.',
  })
  quote!: string;

  @Field(() => [CitationMarkType], {
    description: 'Where the text cites it, in order; empty for an answer older than this check.',
  })
  marks!: readonly CitationMarkType[];

  @Field(() => PassageType)
  passage!: PassageType;
}

/** A sentence of the answer that its sources do not say. Offsets in UTF-16 code units. */
@ObjectType('UnverifiedClaim')
export class UnverifiedClaimType {
  @Field(() => Int)
  start!: number;

  @Field(() => Int)
  end!: number;

  @Field(() => String)
  reason!: string;
}

/** Why there is no answer. */
@ObjectType('ReplyFailure')
export class ReplyFailureType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => Boolean)
  retryable!: boolean;
}

/** What the answer consumed; 0 means that the model server does not say. */
@ObjectType('Impact')
export class ImpactType {
  @Field(() => Int)
  promptTokens!: number;

  @Field(() => Int)
  completionTokens!: number;

  @Field(() => Float)
  kWh!: number;

  @Field(() => Float)
  kgCO2eq!: number;
}

/** What the agent thought of an answer. */
export enum VerdictType {
  USEFUL = 'useful',
  NOT_USEFUL = 'not-useful',
}
registerEnumType(VerdictType, { name: 'FeedbackVerdict' });

/** The verdict of the agent. */
@ObjectType('Feedback')
export class FeedbackType {
  @Field(() => VerdictType)
  verdict!: VerdictType;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** The answer, being produced or final. */
@ObjectType('Reply')
export class ReplyType {
  @Field(() => ID)
  id!: string;

  @Field(() => ReplyStatusType)
  status!: ReplyStatusType;

  @Field(() => String)
  text!: string;

  @Field(() => [ToolCallType])
  toolCalls!: readonly ToolCallType[];

  @Field(() => [CitationType])
  citations!: readonly CitationType[];

  @Field(() => [UnverifiedClaimType])
  unverified!: readonly UnverifiedClaimType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Claims checked, the unverified ones included; null: the answer was not checked.',
  })
  claims!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD at which the law was read; null: the search did not end.',
  })
  lawDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'French: the sources cited cannot prove what the law was on `lawDate`; null: they can.',
  })
  lawDateWarning!: string | null;

  @Field(() => ReplyFailureType, { nullable: true })
  failure!: ReplyFailureType | null;

  @Field(() => String, { nullable: true })
  model!: string | null;

  @Field(() => Boolean, { description: 'No language model wrote it: sentences of the sources.' })
  extractive!: boolean;

  @Field(() => ImpactType, { nullable: true })
  impact!: ImpactType | null;

  @Field(() => FeedbackType, { nullable: true })
  feedback!: FeedbackType | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt!: Date | null;
}
