import { corporaOf, corpusId, type AssistantsService } from '../../assistants/index.js';
import type { AgentContext } from '../identity/index.js';

/**
 * The corpora that an agent may read: those of the roles held, and the corpora of the same ministry
 * that are open to the whole ministry. There is no other way in.
 */
export function readableCorpora(
  assistants: AssistantsService,
  context: AgentContext,
): ReadonlySet<string> {
  const own = assistants
    .openJobs(context.jobs)
    .flatMap((job) => corporaOf(job.assistant, job.role));
  const shared = assistants.all
    .filter((assistant) => assistant.definition.ministry === context.ministry)
    .flatMap((assistant) =>
      Object.entries(assistant.definition.corpora)
        .filter(([, corpus]) => corpus.visibility === 'ministry')
        .map(([name]) => corpusId(assistant.id, name)),
    );
  return new Set([...own, ...shared]);
}
