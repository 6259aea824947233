import { legalAid } from './legal-aid.js';

const requested = '2025-06-02';

describe('legalAid', () => {
  it.each([
    [14_000, 1, 55, [12_862, 15_203, 19_290]],
    [17_000, 2, 55, [15_177, 17_518, 21_605]],
    [23_000, 4, 25, [18_955, 21_296, 25_383]],
    [12_862, 1, 100, [12_862, 15_203, 19_290]],
    [30_000, 1, 0, [12_862, 15_203, 19_290]],
  ])('%i € for %i', (income, persons, share, [total, at55, at25]) => {
    expect(legalAid({ requested, income, persons })).toMatchObject({
      share,
      ceilings: { total, at55, at25 },
    });
  });

  it('says that an income at one euro of a ceiling must be read by hand', () => {
    expect(legalAid({ requested, income: 12_863, persons: 1 }).warnings.join(' ')).toMatch(
      /un euro d’un plafond/u,
    );
  });

  it.each(['2026-04-08', '2025-01-22'])('refuses a request of %s: no dated row', (day) => {
    expect(() => legalAid({ requested: day, income: 1, persons: 1 })).toThrow(/inconnu/u);
  });
});
