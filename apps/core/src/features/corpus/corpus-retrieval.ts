import type { RetrievalPort, RetrievalQuery } from '@maroquin/assistant-engine';
import type { Passage } from '@maroquin/assistant-kit';
import { ConnectorError, type AlbertServer } from '@maroquin/connectors';
import {
  RetrievalError,
  type CorpusAt,
  type Search,
  type SearchQuery,
  type SearchResult,
} from '@maroquin/retrieval';

import { inTurn, searchCollections, type RemoteCorpus } from './collection-search.js';
import type { CorpusService } from './corpus.service.js';

/**
 * The engine's retrieval over the live versions, and over the collections that are searched where they
 * are. One read of the pointers for each call, so that a corpus published during a turn never mixes
 * with the version before it inside one search.
 *
 * @param albert server of the collections; `null`: corpora of collections are empty.
 */
export function corpusRetrieval(
  search: Search,
  corpora: CorpusService,
  albert: AlbertServer | null,
): RetrievalPort {
  return {
    search: async (query, signal) => {
      const versions = await corpora.liveVersions(query.corpora);
      const [local, remote] = await Promise.all([
        searchReadable(search, { ...query, corpora: versions }, signal),
        remotePassages(albert, corpora, query, signal),
      ]);
      // Silence would say that every text was read: it must not be said when one was not.
      if (local.passages.length === 0 && remote.failure !== null) throw remote.failure;
      return {
        passages: inTurn(local.passages, remote.passages, query.limit),
        searched: local.searched,
      };
    },
    lookup: (ids, recordIds) => corpora.lookup(ids, recordIds),
    article: async (ids, code, num) => search.article(await corpora.liveVersions(ids), code, num),
  };
}

/**
 * The search, without the corpora whose index is lost or of another format: an operator must import
 * them again, and the others answer meanwhile.
 *
 * @throws {RetrievalError} when the others do not answer: it must not be taken for silence
 */
async function searchReadable(
  search: Search,
  query: SearchQuery,
  signal: AbortSignal,
): Promise<SearchResult> {
  try {
    return await search.search(query, signal);
  } catch (error) {
    if (!(error instanceof RetrievalError) || error.code !== 'UNKNOWN_VERSION') throw error;
    const corpora = await readable(search, query.corpora);
    const found = await search.search({ ...query, corpora }, signal);
    if (found.passages.length === 0) throw error;
    return found;
  }
}

async function readable(
  search: Search,
  corpora: readonly CorpusAt[],
): Promise<readonly CorpusAt[]> {
  const kept = await Promise.all(
    corpora.map(async (at) => {
      const versions = await search.versions(at.corpus);
      return versions.some(({ version }) => version === at.version) ? [at] : [];
    }),
  );
  return kept.flat();
}

async function remotePassages(
  albert: AlbertServer | null,
  corpora: CorpusService,
  query: RetrievalQuery,
  signal: AbortSignal,
): Promise<{ readonly passages: readonly Passage[]; readonly failure: ConnectorError | null }> {
  const remote = albert === null ? [] : remoteCorpora(corpora, query.corpora);
  if (albert === null || remote.length === 0) return { passages: [], failure: null };
  try {
    const found = await Promise.all(
      remote.map((corpus) => searchCollections(albert, corpus, query, signal)),
    );
    return { passages: found.flat().sort((a, b) => b.score - a.score), failure: null };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { passages: [], failure: error };
  }
}

function remoteCorpora(corpora: CorpusService, ids: readonly string[]): readonly RemoteCorpus[] {
  return ids.flatMap((id) => {
    const definition = corpora.definition(id);
    if (definition?.source.kind !== 'albert') return [];
    const { collections } = definition.source;
    return [{ id, title: definition.title.fr, licence: definition.licence, collections }];
  });
}
