import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { NotFound, VerdictType } from '../conversation/index.js';
import { CorpusFreshnessType } from '../corpus/index.js';

/** An assistant that the caller looks after. */
@ObjectType('ManagedAssistant')
export class ManagedAssistantType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  ministryName!: string;
}

/** A corpus, for those who look after it. */
@ObjectType('ManagedCorpus')
export class ManagedCorpusType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  assistantName!: string;

  @Field(() => CorpusFreshnessType)
  freshness!: CorpusFreshnessType;

  @Field(() => String, { description: 'Where its texts come from, in French.' })
  source!: string;

  @Field(() => String, { description: 'How often its source is read again, in French.' })
  refresh!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its source was last looked at.',
  })
  checkedAt!: Date | null;

  @Field(() => Boolean, { description: 'Gone back by a person: it waits for one to update again.' })
  paused!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Documents of a version that is held because it loses too many; null: none is.',
  })
  heldDocuments!: number | null;

  @Field(() => Boolean, { description: 'A version is being built now.' })
  updating!: boolean;

  @Field(() => Boolean)
  canUpdate!: boolean;

  @Field(() => Boolean)
  canRollBack!: boolean;
}

/** The update was asked for; `updating` and `checkedAt` tell how it goes. */
@ObjectType()
export class CorpusUpdateAsked {
  @Field(() => ManagedCorpusType)
  corpus!: ManagedCorpusType;
}

/** The version before is live again. */
@ObjectType()
export class CorpusRolledBack {
  @Field(() => ManagedCorpusType)
  corpus!: ManagedCorpusType;
}

/** Nothing was done; the sentence says why. */
@ObjectType()
export class CorpusActionRefused {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

/** What asking for an update of a corpus gives. */
export const UpdateCorpusResult = createUnionType({
  name: 'UpdateCorpusResult',
  types: () => [CorpusUpdateAsked, CorpusActionRefused, NotFound] as const,
});

/** What going back to the version before gives. */
export const RollBackCorpusResult = createUnionType({
  name: 'RollBackCorpusResult',
  types: () => [CorpusRolledBack, CorpusActionRefused, NotFound] as const,
});

/** What accepting a version that is held gives: it is published by an update. */
export const AcceptHeldCorpusVersionResult = createUnionType({
  name: 'AcceptHeldCorpusVersionResult',
  types: () => [CorpusUpdateAsked, CorpusActionRefused, NotFound] as const,
});

/** A question to which the texts had no answer. Nobody is named. */
@ObjectType('UnansweredQuestion')
export class UnansweredQuestionType {
  @Field(() => ID, { description: 'Names the row, and leads to no conversation.' })
  id!: string;

  @Field(() => String, { description: 'Addresses of mail and personal numbers are masked.' })
  text!: string;

  @Field(() => String, { description: 'YYYY-MM-DD, in Paris.' })
  day!: string;

  @Field(() => [String], { description: 'Titles of the corpora that were searched.' })
  corpora!: readonly string[];
}

/** Questions without an answer on one day. */
@ObjectType('DayCount')
export class DayCountType {
  @Field(() => String)
  day!: string;

  @Field(() => Int)
  count!: number;
}

/** A page of questions without an answer, the latest day first. */
@ObjectType('UnansweredQuestionPage')
export class UnansweredQuestionPageType {
  @Field(() => ID)
  assistantId!: string;

  @Field(() => [UnansweredQuestionType])
  items!: readonly UnansweredQuestionType[];

  @Field(() => String, { nullable: true, description: 'null: nothing follows.' })
  endCursor!: string | null;

  @Field(() => Int)
  total!: number;

  @Field(() => [DayCountType], { description: 'The last thirty days, oldest first.' })
  days!: readonly DayCountType[];
}

/** What an agent thought of an answer. Nobody is named. */
@ObjectType('ReceivedFeedback')
export class ReceivedFeedbackType {
  @Field(() => ID, { description: 'Names the row, and leads to no conversation.' })
  id!: string;

  @Field(() => VerdictType)
  verdict!: VerdictType;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { description: 'Addresses of mail and personal numbers are masked.' })
  question!: string;

  @Field(() => String, { description: 'The beginning of the answer, masked the same way.' })
  answer!: string;

  @Field(() => String, { description: 'YYYY-MM-DD, in Paris.' })
  day!: string;
}

/** Verdicts of one day. */
@ObjectType('DayVerdicts')
export class DayVerdictsType {
  @Field(() => String)
  day!: string;

  @Field(() => Int)
  useful!: number;

  @Field(() => Int)
  notUseful!: number;
}

/** A page of verdicts, the latest day first. */
@ObjectType('ReceivedFeedbackPage')
export class ReceivedFeedbackPageType {
  @Field(() => ID)
  assistantId!: string;

  @Field(() => [ReceivedFeedbackType])
  items!: readonly ReceivedFeedbackType[];

  @Field(() => String, { nullable: true, description: 'null: nothing follows.' })
  endCursor!: string | null;

  @Field(() => Int)
  total!: number;

  @Field(() => [DayVerdictsType], { description: 'The last thirty days, oldest first.' })
  days!: readonly DayVerdictsType[];
}
