import type { Ministry } from '@maroquin/assistant-kit';

import type { PlatformRole } from './agent.entity.js';

/** A job the agent may open, best first in `AgentContext.jobs`. */
export interface AgentJobContext {
  readonly assistantId: string;
  readonly role: string;
}

/**
 * Who is asking, from the session and never from an argument. First parameter of every service
 * method, and the only thing that an access decision looks at beside the object itself.
 */
export interface AgentContext {
  readonly agentId: string;
  /** The tenant. `null`: no rule matched, the agent sees nothing of any ministry. */
  readonly ministry: Ministry | null;
  readonly platformRole: PlatformRole;
  readonly jobs: readonly AgentJobContext[];
  readonly givenName: string;
  readonly usualName: string;
  readonly email: string;
  readonly organizationalUnit: string | null;
}
