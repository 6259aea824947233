export { Corpus } from './corpus.entity.js';
export { CorpusModule } from './corpus.module.js';
export { presentFreshness, presentPassage } from './corpus.presenter.js';
export { corpusRetrieval } from './corpus-retrieval.js';
export { CorpusService, type CorpusView } from './corpus.service.js';
export { CorpusFreshnessType, PassageType } from './corpus.types.js';
export { indexStarterCorpora } from './starter-corpora.js';
export { CorpusResolver } from './corpus.resolver.js';
