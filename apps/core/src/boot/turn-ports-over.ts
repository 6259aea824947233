import { createToolPort } from '@maroquin/assistant-engine';
import type { Search } from '@maroquin/retrieval';

import type { ReplyPorts } from '../features/conversation/index.js';
import { corpusRetrieval, type CorpusService } from '../features/corpus/index.js';
import type { Config } from '../platform/config/config.js';
import { fetchForTool } from '../platform/http/fetch-for-tool.js';
import type { Parts } from './parts.js';

/** What a turn reaches the world through: the model of the process, and the live corpora. */
export function turnPortsOver(
  model: Parts['model'],
  search: Search,
  corpora: CorpusService,
  sources: Config['sources'],
): ReplyPorts {
  const retrieval = corpusRetrieval(search, corpora, sources.albert);
  const tools = createToolPort({
    retrieval,
    clock: model.clock,
    http: fetchForTool(sources.privateHosts),
  });
  return { ...model, retrieval, tools };
}
