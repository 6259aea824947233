import type { TurnInput } from '@maroquin/assistant-engine';
import { Inject, Injectable } from '@nestjs/common';

import { AssistantsService } from '../../assistants/index.js';
import { CorpusService } from '../corpus/index.js';
import { AgentContexts } from '../identity/index.js';
import type { ClaimedReply } from './reply-store.js';
import { turnInputOf } from './turn-input-of.js';
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
    const atDate = message.atDate ?? this.ports.clock.today();
    return turnInputOf(job.assistant, { role, question: message.text, history, atDate }, (id) =>
      this.corpora.titleOf(id),
    );
  }
}
