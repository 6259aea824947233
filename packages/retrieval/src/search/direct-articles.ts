import { articleMentions } from '../analysis/article-number.js';
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

/**
 * The articles that a question asks by their number (« article 641 du code de procédure civile »,
 * « L. 121-1 CRPA »), in the order of the question. Where the question names a code that is here,
 * only that code's; where it names none, those of every code, unless they are too many to help.
 */
export const directArticles = (
  question: string,
  segments: readonly LoadedSegment[],
  filter: RecordFilter,
): readonly Hit[] => {
  const mentions = articleMentions(question);
  if (mentions.length === 0) return [];
  const hits: Hit[] = [];
  const codes = segments.map(({ index }) => codesInQuestion(question, index.codeNames));
  const named = codes.some((list) => list.length > 0);
  for (const num of mentions) {
    const found = segments.flatMap((segment, at) => {
      const { index } = segment;
      return segment.articles.records(num).flatMap((record) => {
        const inCode = !named || (codes[at] ?? []).includes(index.code[record] ?? 0);
        const wanted = inCode && isWanted(filter, segment, record);
        return wanted ? [{ segment: at, record, passage: index.firstPassage[record] ?? 0 }] : [];
      });
    });
    if (found.length > MOST_WITHOUT_CODE && !(named || NOTHING_BUT_A_NUMBER.test(question)))
      continue;
    for (const hit of found) hits.push({ ...hit, score: DIRECT_SCORE - hits.length });
  }
  return hits;
};
