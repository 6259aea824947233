import { articleMentions, numbersBesideAcronym } from '../analysis/article-number.js';
import type { Hit } from './best-passages.js';
import { codesInQuestion } from './code-names.js';
import type { LoadedSegment } from './loaded-version.js';
import { isWanted, type RecordFilter } from './record-filter.js';

/** Above this many articles of one number, a question that names no code is not about them all. */
const MOST_WITHOUT_CODE = 12;

/** Score that stands above any ranking and any floor: an article asked by its number comes first. */
const DIRECT_SCORE = 1_000_000;

/** A question that says nothing but an article's number is about all of them, however many. */
const NOTHING_BUT_A_NUMBER =
  /^\W*(?:(?:l['’]\s*)?art(?:icle)?s?\b\.?)?\s*(?:lo|[lrda])?[\s.*]*\d+(?:-\d+)*\W*$/i;

/** In `R130-12 I`, of an article that no code has: its paragraph I. */
const PARAGRAPH = / [A-Z]$/;

/**
 * The articles that a question asks by their number (« article 641 du code de procédure civile »,
 * « L. 121-1 CRPA »), in the order of the question. Where the question names a code that is here,
 * only that code's, and its acronym does as « article » does (« 641 CPC »); where it names none, those of every code, unless they are too many to help.
 */
export const directArticles = (
  question: string,
  segments: readonly LoadedSegment[],
  filter: RecordFilter,
): readonly Hit[] => {
  const hits: Hit[] = [];
  const codes = segments.map(({ index }) => codesInQuestion(question, index.codeNames));
  const named = codes.some((list) => list.length > 0);
  const mentions = new Set([
    ...articleMentions(question),
    ...(named ? numbersBesideAcronym(question) : []),
  ]);
  const withNumber = (num: string): readonly Hit[] =>
    segments.flatMap((segment, at) => {
      const { code, firstPassage } = segment.index;
      return segment.articles
        .records(num)
        .filter((record) => !named || (codes[at] ?? []).includes(code[record] ?? 0))
        .map((record) => ({ segment: at, record, passage: firstPassage[record] ?? 0, score: 0 }));
    });
  const isHere = ({ segment, record }: Hit): boolean => {
    const of = segments[segment];
    return of !== undefined && isWanted(filter, of, record);
  };
  for (const num of mentions) {
    const exact = withNumber(num);
    const numbered = exact.length > 0 ? exact : withNumber(num.replace(PARAGRAPH, ''));
    const found = numbered.filter(isHere);
    if (found.length > MOST_WITHOUT_CODE && !(named || NOTHING_BUT_A_NUMBER.test(question)))
      continue;
    for (const hit of found) hits.push({ ...hit, score: DIRECT_SCORE - hits.length });
  }
  return hits;
};
