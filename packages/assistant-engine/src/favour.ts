import type { RetrievalFavour } from './ports.js';
import type { TurnInput } from './turn-input.js';

/**
 * What the searches of a turn favour: the texts that the assistant's corpora name, and the corpora of
 * files that come with the assistant, which its team has written or reviewed for the job.
 *
 * @example favourOf({ assistant, corpora: ['justice/guides', 'justice/codes'] })
 * // { corpora: ['justice/guides'], codeIds: ['LEGITEXT000006070716'] }
 */
export function favourOf({
  assistant,
  corpora,
}: Pick<TurnInput, 'assistant' | 'corpora'>): RetrievalFavour {
  const read = corpora.flatMap((name) => {
    const definition = assistant.corpora[name.slice(name.indexOf('/') + 1)];
    return definition === undefined ? [] : [{ name, definition }];
  });
  return {
    corpora: read
      .filter(({ definition }) => definition.source.kind === 'files')
      .map(({ name }) => name),
    codeIds: [...new Set(read.flatMap(({ definition }) => definition.favour ?? []))],
  };
}
