import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { RANKING } from './ranking-settings.js';
import { standingOf } from './standing.js';

const standings = (documents: readonly { num?: string; text: string }[]): readonly number[] => {
  const builder = new IndexBuilder(createAnalyser());
  documents.forEach(({ num, text }, at) => {
    const id = `d${String(at)}`;
    const hash = at.toString(16).padStart(32, '0');
    builder.add({ id, title: id, path: ['Code', 'Délais'], text, codeId: 'C', num }, hash);
  });
  return [...standingOf(new LexicalIndex(builder.finish()), RANKING).ofRecord];
};

describe('standingOf', () => {
  it('puts laws before decrees, and the first of a section before the next', () => {
    const [law = 0, nextLaw = 0, decree = 0] = standings([
      { num: 'L1', text: 'Principe.' },
      { num: 'L2', text: 'Suite.' },
      { num: 'R1', text: 'Modalités.' },
    ]);
    expect(law).toBeGreaterThan(nextLaw);
    expect(nextLaw).toBeGreaterThan(decree);
  });

  it('puts the article that others cite before the one that none does', () => {
    const [, uncited = 0, cited = 0] = standings([
      { num: 'R1', text: 'Le délai de l’article R. 3 est doublé.' },
      { num: 'R2', text: 'Le délai court.' },
      { num: 'R3', text: 'Le délai est d’un mois.' },
    ]);
    // The second of the section would come first otherwise.
    expect(cited + RANKING.first / 2 - RANKING.first / 3).toBeGreaterThan(uncited);
    expect(cited - RANKING.first / 3).toBeCloseTo(RANKING.cited * Math.log(2));
  });

  it('gives nothing to documents that are no articles', () => {
    expect(standings([{ text: 'Une fiche.' }, { text: 'Une autre.' }])).toEqual([0, 0]);
  });
});
