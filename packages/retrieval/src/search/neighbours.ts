import type { LexicalIndex } from '../lexical/lexical-index.js';

/** How far away an article lends, in places. */
const REACH = 2;

/**
 * What the articles of an index without headings lend to each other. Articles that follow each other
 * in a code are about the same thing, which their headings would say if the source gave them: within a
 * section, each has `near` times the score of the next and of the one before, and half of that of those
 * two places away. `null` where there are headings, which say it better.
 */
export const lentByNeighbours = (
  { records, passages, passageRecord, section, hasHeadings, hasArticles }: LexicalIndex,
  scores: Float32Array,
  near: number,
): Float32Array | null => {
  if (hasHeadings || !hasArticles || near === 0) return null;
  const own = new Float32Array(records);
  for (let passage = 0; passage < passages; passage += 1) {
    const record = passageRecord[passage] ?? 0;
    own[record] = Math.max(own[record] ?? 0, scores[passage] ?? 0);
  }
  const lent = new Float32Array(records);
  for (let record = 0; record < records; record += 1) {
    for (let away = 1; away <= REACH; away += 1) {
      const other = record + away;
      if (section[record] !== section[other]) continue;
      lent[record] = (lent[record] ?? 0) + (near / away) * (own[other] ?? 0);
      lent[other] = (lent[other] ?? 0) + (near / away) * (own[record] ?? 0);
    }
  }
  return lent;
};
