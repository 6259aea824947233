import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { BestHits, type Hit } from './best-passages.js';
import { collectHits, NOTHING_AHEAD } from './collect-hits.js';
import { RANKING } from './ranking-settings.js';
import { SectionSet } from './section-set.js';
import { SegmentScorer } from './segment-scorer.js';
import { meanLengths, weigh, weightOf } from './weighing.js';

const WORDS = 'arroser massif haie taille banc pont navire gardien parc jardin arbre fleur'.split(
  ' ',
);

/** Numbers from 0 to below 1, always the same. */
const numbers = (): (() => number) => {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** 600 articles in sections of 1 to 6, of words drawn at random, rare ones seldom. */
const madeUp = (): LexicalIndex => {
  const next = numbers();
  const word = (): string => WORDS[Math.floor(WORDS.length * next() ** 2)] ?? '';
  const builder = new IndexBuilder(createAnalyser());
  let section = 0;
  for (let at = 0; at < 600; at += 1) {
    if (next() < 0.4) section += 1;
    const text = Array.from({ length: 3 + Math.floor(400 * next() ** 3) }, word).join(' ');
    const num = `${next() < 0.5 ? 'L' : 'R'}${String(section)}-${String(at)}`;
    const path = ['Code', `Titre ${word()}`, `Section ${String(section)} : ${word()}`];
    const codeId = `C${String(section % 3)}`;
    builder.add(
      { id: num, title: `Code - ${num} ${word()}`, path, text, num, codeId },
      at.toString(16).padStart(32, '0'),
    );
  }
  return new LexicalIndex(builder.finish());
};

const index = madeUp();
const analyser = createAnalyser();

/** The best of a question; given `everywhere`, found by scoring every passage of every section. */
const bestOf = (question: string, limit: number, everywhere: boolean, code = 0): readonly Hit[] => {
  const scorer = new SegmentScorer(index);
  const terms = weigh(analyser.terms(question), [index]);
  const questionWeight = weightOf(terms);
  scorer.score(terms, RANKING, meanLengths([index]));
  scorer.headingMatch?.read(terms);
  const sections = new SectionSet(index.sections);
  for (let section = 0; section < index.sections; section += 1) sections.add(section);
  if (everywhere) scorer.complete(sections);
  const best = new BestHits(limit);
  collectHits(scorer, {
    best,
    segment: 0,
    ahead: { ...NOTHING_AHEAD, questionWeight },
    settings: RANKING,
    sections: everywhere ? sections : null,
    mayHold: code === 0 ? null : (section) => index.sectionCode[section] === code,
    accepts: (record) => code === 0 || index.code[record] === code,
  });
  return best.all();
};

describe('collectHits', () => {
  it.each([
    ['arroser', 5],
    ['taille haie parc', 3],
    ['fleur', 20],
    ['pont navire gardien arbre', 1],
    ['massif banc', 100],
    ['arroser massif haie taille banc pont navire gardien parc jardin arbre fleur', 10],
  ])(
    'finds for « %s » the first %i of all, with their scores, wherever it looks',
    (text, limit) => {
      const found = bestOf(text, limit, false);
      expect(found).toHaveLength(limit);
      expect(found).toEqual(bestOf(text, limit, true));
    },
  );

  it('does so in one code', () => {
    const found = bestOf('haie parc', 8, false, 2);
    expect(found.map(({ record }) => index.code[record])).toEqual(found.map(() => 2));
    expect(found).toEqual(bestOf('haie parc', 8, true, 2));
  });

  it('finds nothing for words that no text has', () => {
    expect(bestOf('mycélium', 5, false)).toEqual([]);
  });
});
