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

const analyser = createAnalyser();

const asked = (text: string, questionWeight: number) => ({
  text,
  questionWeight,
  passages: 160_000,
  sheets: null,
});

describe('relevanceTo', () => {
  it('adds the share of the terms found and the share of the score', () => {
    const relevance = relevanceTo(asked('haies et massifs', 10), analyser);
    expect(relevance(passage('Les haies.', 10))).toBeCloseTo(0.5 + 0.3);
    expect(relevance(passage('Les haies et les massifs.', 20))).toBeCloseTo(1 + 0.6);
    expect(relevance(passage('Rien.', 0))).toBe(0);
  });

  it('looks at titles and breadcrumbs too', () => {
    expect(relevanceTo(asked('jardins', 1), analyser)(passage('', 0))).toBe(1);
  });

  it('is nothing for a question that says nothing', () => {
    expect(relevanceTo(asked('et de la', 0), analyser)(passage('et', 9))).toBe(0);
  });
});

describe('relevanceTo, for an article', () => {
  const question = 'licenciement pour faute';
  const article = (text: string, score: number): Passage => ({
    ...passage(text, score),
    num: 'L1',
  });
  const called = analyser.terms('préavis indemnité').map((term) => ({ term, weight: 1 }));
  const relevance = (text: string, sheets: number | null, score = 20): number =>
    relevanceTo(
      {
        ...asked(question, 10),
        sheets: sheets === null ? null : { relevance: sheets, called },
      },
      analyser,
    )(article(text, score));
  const bare = 'Le licenciement pour faute.';
  const agreed = 'Le licenciement pour faute ne donne pas droit au préavis.';

  it('asks for more than of a sheet, unless its words are all there is to ask', () => {
    const sheet = relevanceTo(asked(question, 10), analyser)(passage(bare, 20));
    expect(relevance(bare, null)).toBeLessThan(sheet - 1);
    expect(relevance(bare, null, 80)).toBeGreaterThan(relevanceFloor(160_000));
  });

  it('asks for less where fewer passages may hold its words by chance', () => {
    const among = (passages: number): number =>
      relevanceTo({ ...asked(question, 10), passages }, analyser)(article(bare, 20));
    expect(among(90)).toBeGreaterThan(among(5_000) + 0.2);
    expect(among(5_000)).toBeGreaterThan(among(160_000) + 0.2);
    expect(among(1_000_000)).toBe(among(160_000));
  });

  it('believes the sheets where the article holds the words in which they answer', () => {
    expect(relevance(agreed, 2)).toBeGreaterThan(relevanceFloor(160_000));
    expect(relevance(bare, 2)).toBeLessThan(relevance(agreed, 2));
    expect(relevance(agreed, 0.8)).toBeLessThan(relevanceFloor(160_000));
  });

  it('does not let the sheets vouch for an article of something else', () => {
    expect(relevance('La chasse est fermée.', 3, 0)).toBeLessThan(0.5);
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
