import type { Passage } from '@maroquin/assistant-kit';

import type { CorpusService, CorpusView } from './corpus.service.js';
import type { CorpusFreshnessType, PassageType } from './corpus.types.js';

/** A passage as the schema shows it. */
export function presentPassage(corpora: CorpusService, passage: Passage): PassageType {
  const datesFrom = passage.datesFrom ?? null;
  return { ...passage, datesFrom, corpusTitle: corpora.titleOf(passage.corpus) };
}

/** The freshness of a corpus as the schema shows it, on the ISO date `today`. */
export function presentFreshness(view: CorpusView, today: string): CorpusFreshnessType {
  // A source may date a snapshot in the future (provisions not yet in force): it is not *up to date*.
  const newest = view.states.find(({ asOf }) => asOf !== null && asOf <= today);
  return { ...view, asOf: newest?.asOf ?? null };
}
