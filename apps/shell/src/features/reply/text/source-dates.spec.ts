import { describe, expect, it } from '@jest/globals';
import { sourceDates, sourceLabels, type Dated } from './source-dates.js';

const TEXT: Dated = {
  status: 'VIGUEUR',
  dateStart: null,
  dateEnd: null,
  datesFrom: null,
  asOf: '2026-04-04',
  num: '1240',
  undatedVersions: 1,
};
const TODAY = '2026-11-23';
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('the dates of a source', () => {
  it.each([
    [{ dateStart: '2016-01-01' }, 'en vigueur depuis le 1er janvier 2016'],
    [{ dateStart: '2016-01-01', dateEnd: '2999-01-01' }, 'en vigueur depuis le 1er janvier 2016'],
    [
      { dateStart: '2016-01-01', dateEnd: '2018-08-12' },
      'en vigueur du 1er janvier 2016 au 12 août 2018',
    ],
    [{ dateEnd: '2018-08-12' }, 'en vigueur jusqu’au 12 août 2018'],
    [{}, 'date inconnue, état du 4 avril 2026'],
    [{ asOf: null }, 'date inconnue'],
    [
      { dateStart: '2016-01-01', datesFrom: 'table' },
      'en vigueur depuis le 1er janvier 2016 (dates d’après la table de l’éditeur)',
    ],
  ])('are said: %j', (dates, said) => {
    expect(plain(sourceDates({ ...TEXT, ...dates }))).toBe(said);
  });

  it.each([
    [{}, []],
    [{ dateStart: '2027-01-01' }, ['version future (à partir du 1er janvier 2027)']],
    [{ status: 'ABROGE', dateStart: '2016-01-01', dateEnd: '2018-08-12' }, ['abrogé']],
    [{ status: 'MODIFIE', dateStart: '2016-01-01', dateEnd: '2018-08-12' }, ['version remplacée']],
    [{ status: 'ABROGE_DIFF', dateEnd: '2027-07-01' }, ['abrogé à partir du 1er juillet 2027']],
    [{ undatedVersions: 3 }, ['plusieurs versions non datées']],
    [{ asOf: '2015-12-31' }, ['état ancien, qui a pu changer depuis']],
    [{ asOf: '2015-12-31', num: null }, []],
    [{ asOf: '2015-12-31', dateStart: '2001-01-01' }, []],
    [{ asOf: '2025-11-23' }, []],
    [{ asOf: '2027-12-31' }, ['état à une date future']],
  ])('are labelled: %j', (dates, labels) => {
    expect(sourceLabels({ ...TEXT, ...dates }, TODAY).map(plain)).toEqual(labels);
  });
});
