import type { Passage } from '@maroquin/assistant-kit';

import type { CorpusService, CorpusView } from './corpus.service.js';
import type { CorpusFreshnessType, PassageType } from './corpus.types.js';

/** A passage as the schema shows it. */
export function presentPassage(corpora: CorpusService, passage: Passage): PassageType {
  return { ...passage, corpusTitle: corpora.titleOf(passage.corpus) };
}

/** The freshness of a corpus as the schema shows it. */
export function presentFreshness(view: CorpusView): CorpusFreshnessType {
  return { ...view, asOf: view.states[0]?.asOf ?? null };
}
