import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { Ingestion, liveRecords } from './ingest/ingestion.js';
import { RetrievalError } from './retrieval-error.js';
import type {
  CorpusAt,
  IngestReport,
  IngestRequest,
  Search,
  SearchOptions,
  SearchQuery,
  SearchResult,
  VersionSummary,
} from './search-types.js';
import { CorpusSearcher } from './search/corpus-searcher.js';
import { Library } from './search/library.js';
import type { LoadedVersion } from './search/loaded-version.js';
import { summaryOf } from './storage/manifest.js';
import { asImported } from './versions-table/stored-record.js';

const MOST_PASSAGES = 100;

const querySchema = z.object({
  text: z.string(),
  limit: z.number().int().min(1).max(MOST_PASSAGES),
  atDate: z.iso.date(),
});

const checkQuery = (query: SearchQuery): void => {
  const field = querySchema.safeParse(query).error?.issues[0]?.path[0];
  if (field === undefined) return;
  throw new RetrievalError(
    'BAD_QUERY',
    `La recherche n’est pas bien formée (« ${String(field)} »).`,
  );
};

class FolderSearch implements Search {
  readonly #library: Library;
  readonly #searcher: CorpusSearcher;

  constructor(private readonly options: SearchOptions) {
    this.#library = new Library(options.folder);
    this.#searcher = new CorpusSearcher(options.embed);
  }

  readonly search = async (query: SearchQuery, signal?: AbortSignal): Promise<SearchResult> => {
    signal?.throwIfAborted();
    checkQuery(query);
    const versions = await this.#open(query.corpora);
    signal?.throwIfAborted();
    const passages = await this.#searcher.search(versions, query, signal);
    signal?.throwIfAborted();
    return {
      passages,
      searched: versions.reduce((sum, { manifest }) => sum + manifest.records, 0),
    };
  };

  readonly lookup = async (corpora: readonly CorpusAt[], recordIds: readonly string[]) =>
    this.#searcher.lookup(await this.#open(corpora), recordIds);

  readonly article = async (corpora: readonly CorpusAt[], code: string, num: string) =>
    this.#searcher.article(await this.#open(corpora), code, num);

  readonly document = async (at: CorpusAt, recordId: string) =>
    this.#searcher.document(await this.#library.version(at), recordId);

  readonly records = (at: CorpusAt): AsyncIterable<CorpusRecord> => {
    const library = this.#library;
    return (async function* () {
      const { segments } = await library.manifest(at);
      const stored = liveRecords(await library.database(at.corpus), segments);
      for await (const record of stored) yield asImported(record);
    })();
  };

  readonly ingest = async (request: IngestRequest): Promise<IngestReport> => {
    const { corpus, previous } = request;
    const manifest =
      previous === undefined ? null : await this.#library.manifest({ corpus, version: previous });
    const database = await this.#library.database(corpus);
    return new Ingestion(database, request, manifest, this.options).run();
  };

  readonly versions = async (corpus: string): Promise<readonly VersionSummary[]> => {
    const manifests = await (await this.#library.database(corpus)).manifests();
    return manifests.map((manifest) => summaryOf(corpus, manifest));
  };

  readonly keepOnly = async (corpus: string, versions: readonly string[]): Promise<void> => {
    const database = await this.#library.database(corpus);
    const manifests = await database.manifests();
    const gone = manifests
      .map(({ version }) => version)
      .filter((version) => !versions.includes(version));
    await database.unpublish(gone);
    this.#library.forget(corpus);
    await database.sweep(await database.interruptedSegment());
  };

  readonly close = (): Promise<void> => this.#library.close();

  async #open(corpora: readonly CorpusAt[]): Promise<readonly LoadedVersion[]> {
    return Promise.all(corpora.map((at) => this.#library.version(at)));
  }
}

/**
 * Opens the corpora of a folder. Nothing is read before it is asked; an index is read whole at its
 * first search (130 000 articles: some 30 MB, under 300 ms) and stays in memory.
 *
 * @example
 * const search = await openSearch({ folder: join(home, 'corpora') });
 */
export const openSearch = async (options: SearchOptions): Promise<Search> => {
  await mkdir(options.folder, { recursive: true });
  return new FolderSearch(options);
};
