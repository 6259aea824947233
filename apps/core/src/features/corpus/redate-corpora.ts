import {
  RetrievalError,
  type CorpusAt,
  type Search,
  type VersionsTable,
} from '@maroquin/retrieval';

import { corpusId, type LoadedAssistant } from '../../assistants/index.js';
import type { CorpusService } from './corpus.service.js';

/** No document: the next version holds those of the one before. */
async function* nothing(): AsyncGenerator<never> {
  // Nothing to give.
}

/** The live version that the table of its publisher dates otherwise, and that table. */
async function toRedate(
  corpus: string,
  corpora: CorpusService,
): Promise<{ readonly live: CorpusAt; readonly table: VersionsTable | null } | null> {
  const [live] = await corpora.liveVersions([corpus]);
  if (live === undefined) return null;
  const table = await corpora.versionsTable(corpus);
  if (await corpora.isDatedByAnother(corpus, table))
    return (await corpora.isPaused(corpus)) ? null : { live, table };
  await corpora.forgetTableError(corpus);
  return null;
}

async function redate(corpus: string, search: Search, corpora: CorpusService): Promise<void> {
  // Asked again under the lock: a start does not wait for an import unless there is something to do.
  const found = await toRedate(corpus, corpora);
  if (found === null) return;
  const { live, table } = found;
  const report = await search.ingest({
    corpus,
    previous: live.version,
    records: nothing(),
    ...(table === null ? {} : { table }),
  });
  if (report.version !== live.version) {
    await corpora.publish(report, { datesOnly: true });
    await corpora.prune(corpus);
  }
  // Its rows may all wait for texts that are not imported: the next start need not compare them again.
  await corpora.noteTable(corpus, table);
}

/**
 * Gives the live versions the dates of the publishers' tables where these changed: a new release of an
 * assistant brings its table, and nobody has to import the texts again. A table that is refused stops
 * nothing: its owner reads why on the corpus, whose live version stays. Corpora whose updates are
 * paused are left alone.
 *
 * @param onRefused told the corpus and the French sentence of each table that is refused
 */
export async function redateCorpora(
  assistants: readonly LoadedAssistant[],
  search: Search,
  corpora: CorpusService,
  onRefused: (corpus: string, sentence: string) => void,
): Promise<void> {
  for (const { id, definition } of assistants) {
    for (const [name, { source }] of Object.entries(definition.corpora)) {
      // Those whose files come with the package are dated with them.
      if (source.kind === 'files') continue;
      const corpus = corpusId(id, name);
      try {
        if ((await toRedate(corpus, corpora)) !== null)
          await corpora.writing(corpus, () => redate(corpus, search, corpora));
      } catch (error) {
        if (!(error instanceof RetrievalError)) throw error;
        await corpora.noteError(corpus, error);
        onRefused(corpus, error.message);
      }
    }
  }
}
