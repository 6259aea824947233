import { addMonths, inFull, withWeekday } from '@maroquin/assistant-kit';
import { describe, expect, it } from '@jest/globals';

import { easterSunday, holidayName } from './holidays.js';
import { addWorkingDays, carriedOver, describeSkipped } from './working-days.js';

describe('civil dates', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2028-09-01', -2, '2028-07-01'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('adds months to %s: %i gives %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('writes a date as a letter does', () => {
    expect(inFull('2026-03-01')).toBe('1er mars 2026');
    expect(withWeekday('2026-05-18')).toBe('lundi 18 mai 2026');
  });
});

describe('holidays', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('puts Easter of %i on %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  it('knows the movable holidays of 2026', () => {
    expect(holidayName('2026-04-06')).toBe('lundi de Pâques');
    expect(holidayName('2026-05-14')).toBe('Ascension');
    expect(holidayName('2026-05-25')).toBe('lundi de Pentecôte');
    expect(holidayName('2026-12-26')).toBeNull();
  });
});

describe('working days', () => {
  it('counts Saturdays, leaves out Sundays and holidays, and says which', () => {
    const { end, skipped } = addWorkingDays('2026-05-11', 5);
    expect(end).toBe('2026-05-18');
    expect(describeSkipped(skipped)).toBe(
      'le 14 mai 2026 (Ascension) et le 17 mai 2026 (dimanche)',
    );
  });

  it('carries a term over a long week-end', () => {
    expect(carriedOver('2026-04-04').end).toBe('2026-04-07');
    expect(carriedOver('2026-05-11')).toEqual({ end: '2026-05-11', skipped: [] });
  });
});
