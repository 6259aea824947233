import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

import { ConversationSummaryType } from '../conversation/index.js';
import { CorpusFreshnessType } from '../corpus/index.js';
import { JobType } from '../identity/index.js';

/** Whose brand the shell shows. */
export enum ThemeType {
  NEUTRAL = 'neutral',
  STATE = 'state',
}
registerEnumType(ThemeType, { name: 'Theme' });

/** What anyone may know before signing in. */
@ObjectType('Service')
export class ServiceType {
  @Field(() => String)
  name!: string;

  @Field(() => ThemeType)
  theme!: ThemeType;

  @Field(() => Boolean, { description: 'The sample identities stand in for ProConnect.' })
  sampleIdentities!: boolean;

  @Field(() => Boolean, { description: 'Answers are sentences of the sources, with no model.' })
  extractiveMode!: boolean;

  @Field(() => String)
  signInPath!: string;
}

/** An assistant in the catalogue. */
@ObjectType('AssistantCard')
export class AssistantCardType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  ministry!: string;

  @Field(() => String)
  ministryName!: string;

  @Field(() => String)
  ownerTeam!: string;

  @Field(() => String)
  ownerContact!: string;

  @Field(() => [String], { description: 'Labels of the jobs it serves.' })
  roles!: readonly string[];

  @Field(() => Boolean, { description: 'Made for a job of the agent.' })
  recommended!: boolean;

  @Field(() => [CorpusFreshnessType])
  corpora!: readonly CorpusFreshnessType[];
}

/** A tool in the passport. */
@ObjectType('ToolSummary')
export class ToolSummaryType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;
}

/** What an assistant is accountable for. */
@ObjectType('AssistantPassport')
export class AssistantPassportType {
  @Field(() => AssistantCardType)
  card!: AssistantCardType;

  @Field(() => String)
  version!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => [String])
  limits!: readonly string[];

  @Field(() => String)
  legalBasis!: string;

  @Field(() => String)
  dataLevel!: string;

  @Field(() => String)
  aiActClass!: string;

  @Field(() => [ToolSummaryType])
  tools!: readonly ToolSummaryType[];
}

/** The page of the job. */
@ObjectType('Home')
export class HomeType {
  @Field(() => AssistantCardType)
  assistant!: AssistantCardType;

  @Field(() => JobType)
  role!: JobType;

  @Field(() => String, { description: 'Why this assistant, in one line.' })
  reason!: string;

  @Field(() => [String])
  starters!: readonly string[];

  @Field(() => [AssistantCardType], { description: 'The other assistants the agent may use.' })
  others!: readonly AssistantCardType[];

  @Field(() => [CorpusFreshnessType], { description: 'The corpora of the role.' })
  corpora!: readonly CorpusFreshnessType[];

  @Field(() => [ConversationSummaryType], { description: 'The latest conversations.' })
  recent!: readonly ConversationSummaryType[];
}
