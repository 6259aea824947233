import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { SearchFavour } from '../search-types.js';
import type { RankingSettings } from './ranking-settings.js';

/** A segment and the corpus that it is of. */
interface Placed {
  readonly corpus: string;
  readonly index: Pick<LexicalIndex, 'codeIds'>;
}

/** What scores are multiplied by, for the documents of each code of each segment. */
export interface Favours {
  readonly bySegment: readonly Float32Array[];
}

/** Nothing is favoured. */
export const NO_FAVOURS: Favours = { bySegment: [] };

/**
 * The multipliers of a search: `favouredCorpus` for the documents of a favoured corpus,
 * `favouredCode` for those of a favoured code, their product for both, 1 for all others.
 *
 * @example favoursOf([{ corpus: 'justice/guides', index }], { corpora: ['justice/guides'] }, RANKING)
 */
export const favoursOf = (
  segments: readonly Placed[],
  { corpora = [], codeIds = [] }: SearchFavour,
  { favouredCorpus, favouredCode }: Pick<RankingSettings, 'favouredCorpus' | 'favouredCode'>,
): Favours => {
  if (corpora.length === 0 && codeIds.length === 0) return NO_FAVOURS;
  const bySegment = segments.map(({ corpus, index }) => {
    const ofCorpus = corpora.includes(corpus) ? favouredCorpus : 1;
    // Where no document has a code the list is empty; code 0 is that of documents without one.
    return Float32Array.from(
      index.codeIds.length === 0 ? [''] : index.codeIds,
      (code) => ofCorpus * (codeIds.includes(code) ? favouredCode : 1),
    );
  });
  return { bySegment };
};
