import { contentStems } from './analyse.js';
import { findDates, findMonths } from './find-dates.js';
import { findNumbers } from './find-numbers.js';
import { splitSentences } from './split-sentences.js';

describe('splitSentences', () => {
  it.each([
    [
      'Selon l’art. L. 121-1 du code, M. Dupont peut agir. Il le fait par lettre.',
      ['Selon l’art. L. 121-1 du code, M. Dupont peut agir.', 'Il le fait par lettre.'],
    ],
    ['Le taux est de 3.5 %. Il change.', ['Le taux est de 3.5 %.', 'Il change.']],
    [
      'Voir l’al. 2 de l’art. 12. Le juge statue.',
      ['Voir l’al. 2 de l’art. 12.', 'Le juge statue.'],
    ],
    ['Il dit : « Oui. » Elle part.', ['Il dit : « Oui. »', 'Elle part.']],
    ['1. Le délai court. 2. Il expire.', ['1. Le délai court.', '2. Il expire.']],
    [
      'Le n° 12 al. 3, cf. art. R. 53, est abrogé.',
      ['Le n° 12 al. 3, cf. art. R. 53, est abrogé.'],
    ],
  ])('%s', (text, expected) => {
    expect(splitSentences(text)).toEqual(expected);
  });
});

describe('contentStems', () => {
  it('makes elision, accents, plurals and derived words meet', () => {
    expect(contentStems('Quels sont les délais d’appel ?')).toEqual(contentStems('délai d’appels'));
    expect(contentStems('notifications')).toEqual(contentStems('notifié'));
    expect(contentStems('L. 121-1')).toEqual(contentStems('l’article L121-1').slice(-1));
  });
});

describe('findDates', () => {
  it.each([
    ['le 28 février 2025', ['2025-02-28']],
    ['le 1er mars et le 2 avril 2026', ['2026-03-01', '2026-04-02']],
    ['28/02/2025 puis 2025-03-01 puis 3.4.26', ['2025-02-28', '2025-03-01', '2026-04-03']],
    ['le 30 février 2025', ['2025-02-30']],
    ['le 12.5.10 et le 3/14/2025', ['2010-05-12']],
    ['hier', []],
  ])('%s', (text, expected) => {
    expect(findDates(text, null).map((date) => date.iso)).toEqual(expected);
  });
});

describe('findMonths', () => {
  it('reads a month without its day, and no other', () => {
    expect(findMonths('en mars 2016 puis le 1er mai 2020, début Août 2021')).toMatchObject([
      { iso: '2016-03' },
      { iso: '2021-08' },
    ]);
  });
});

describe('findNumbers', () => {
  it.each([
    ['1 500,50 €', [[1500.5, 'euro']]],
    ['1.500.000 euros', [[1_500_000, 'euro']]],
    [
      '2,5 % ou 12 pour cent',
      [
        [2.5, 'percent'],
        [12, 'percent'],
      ],
    ],
    [
      'deux mois et un jour',
      [
        [2, 'month'],
        [1, 'day'],
      ],
    ],
    ['un an et demi', [[1.5, 'year']]],
    ['3 millions d’euros', [[3_000_000, 'euro']]],
    ['un jugement', []],
    [
      '8 toiles de 120 cm',
      [
        [8, null],
        [120, 'centimetre'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findNumbers(text, []).map(({ value, unit }) => [value, unit])).toEqual(expected);
  });
});
