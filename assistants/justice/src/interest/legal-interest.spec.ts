import { legalInterest } from './legal-interest.js';

describe('legalInterest', () => {
  it('one semester', () => {
    const { total, lines } = legalInterest({
      principal: 10_000,
      start: '2025-01-01',
      end: '2025-07-01',
      creditor: 'particulier',
    });
    expect(total).toBe(357.54);
    expect(lines).toMatchObject([{ days: 181, rate: 7.21 }]);
  });

  it('three semesters for a company', () => {
    const { total, lines } = legalInterest({
      principal: 25_000,
      start: '2025-03-10',
      end: '2026-02-01',
      creditor: 'professionnel',
    });
    expect(lines.map(({ days }) => days)).toEqual([113, 184, 31]);
    expect(total).toBe(690.61);
  });

  it('five points more, two months after the judgment became enforceable', () => {
    const { total, lines } = legalInterest({
      principal: 8_000,
      start: '2025-04-15',
      end: '2025-12-31',
      creditor: 'particulier',
      enforceable: '2025-04-15',
    });
    expect(lines.map(({ days }) => days)).toEqual([61, 16, 183]);
    expect(lines.map(({ rate }) => rate.toFixed(2))).toEqual(['7.21', '12.21', '11.65']);
    expect(total).toBe(606.49);
  });

  it('divides by 366 in a leap year', () => {
    const { total } = legalInterest({
      principal: 36_600,
      start: '2024-07-01',
      end: '2024-07-11',
      creditor: 'particulier',
    });
    expect(total).toBe(81.6);
  });

  it.each([
    ['2026-06-01', '2026-09-01', /second semestre 2026/u],
    ['2020-01-01', '2020-02-01', /premier semestre 2020/u],
  ])('refuses a semester without a rate: %s', (start, end, message) => {
    expect(() => legalInterest({ principal: 100, start, end, creditor: 'particulier' })).toThrow(
      message,
    );
  });

  it('refuses reversed dates', () => {
    expect(() =>
      legalInterest({
        principal: 100,
        start: '2025-02-01',
        end: '2025-02-01',
        creditor: 'particulier',
      }),
    ).toThrow(/postérieure/u);
  });
});
