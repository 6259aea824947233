import { assertUnreachable } from '@maroquin/assistant-kit';
import { Injectable } from '@nestjs/common';

import { AssistantsService, corpusId, type LoadedAssistant } from '../../assistants/index.js';
import type { AgentContext } from '../identity/index.js';

/**
 * The one decision for the space of the teams: a product team looks after the assistants of its own
 * ministry, an administrator after all of them, an agent after none. What is not looked after
 * answers exactly as what does not exist.
 */
@Injectable()
export class TeamAccess {
  constructor(private readonly assistants: AssistantsService) {}

  /** The assistants that the caller looks after, in the order of the installation. */
  managed({ platformRole, ministry }: AgentContext): readonly LoadedAssistant[] {
    switch (platformRole) {
      case 'administrator':
        return this.assistants.all;
      case 'product-team':
        return ministry === null
          ? []
          : this.assistants.all.filter(({ definition }) => definition.ministry === ministry);
      case 'agent':
        return [];
      default:
        return assertUnreachable(platformRole);
    }
  }

  /** The assistant of that id, if the caller looks after it. */
  assistant(context: AgentContext, id: string): LoadedAssistant | null {
    return this.managed(context).find((assistant) => assistant.id === id) ?? null;
  }

  /** The assistant that declares the corpus of that id, if the caller looks after it. */
  assistantOfCorpus(context: AgentContext, corpus: string): LoadedAssistant | null {
    const declares = ({ id, definition }: LoadedAssistant): boolean =>
      Object.keys(definition.corpora).some((name) => corpusId(id, name) === corpus);
    return this.managed(context).find(declares) ?? null;
  }
}
