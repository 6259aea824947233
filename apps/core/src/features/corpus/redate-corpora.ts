import {
  RetrievalError,
  type CorpusAt,
  type Search,
  type VersionsTable,
} from '@maroquin/retrieval';

import { corpusId, type LoadedAssistant } from '../../assistants/index.js';
import type { CorpusService } from './corpus.service.js';

/** Whether the live version has the dates of another table than this one, or of none. */
export async function isDatedByAnother(
  search: Search,
  live: CorpusAt | undefined,
  table: VersionsTable | null,
): Promise<boolean> {
  if (live === undefined) return false;
  const versions = await search.versions(live.corpus);
  const version = versions.find((one) => one.version === live.version);
  return version !== undefined && version.tableDigest !== (table?.digest ?? null);
}

/** No document: the next version holds those of the one before. */
async function* nothing(): AsyncGenerator<never> {
  // Nothing to give.
}

/** The live version that the table of its publisher dates otherwise, and that table. */
async function toRedate(
  corpus: string,
  search: Search,
  corpora: CorpusService,
): Promise<{ readonly live: CorpusAt; readonly table: VersionsTable | null } | null> {
  const [live] = await corpora.liveVersions([corpus]);
  if (live === undefined || (await corpora.isPaused(corpus))) return null;
  const table = await corpora.versionsTable(corpus);
  return (await isDatedByAnother(search, live, table)) ? { live, table } : null;
}

async function redate(corpus: string, search: Search, corpora: CorpusService): Promise<void> {
  // Asked again under the lock: a start does not wait for an import unless there is something to do.
  const found = await toRedate(corpus, search, corpora);
  if (found === null) return;
  const { live, table } = found;
  const report = await search.ingest({
    corpus,
    previous: live.version,
    records: nothing(),
    ...(table === null ? {} : { table }),
  });
  if (report.version === live.version) return;
  await corpora.publish(report);
  await corpora.prune(corpus);
}

/**
 * Gives the live versions the dates of the publishers' tables where these changed: a new release of an
 * assistant brings its table, and nobody has to import the texts again. A table that is refused stops
 * nothing: its owner reads why on the corpus, whose live version stays. Corpora whose updates are
 * paused are left alone.
 */
export async function redateCorpora(
  assistants: readonly LoadedAssistant[],
  search: Search,
  corpora: CorpusService,
): Promise<void> {
  for (const { id, definition } of assistants) {
    for (const [name, { source }] of Object.entries(definition.corpora)) {
      // Those whose files come with the package are dated with them.
      if (source.kind === 'files') continue;
      const corpus = corpusId(id, name);
      try {
        if ((await toRedate(corpus, search, corpora)) === null) continue;
        await corpora.writing(corpus, () => redate(corpus, search, corpora));
      } catch (error) {
        if (!(error instanceof RetrievalError)) throw error;
        await corpora.noteError(corpus, error);
      }
    }
  }
}
