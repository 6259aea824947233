import type { AssistantsService } from '../assistants/index.js';
import { corpusId } from '../assistants/loaded-assistant.js';
import type { CorpusDefinition } from '@maroquin/assistant-kit';

import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';

/** A corpus that an installed assistant declares. */
export interface DeclaredCorpus {
  readonly id: string;
  readonly definition: CorpusDefinition;
}

/** Every corpus of every installed assistant. */
export function declaredCorpora(assistants: AssistantsService): readonly DeclaredCorpus[] {
  return assistants.all.flatMap((assistant) =>
    Object.entries(assistant.definition.corpora).map(([name, definition]) => ({
      id: corpusId(assistant.id, name),
      definition,
    })),
  );
}

/**
 * The corpus of that name.
 *
 * @throws {PlatformError} `UNKNOWN_CORPUS`, with the names that exist
 */
export function declaredCorpus(assistants: AssistantsService, id: string): DeclaredCorpus {
  const all = declaredCorpora(assistants);
  const found = all.find((corpus) => corpus.id === id);
  if (found !== undefined) return found;
  const known = all.map((corpus) => corpus.id).join(', ');
  throw commandFailure('UNKNOWN_CORPUS', messages.unknownCorpus(id, known));
}
