import type { TurnInput } from '@maroquin/assistant-engine';
import { Inject, Injectable } from '@nestjs/common';

import { AssistantsService, corporaOf } from '../../assistants/index.js';
import { CorpusService } from '../corpus/index.js';
import { AgentContexts } from '../identity/index.js';
import type { ClaimedReply } from './reply-store.js';
import { TURN_PORTS, type ReplyPorts } from './turn-ports.js';

/** What the turns work on. */
@Injectable()
export class TurnInputs {
  constructor(
    private readonly agents: AgentContexts,
    private readonly assistants: AssistantsService,
    private readonly corpora: CorpusService,
    @Inject(TURN_PORTS) private readonly ports: ReplyPorts,
  ) {}

  /**
   * What the turn of a reply works on, decided as when its question was sent; `null` when the agent,
   * the assistant or the role is gone since.
   */
  async of({ conversation, message, history }: ClaimedReply): Promise<TurnInput | null> {
    const { agentId, assistantId, role } = conversation;
    const agent = await this.agents.byId(agentId);
    const job = agent === null ? null : this.assistants.jobWith(agent.jobs, assistantId, role);
    if (job === null) return null;
    const corpora = corporaOf(job.assistant, role);
    return {
      assistant: job.assistant.definition,
      role,
      systemPrompt: job.assistant.systemPrompt,
      question: message.text,
      history,
      atDate: message.atDate ?? this.ports.clock.today(),
      corpora,
      corpusTitles: Object.fromEntries(corpora.map((id) => [id, this.corpora.titleOf(id)])),
    };
  }
}
