import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';

import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { Public } from '../../platform/http/public-route.js';
import { CurrentAgent, type AgentContext } from '../identity/index.js';
import { HomeService } from './home.service.js';
import {
  AssistantCardType,
  AssistantPassportType,
  HomeType,
  ServiceType,
  ThemeType,
} from './home.types.js';

/** The first page, and the catalogue. */
@Resolver()
export class HomeResolver {
  constructor(
    private readonly homes: HomeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => ServiceType, { description: 'What anyone may know before signing in.' })
  service(): ServiceType {
    return {
      name: 'Maroquin',
      theme: this.config.theme === 'state' ? ThemeType.STATE : ThemeType.NEUTRAL,
      sampleIdentities: this.config.oidc === null,
      extractiveMode: this.config.model.url === null,
      signInPath: '/auth/sign-in',
    };
  }

  @Query(() => HomeType, { description: 'The page of the job; the server chooses the assistant.' })
  home(
    @CurrentAgent() context: AgentContext,
    @Args('assistantId', { type: () => ID, nullable: true }) assistantId: string | null,
  ): Promise<HomeType> {
    return this.homes.home(context, assistantId ?? null);
  }

  @Query(() => [AssistantCardType], { description: 'The assistants that the agent may use.' })
  assistants(@CurrentAgent() context: AgentContext): Promise<readonly AssistantCardType[]> {
    return this.homes.cards(context);
  }

  @Query(() => AssistantPassportType, { nullable: true })
  assistant(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AssistantPassportType | null> {
    return this.homes.passport(context, id);
  }
}
