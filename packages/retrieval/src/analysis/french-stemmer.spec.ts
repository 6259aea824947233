import { describe, expect, it } from '@jest/globals';
import { stemFrench } from './french-stemmer.js';

describe('stemFrench', () => {
  it.each([
    ['licenciement', 'licenci'],
    ['licenciés', 'licenci'],
    ['continuellement', 'continuel'],
    ['établissements', 'établ'],
    ['majorité', 'major'],
    ['juridictions', 'juridict'],
    ['amendements', 'amend'],
    ['travaux', 'traval'],
    ['indemnités', 'indemn'],
    ['administratives', 'administr'],
  ])('gives the published stem of %s', (word, stem) => {
    expect(stemFrench(word)).toBe(stem);
  });

  it('leaves short words alone', () => {
    expect(stemFrench('loi')).toBe('loi');
    expect(stemFrench('bail')).toBe('bail');
  });
});
