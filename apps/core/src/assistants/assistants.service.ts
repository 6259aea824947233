import { Inject, Injectable } from '@nestjs/common';

import { ASSISTANTS } from './assistants.token.js';
import type { LoadedAssistant } from './loaded-assistant.js';

/** A job of an agent: an assistant and a role in it. */
interface Job {
  readonly assistantId: string;
  readonly role: string;
}

/** The assistants of this installation, and which of them a person may open. */
@Injectable()
export class AssistantsService {
  constructor(@Inject(ASSISTANTS) readonly all: readonly LoadedAssistant[]) {}

  /** The assistant of that id, `null` when it is not installed. */
  byId(id: string): LoadedAssistant | null {
    return this.all.find((assistant) => assistant.id === id) ?? null;
  }

  /** The jobs that still exist: an assistant or a role that was removed gives nothing. */
  openJobs(jobs: readonly Job[]): readonly (Job & { readonly assistant: LoadedAssistant })[] {
    return jobs.flatMap((job) => {
      const assistant = this.byId(job.assistantId);
      const known = assistant !== null && Object.hasOwn(assistant.definition.roles, job.role);
      return known ? [{ ...job, assistant }] : [];
    });
  }

  /** The job with this assistant (and this role, when one is asked), `null` when the agent has none. */
  jobWith(
    jobs: readonly Job[],
    assistantId: string,
    role?: string,
  ): (Job & { readonly assistant: LoadedAssistant }) | null {
    return (
      this.openJobs(jobs).find(
        (job) => job.assistantId === assistantId && (role === undefined || job.role === role),
      ) ?? null
    );
  }
}
