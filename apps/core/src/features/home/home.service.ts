import { Injectable } from '@nestjs/common';

import {
  AssistantsService,
  corporaOf,
  corpusId,
  MINISTRY_NAMES,
  roleOf,
  type LoadedAssistant,
} from '../../assistants/index.js';
import { systemClock } from '../../platform/clock.js';
import { notFound, PlatformError } from '../../platform/errors/platform-error.js';
import { ConversationPresenter, HistoryService } from '../conversation/index.js';
import { CorpusService, presentFreshness } from '../corpus/index.js';
import type { AgentContext } from '../identity/index.js';
import type { AssistantCardType, AssistantPassportType, HomeType } from './home.types.js';

/** Latest conversations shown on the page of the job. */
const RECENT = 5;

const LOWER_FIRST = /^(?:Tribunal|Cour|Direction|Service|Bureau|Conseil|Délégation|Mission)\b/u;

/** `parce que vous êtes greffière ou greffier , tribunal judiciaire de Lyon`. */
function reasonOf(because: string, unit: string | null): string {
  if (unit === null) return `parce que vous êtes ${because}`;
  const place = LOWER_FIRST.test(unit)
    ? unit.charAt(0).toLocaleLowerCase('fr') + unit.slice(1)
    : unit;
  return `parce que vous êtes ${because}, ${place}`;
}

/** Which assistant opens for an agent, why, and which others there are. */
@Injectable()
export class HomeService {
  constructor(
    private readonly assistants: AssistantsService,
    private readonly corpora: CorpusService,
    private readonly history: HistoryService,
    private readonly presenter: ConversationPresenter,
  ) {}

  /** The page of the job: of the asked assistant, or of the first the rules give. */
  async home(context: AgentContext, assistantId: string | null): Promise<HomeType> {
    const jobs = this.assistants.openJobs(context.jobs);
    const job =
      assistantId === null ? jobs[0] : jobs.find((open) => open.assistantId === assistantId);
    if (job === undefined) throw assistantId === null ? this.nothingOpen() : notFound();
    const role = roleOf(job.assistant, job.role);
    if (role === null) throw notFound();
    const others = this.assistants.all.filter(
      ({ id }) => id !== job.assistantId && jobs.some((open) => open.assistantId === id),
    );
    return {
      assistant: await this.card(context, job.assistant),
      role: { assistantId: job.assistantId, role: job.role, label: role.label.fr },
      reason: reasonOf(role.because.fr, context.organizationalUnit),
      starters: role.starters,
      others: await Promise.all(others.map((other) => this.card(context, other))),
      corpora: await this.freshness(corporaOf(job.assistant, job.role)),
      recent: await this.recent(context),
    };
  }

  /** The assistants of the agent, the recommended one first. */
  async cards(context: AgentContext): Promise<readonly AssistantCardType[]> {
    const ids = [...new Set(this.assistants.openJobs(context.jobs).map((job) => job.assistantId))];
    const open = ids.flatMap((id) => this.assistants.byId(id) ?? []);
    return Promise.all(open.map((assistant) => this.card(context, assistant)));
  }

  /** The passport of an assistant of the agent, `null` when it is not one. */
  async passport(context: AgentContext, id: string): Promise<AssistantPassportType | null> {
    const assistant = this.assistants.jobWith(context.jobs, id)?.assistant;
    if (assistant === undefined) return null;
    const { passport, tools } = assistant.definition;
    return {
      card: await this.card(context, assistant),
      version: assistant.version,
      purpose: passport.purpose.fr,
      limits: passport.limits.map((limit) => limit.fr),
      legalBasis: passport.legalBasis,
      dataLevel: passport.dataLevel,
      aiActClass: passport.aiActClass,
      tools: Object.entries(tools).map(([name, tool]) => ({ name, label: tool.label.fr })),
    };
  }

  private async card(
    context: AgentContext,
    { id, definition }: LoadedAssistant,
  ): Promise<AssistantCardType> {
    const { identity, ministry, roles, corpora } = definition;
    const names = Object.keys(corpora).map((name) => corpusId(id, name));
    return {
      id,
      name: identity.name.fr,
      summary: identity.summary.fr,
      ministry,
      ministryName: MINISTRY_NAMES[ministry],
      ownerTeam: identity.owner.team,
      ownerContact: identity.owner.contact,
      roles: Object.values(roles).map((role) => role.label.fr),
      recommended: context.jobs[0]?.assistantId === id,
      corpora: await this.freshness(names),
    };
  }

  private async freshness(ids: readonly string[]): Promise<HomeType['corpora']> {
    const today = systemClock.today();
    return (await this.corpora.describe(ids)).map((view) => presentFreshness(view, today));
  }

  private async recent(context: AgentContext): Promise<HomeType['recent']> {
    const page = await this.history.page(context, { first: RECENT, after: null, search: null });
    return page.items.map((item) => this.presenter.summary(item));
  }

  private nothingOpen(): PlatformError {
    return new PlatformError(
      'user',
      'NO_ASSISTANT',
      'Aucun assistant n’est ouvert à votre fonction pour le moment. Demandez à l’administration de la plateforme de vous rattacher à votre service.',
    );
  }
}
