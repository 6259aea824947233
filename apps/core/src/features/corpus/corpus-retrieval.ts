import type { RetrievalPort } from '@maroquin/assistant-engine';
import type { Search } from '@maroquin/retrieval';

import type { CorpusService } from './corpus.service.js';

/**
 * The engine's retrieval over the live versions. One read of the pointers for each call, so that a
 * corpus published during a turn never mixes with the version before it inside one search.
 */
export function corpusRetrieval(search: Search, corpora: CorpusService): RetrievalPort {
  return {
    search: async (query, signal) =>
      search.search({ ...query, corpora: await corpora.liveVersions(query.corpora) }, signal),
    lookup: (ids, recordIds) => corpora.lookup(ids, recordIds),
    article: async (ids, code, num) => search.article(await corpora.liveVersions(ids), code, num),
  };
}
