import { lawDateWarning } from './law-date.js';

const TODAY = '2026-11-23';
const UNDATED = { dateStart: null, dateEnd: null, asOf: '2026-04-04' };
const DATED = { dateStart: '2001-01-01', dateEnd: null, asOf: '2026-04-04' };

describe('lawDateWarning', () => {
  it('says nothing when the sources prove the law of that day', () => {
    expect(lawDateWarning([UNDATED, DATED], TODAY, TODAY)).toBeNull();
    expect(lawDateWarning([DATED], '2010-05-01', TODAY)).toBeNull();
    expect(lawDateWarning([], '2010-05-01', TODAY)).toBeNull();
  });

  it('says so of an article read in an old state, or in a state to come', () => {
    const article = { ...UNDATED, num: 'L1' };
    expect(lawDateWarning([article], TODAY, TODAY)).toBeNull();
    const old = lawDateWarning([{ ...article, asOf: '2015-12-31' }], TODAY, TODAY);
    expect(old).toContain('date inconnue, état du 31 décembre 2015.');
    const later = lawDateWarning([{ ...article, asOf: '2027-12-31' }], TODAY, TODAY);
    expect(later).toContain('date inconnue, état du 31 décembre 2027.');
  });

  it('says which sources do not, and in which state they are', () => {
    expect(lawDateWarning([UNDATED, UNDATED], '2010-05-01', TODAY)).toBe(
      'Ce n’est peut-être pas le droit du 1er mai 2010. Aucune source citée n’a de date qui le prouve\u00A0: date inconnue, état du 4 avril 2026. Le texte en vigueur le 1er mai 2010 n’est pas connu ici.',
    );
    expect(lawDateWarning([UNDATED, DATED], '2010-05-01', TODAY)).toContain(
      '1 des 2 sources citées n’a pas de date qui le prouve',
    );
  });
});
