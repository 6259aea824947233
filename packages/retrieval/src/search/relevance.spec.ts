import { describe, expect, it } from '@jest/globals';
import type { Passage } from '@maroquin/assistant-kit';
import { createAnalyser } from '../analysis/analyser.js';
import { relevanceFloor, relevanceTo, worthCiting } from './relevance.js';

const passage = (text: string, score: number): Passage => ({
  corpus: 'essai/codes',
  corpusVersion: '1-0',
  recordId: text,
  title: 'Titre',
  path: ['Code des jardins'],
  text,
  url: null,
  status: null,
  dateStart: null,
  dateEnd: null,
  asOf: null,
  licence: null,
  source: null,
  code: null,
  num: null,
  undatedVersions: 1,
  score,
});

describe('relevanceTo', () => {
  it('adds the share of the terms found and the share of the score', () => {
    const relevance = relevanceTo('haies et massifs', 10, createAnalyser());
    expect(relevance(passage('Les haies.', 10))).toBeCloseTo(0.5 + 0.3);
    expect(relevance(passage('Les haies et les massifs.', 20))).toBeCloseTo(1 + 0.6);
    expect(relevance(passage('Rien.', 0))).toBe(0);
  });

  it('looks at titles and breadcrumbs too', () => {
    expect(relevanceTo('jardins', 1, createAnalyser())(passage('', 0))).toBe(1);
  });

  it('is nothing for a question that says nothing', () => {
    expect(relevanceTo('et de la', 0, createAnalyser())(passage('et', 9))).toBe(0);
  });
});

describe('worthCiting', () => {
  const judged = (relevance: number, byMeaning = false) => ({
    passage: passage(String(relevance), 1),
    relevance,
    byMeaning,
  });

  it('is silent when no passage reaches the floor, whatever the vectors say', () => {
    expect(worthCiting([judged(1.3), judged(0.2, true)], 1.4)).toEqual([]);
  });

  it('gives companions of a passage that answers, near by words or by meaning', () => {
    const cited = worthCiting([judged(1.1), judged(1.5), judged(0.9), judged(0.1, true)], 1.4);
    expect(cited.map(({ recordId }) => recordId)).toEqual(['1.1', '1.5', '0.1']);
  });
});

describe('relevanceFloor', () => {
  it('is lower where fewer passages are searched, and never higher than calibrated', () => {
    expect(relevanceFloor(70)).toBeLessThan(relevanceFloor(6_700));
    expect(relevanceFloor(160_000)).toBe(relevanceFloor(6_700));
    expect(relevanceFloor(0)).toBeGreaterThan(0.9);
  });
});
