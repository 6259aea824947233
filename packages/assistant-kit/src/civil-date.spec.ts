import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  firstOfMonth,
  inFull,
  isCivilDate,
  weekday,
  withWeekday,
} from './civil-date.js';

describe('civil dates', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '28/02/2025', '', '2025-2-8'])(
    'refuses %s',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('accepts 29 February of a leap year only', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2000-02-29')).toBe(true);
    expect(isCivilDate('1900-02-29')).toBe(false);
  });

  it('adds months across years, both ways', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2025-12-31', 12)).toBe('2026-12-31');
  });

  it('builds a day, and finds the first of its month', () => {
    expect(civilDate(2026, 5, 8)).toBe('2026-05-08');
    expect(firstOfMonth('2026-03-27')).toBe('2026-03-01');
  });

  it('counts days without daylight saving', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
  });

  it('writes a day as a letter does', () => {
    expect(weekday('2025-03-31')).toBe(1);
    expect(withWeekday('2025-03-31')).toBe('lundi 31 mars 2025');
    expect(inFull('2026-06-01')).toBe('1er juin 2026');
    expect(inFull('inconnue')).toBe('inconnue');
  });
});
