import type { CorpusDefinition } from '@maroquin/assistant-kit';

import { missingSetting } from '../features/corpus/index.js';
import type { SourcesConfig } from '../platform/config/source-variables.js';
import { messages } from './messages.fr.js';

/**
 * What to do so that a corpus has documents, in French: each kind of source has its own way.
 *
 * @example howToFill('greffe/notes', definition, sources)
 * // 'Pour le remplir : npm run maroquin -- corpus update greffe/notes'
 */
export function howToFill(
  id: string,
  definition: CorpusDefinition,
  sources: SourcesConfig,
): string {
  const { kind } = definition.source;
  const missing = missingSetting(definition, sources);
  if (missing !== null) return messages.fillAfterSetting(id, missing.variable, missing.name);
  if (kind === 'files') return messages.fillAtStart;
  if (kind === 'albert') return messages.askedInPlace;
  return kind === 'import' ? messages.fillByImport(id) : messages.fillByUpdate(id);
}
