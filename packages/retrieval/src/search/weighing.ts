import type { LexicalIndex } from '../lexical/lexical-index.js';
import type { MeanLengths } from './length-norms.js';
import type { WeightedTerm } from './weighted-term.js';

/** Means over several indexes, so that scores of several corpora can be compared. */
export const meanLengths = (indexes: readonly LexicalIndex[]): MeanLengths => {
  const sums = {
    text: 0,
    subjects: 0,
    ofSubjects: 0,
    passages: 0,
    records: 0,
    sections: 0,
    path: 0,
    heading: 0,
    title: 0,
  };
  for (const index of indexes) {
    sums.text += index.totalLength;
    sums.passages += index.passages;
    sums.records += index.records;
    sums.sections += index.sections;
    sums.subjects += index.subjects.lengths.length - 1;
    sums.ofSubjects += index.totalLength - (index.subjects.lengths[0] ?? 0);
    sums.path += index.totalPath;
    sums.heading += index.totalHeading;
    sums.title += index.totalTitle;
  }
  const mean = (total: number, count: number): number => Math.max(1, total / Math.max(1, count));
  return {
    passage: mean(sums.text, sums.passages),
    record: mean(sums.text, sums.records),
    section: mean(sums.text, sums.sections),
    subject: mean(sums.ofSubjects, sums.subjects),
    path: mean(sums.path, sums.sections),
    heading: mean(sums.heading, sums.sections),
    title: mean(sums.title, sums.records),
    cut: 1 - sums.records / Math.max(1, sums.passages),
  };
};

/** `ln(1 + (N - n + ½) / (n + ½))` for a term that n records in N hold. */
export const rarity = (records: number, holding: number): number =>
  Math.log(1 + (records - holding + 0.5) / (holding + 0.5));

/**
 * Each term once, worth its rarity. A term that no record holds is there too, with the highest
 * weight.
 */
export const weigh = (
  terms: readonly string[],
  indexes: readonly LexicalIndex[],
): readonly WeightedTerm[] => {
  const total = indexes.reduce((sum, { records }) => sum + records, 0);
  return [...new Set(terms)].map((term) => {
    let holding = 0;
    for (const index of indexes) {
      const number = index.term(term);
      if (number >= 0) holding += index.recordsWith(number);
    }
    return { term, weight: rarity(total, holding) };
  });
};

/** What some terms weigh together. */
export const weightOf = (terms: readonly WeightedTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);
