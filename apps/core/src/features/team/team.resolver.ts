import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { MINISTRY_NAMES } from '../../assistants/index.js';
import { systemClock } from '../../platform/clock.js';
import { notFound } from '../../platform/errors/platform-error.js';
import { member, NotFound, VerdictType } from '../conversation/index.js';
import { presentFreshness } from '../corpus/index.js';
import { CurrentAgent, type AgentContext } from '../identity/index.js';
import { HeardService, type ReceivedFeedback } from './heard.service.js';
import { ManagedCorporaService, type ManagedCorpus } from './managed-corpora.service.js';
import { TeamAccess } from './team-access.js';
import {
  AcceptHeldCorpusVersionResult,
  CorpusActionRefused,
  CorpusRolledBack,
  CorpusUpdateAsked,
  ManagedAssistantType,
  ManagedCorpusType,
  ReceivedFeedbackPageType,
  ReceivedFeedbackType,
  RollBackCorpusResult,
  UnansweredQuestionPageType,
  UpdateCorpusResult,
} from './team.types.js';

const PAGE = 20;

const VERDICTS: Readonly<Record<ReceivedFeedback['verdict'], VerdictType>> = {
  useful: VerdictType.USEFUL,
  'not-useful': VerdictType.NOT_USEFUL,
};

const missing = (): NotFound => member(NotFound, { message: notFound().message });

function present({ view, assistant, ...state }: ManagedCorpus): ManagedCorpusType {
  return {
    ...state,
    id: view.id,
    assistantName: assistant.definition.identity.name.fr,
    freshness: presentFreshness(view, systemClock.today()),
  };
}

function presentFeedback({ verdict, ...rest }: ReceivedFeedback): ReceivedFeedbackType {
  return { ...rest, verdict: VERDICTS[verdict] };
}

/** What product teams and administrators see and do. */
@Resolver()
export class TeamResolver {
  constructor(
    private readonly access: TeamAccess,
    private readonly corpora: ManagedCorporaService,
    private readonly heard: HeardService,
  ) {}

  @Query(() => [ManagedAssistantType], {
    description: 'The assistants that the caller looks after; none for an agent.',
  })
  managedAssistants(@CurrentAgent() context: AgentContext): ManagedAssistantType[] {
    return this.access.managed(context).map(({ id, definition }) => ({
      id,
      name: definition.identity.name.fr,
      ministryName: MINISTRY_NAMES[definition.ministry],
    }));
  }

  @Query(() => [ManagedCorpusType], { description: 'Their corpora; none for an agent.' })
  async managedCorpora(@CurrentAgent() context: AgentContext): Promise<ManagedCorpusType[]> {
    return (await this.corpora.list(context)).map(present);
  }

  @Mutation(() => UpdateCorpusResult, { description: 'Has the source of a corpus read again.' })
  async updateCorpus(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CorpusUpdateAsked | CorpusActionRefused | NotFound> {
    const outcome = await this.corpora.update(context, id);
    if (outcome === null) return missing();
    if ('code' in outcome) return member(CorpusActionRefused, outcome);
    return member(CorpusUpdateAsked, { corpus: present(outcome) });
  }

  @Mutation(() => AcceptHeldCorpusVersionResult, {
    description: 'Has a version published that is held because it loses too many documents.',
  })
  async acceptHeldCorpusVersion(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('documents', {
      type: () => Int,
      description: 'heldDocuments, as the caller saw it: no version with fewer is published.',
    })
    documents: number,
  ): Promise<CorpusUpdateAsked | CorpusActionRefused | NotFound> {
    const outcome = await this.corpora.acceptHeld(context, id, documents);
    if (outcome === null) return missing();
    if ('code' in outcome) return member(CorpusActionRefused, outcome);
    return member(CorpusUpdateAsked, { corpus: present(outcome) });
  }

  @Mutation(() => RollBackCorpusResult, {
    description: 'Makes the version before the live one live again, and pauses the updates.',
  })
  async rollBackCorpus(
    @CurrentAgent() context: AgentContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('restore', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Undo that instead: the version that was taken away is live again.',
    })
    restore: boolean,
  ): Promise<CorpusRolledBack | CorpusActionRefused | NotFound> {
    const wanted = restore ? 'taken-away' : 'previous';
    const outcome = await this.corpora.rollBack(context, id, wanted);
    if (outcome === null) return missing();
    if ('code' in outcome) return member(CorpusActionRefused, outcome);
    return member(CorpusRolledBack, { corpus: present(outcome) });
  }

  @Query(() => UnansweredQuestionPageType, {
    description: 'Questions to which the texts of an assistant had no answer, without the agent.',
  })
  async unansweredQuestions(
    @CurrentAgent() context: AgentContext,
    @Args('assistantId', { type: () => ID }) assistantId: string,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<UnansweredQuestionPageType> {
    const request = { first, after: after ?? null };
    const page = await this.heard.unanswered(context, assistantId, request);
    if (page === null) throw notFound();
    return page;
  }

  @Query(() => ReceivedFeedbackPageType, {
    description: 'What agents thought of the answers of an assistant, without the agent.',
  })
  async feedbackReceived(
    @CurrentAgent() context: AgentContext,
    @Args('assistantId', { type: () => ID }) assistantId: string,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ReceivedFeedbackPageType> {
    const request = { first, after: after ?? null };
    const page = await this.heard.feedback(context, assistantId, request);
    if (page === null) throw notFound();
    return { ...page, items: page.items.map(presentFeedback) };
  }
}
