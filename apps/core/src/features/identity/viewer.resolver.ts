import { Field, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';

import { AssistantsService, MINISTRY_NAMES, roleOf } from '../../assistants/index.js';
import type { AgentContext } from './agent-context.js';
import type { PlatformRole } from './agent.entity.js';
import { Public } from '../../platform/http/public-route.js';
import { MaybeAgent } from './agent.decorator.js';

/** What a person may do on the platform, as the schema names it. */
export enum PlatformRoleType {
  AGENT = 'agent',
  PRODUCT_TEAM = 'product-team',
  ADMINISTRATOR = 'administrator',
}
registerEnumType(PlatformRoleType, { name: 'PlatformRole' });

const PLATFORM_ROLES: Readonly<Record<PlatformRole, PlatformRoleType>> = {
  agent: PlatformRoleType.AGENT,
  'product-team': PlatformRoleType.PRODUCT_TEAM,
  administrator: PlatformRoleType.ADMINISTRATOR,
};

/** A job of the agent, with its label on screen. */
@ObjectType('Job')
export class JobType {
  @Field(() => ID)
  assistantId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => String)
  label!: string;
}

/** The person who is signed in. */
@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String)
  usualName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  ministry!: string | null;

  @Field(() => String, { nullable: true })
  ministryName!: string | null;

  @Field(() => String, { nullable: true })
  organizationalUnit!: string | null;

  @Field(() => PlatformRoleType)
  platformRole!: PlatformRoleType;

  @Field(() => [JobType])
  jobs!: readonly JobType[];
}

/** Who is signed in. */
@Resolver()
export class ViewerResolver {
  constructor(private readonly assistants: AssistantsService) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'null: nobody is signed in.' })
  viewer(@MaybeAgent() context: AgentContext | null): ViewerType | null {
    if (context === null) return null;
    return {
      id: context.agentId,
      givenName: context.givenName,
      usualName: context.usualName,
      email: context.email,
      ministry: context.ministry,
      ministryName: context.ministry === null ? null : MINISTRY_NAMES[context.ministry],
      organizationalUnit: context.organizationalUnit,
      platformRole: PLATFORM_ROLES[context.platformRole],
      jobs: this.assistants.openJobs(context.jobs).map(({ assistant, assistantId, role }) => ({
        assistantId,
        role,
        label: roleOf(assistant, role)?.label.fr ?? role,
      })),
    };
  }
}
