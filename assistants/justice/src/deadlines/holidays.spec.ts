import { civilDate } from '@maroquin/assistant-kit';

import { easterSunday, holidaysOf } from './holidays.js';

describe('easterSunday', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('%i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});

describe('holidaysOf', () => {
  it('holds the eleven days of metropolitan France', () => {
    expect([...holidaysOf(2026, 'metropole').keys()].sort()).toEqual([
      ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
      ...['2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25'],
    ]);
  });

  it('keeps both names out of a day that is two holidays', () => {
    expect(holidaysOf(2008, 'metropole').get(civilDate(2008, 5, 1))).toBeDefined();
    expect(holidaysOf(2008, 'metropole').size).toBe(10);
  });

  it('adds two days in Alsace-Moselle and one overseas', () => {
    expect(holidaysOf(2026, 'alsace-moselle').size).toBe(13);
    expect(holidaysOf(2026, 'guyane').get('2026-06-10')?.toConfirm).toMatch(/à vérifier/u);
  });
});
