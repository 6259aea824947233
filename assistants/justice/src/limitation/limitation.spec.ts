import { limitation, type LimitationFacts } from './limitation.js';

function endOf(facts: Partial<LimitationFacts> & Pick<LimitationFacts, 'start'>): string | null {
  return limitation({
    action: 'personnelle-ou-mobiliere',
    suspensions: [],
    interruptions: [],
    ...facts,
  }).end;
}

describe('limitation', () => {
  it('five years from knowledge', () => {
    expect(endOf({ start: '2021-05-14' })).toBe('2026-05-14');
  });

  it('does not move a Sunday', () => {
    expect(endOf({ start: '2021-05-17' })).toBe('2026-05-17');
  });

  it('leaves six months after a mediation', () => {
    expect(
      endOf({
        start: '2021-05-14',
        suspensions: [{ cause: 'mediation-ou-conciliation', from: '2026-04-20', to: '2026-07-10' }],
      }),
    ).toBe('2027-01-10');
  });

  it('gives back the days that were left when they are more than six months', () => {
    expect(
      endOf({
        start: '2021-05-14',
        suspensions: [{ cause: 'mesure-d-instruction', from: '2024-01-01', to: '2024-07-01' }],
      }),
    ).toBe('2026-11-12');
  });

  it('has no floor for another suspension', () => {
    expect(
      endOf({
        start: '2021-05-14',
        suspensions: [{ cause: 'autre', from: '2026-04-20', to: '2026-07-10' }],
      }),
    ).toBe('2026-08-03');
  });

  it('ten years from consolidation', () => {
    expect(endOf({ action: 'dommage-corporel', start: '2016-09-01' })).toBe('2026-09-01');
  });

  it('starts the whole period again after an interruption', () => {
    expect(
      endOf({
        start: '2021-05-14',
        interruptions: [{ cause: 'reconnaissance', date: '2025-03-01' }],
      }),
    ).toBe('2030-03-01');
  });

  it('ignores an interruption after the end', () => {
    expect(
      endOf({
        start: '2015-05-14',
        interruptions: [{ cause: 'reconnaissance', date: '2025-03-01' }],
      }),
    ).toBe('2020-05-14');
  });

  it('stops at twenty years from the birth of the right', () => {
    expect(endOf({ start: '2023-01-01', birth: '2005-06-01' })).toBe('2025-06-01');
  });

  it('has no ceiling for a bodily injury or after a claim in court', () => {
    expect(endOf({ action: 'dommage-corporel', start: '2023-01-01', birth: '2005-06-01' })).toBe(
      '2033-01-01',
    );
    expect(
      endOf({
        start: '2023-01-01',
        birth: '2005-06-01',
        interruptions: [{ cause: 'demande-en-justice', date: '2024-01-01' }],
      }),
    ).toBe('2029-01-01');
  });

  it('never bars property', () => {
    expect(endOf({ action: 'propriete', start: '1900-01-01' })).toBeNull();
  });

  it('refuses a suspension that ends before it begins', () => {
    expect(() =>
      endOf({
        start: '2021-05-14',
        suspensions: [{ cause: 'autre', from: '2024-02-01', to: '2024-01-01' }],
      }),
    ).toThrow(/postérieure/u);
  });
});
