import { standingAt } from './standing-at.js';

const TODAY = '2026-11-23';

describe('standingAt', () => {
  it.each([
    ['2014-12-31', 'future'],
    ['2015-01-01', 'in-force'],
    ['2019-12-31', 'in-force'],
    ['2020-01-01', 'ended'],
  ] as const)('knows a dated version on %s: %s', (day, standing) => {
    const text = { dateStart: '2015-01-01', dateEnd: '2020-01-01', asOf: '2026-05-28' };
    expect(standingAt(text, day, TODAY)).toBe(standing);
  });

  it.each([
    ['2010-05-01', 'unknown'],
    ['2026-04-03', 'unknown'],
    ['2026-04-04', 'in-force'],
  ] as const)('does not know an undated text before its snapshot, on %s: %s', (day, standing) => {
    const text = { dateStart: null, dateEnd: null, asOf: '2026-04-04' };
    expect(standingAt(text, day, TODAY)).toBe(standing);
  });

  it.each([
    ['2015-12-30', 'unknown'],
    ['2015-12-31', 'in-force'],
    ['2016-12-31', 'in-force'],
    ['2017-01-01', 'old-state'],
    ['2020-06-01', 'old-state'],
  ] as const)('does not take an old state for the law of %s: %s', (day, standing) => {
    const article = { dateStart: null, dateEnd: null, asOf: '2015-12-31', num: 'L1' };
    expect(standingAt(article, day, TODAY)).toBe(standing);
  });

  it('says so of no text that has dates, and of no sheet', () => {
    const text = { dateStart: null, dateEnd: null, asOf: '2015-12-31' };
    expect(standingAt({ ...text, num: null }, TODAY, TODAY)).toBe('in-force');
    expect(standingAt({ ...text, dateStart: '2010-01-01', num: 'L1' }, TODAY, TODAY)).toBe(
      'in-force',
    );
  });

  it('does not take a state to come for the law of today', () => {
    const article = { dateStart: null, dateEnd: null, asOf: '2027-12-31', num: 'L1' };
    expect(standingAt(article, TODAY, TODAY)).toBe('unknown');
  });

  it('takes a text without any date as the law of today only', () => {
    const text = { dateStart: null, dateEnd: null, asOf: null };
    expect(standingAt(text, TODAY, TODAY)).toBe('in-force');
    expect(standingAt(text, '2026-11-22', TODAY)).toBe('unknown');
  });

  it('knows that a text with nothing but an end is over', () => {
    const text = { dateStart: null, dateEnd: '2020-01-01', asOf: '2026-04-04' };
    expect(standingAt(text, '2021-01-01', TODAY)).toBe('ended');
    expect(standingAt(text, '2019-01-01', TODAY)).toBe('unknown');
  });
});
