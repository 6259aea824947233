import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { RankingSettings } from './ranking-settings.js';

/** What documents have ahead of the others whatever the question, as shares of its weight. */
export interface Standing {
  readonly ofRecord: Float32Array;
  /** The highest of each section. */
  readonly ofSection: Float32Array;
}

/**
 * The standing of the articles of an index: those of a law stand before those of a decree, those that
 * many others of their code cite before those that none does, and the first of a section, which
 * states its principle, before the next. Documents that are no articles all stand at 0,
 * and so do articles without breadcrumbs: whoever asks in the words of a text alone (and the tests on
 * headings do) finds its decrees and its details as often as its principles.
 */
export const standingOf = (
  index: LexicalIndex,
  { legislative, cited, first }: RankingSettings,
): Standing => {
  const ofRecord = new Float32Array(index.records);
  const ofSection = new Float32Array(index.sections);
  const before = new Uint32Array(index.sections);
  for (let record = 0; record < index.records; record += 1) {
    const section = index.section[record] ?? 0;
    if (index.nums[record] === '' || index.pathLength[section] === 0) continue;
    const place = (before[section] ?? 0) + 1;
    before[section] = place;
    const standing =
      legislative * (index.legislative[record] ?? 0) +
      cited * Math.log(1 + (index.cited[record] ?? 0)) +
      first / place;
    ofRecord[record] = standing;
    ofSection[section] = Math.max(ofSection[section] ?? 0, standing);
  }
  return { ofRecord, ofSection };
};
