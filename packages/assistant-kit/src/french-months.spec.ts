import { MONTH_PATTERN, MONTHS, monthNumber } from './french-months.js';

describe('French months', () => {
  it.each([
    ['janvier', 1],
    ['Fevrier', 2],
    ['AOÛT', 8],
    ['decembre', 12],
    ['brumaire', 0],
    ['', 0],
  ])('%s is the month %i', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });

  it('finds each of them, with its accents and without', () => {
    const whole = new RegExp(`^(?:${MONTH_PATTERN})$`, 'iu');
    const plain = MONTHS.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
    expect([...MONTHS, ...plain].filter((name) => !whole.test(name))).toEqual([]);
    expect(whole.test('mars 2019')).toBe(false);
  });
});
