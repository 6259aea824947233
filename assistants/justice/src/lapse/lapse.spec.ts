import { lapse } from './lapse.js';

describe('lapse', () => {
  it.each([
    [
      'payment order to serve',
      { lapse: 'injonction-a-signifier', date: '2026-01-19' },
      '2026-07-20',
      '2026-07-17',
    ],
    [
      'opposition, served in person',
      { lapse: 'opposition-a-injonction', date: '2026-04-01', servedInPerson: true },
      '2026-05-04',
      '2026-04-30',
    ],
    [
      'opposition, first act in person',
      {
        lapse: 'opposition-a-injonction',
        date: '2026-01-05',
        servedInPerson: false,
        firstAct: '2026-04-01',
      },
      '2026-05-04',
      '2026-04-30',
    ],
    [
      'default judgment',
      { lapse: 'defaut-a-notifier', date: '2025-08-31' },
      '2026-03-02',
      '2026-02-27',
    ],
    ['péremption', { lapse: 'peremption', date: '2024-05-12' }, '2026-05-12', '2026-05-12'],
    ['placement', { lapse: 'placement', date: '2026-10-06' }, '2026-09-21', '2026-09-18'],
    [
      'saisie to denounce',
      { lapse: 'saisie-a-denoncer', date: '2026-06-22' },
      '2026-06-30',
      '2026-06-30',
    ],
    [
      'saisie to contest',
      { lapse: 'saisie-a-contester', date: '2026-06-30' },
      '2026-07-30',
      '2026-07-30',
    ],
  ] as const)('%s', (_name, facts, end, safe) => {
    expect(lapse({ seat: 'metropole', ...facts })).toMatchObject({ end, safe });
  });

  it('leaves the period open when the order was never served in person', () => {
    const result = lapse({
      lapse: 'opposition-a-injonction',
      date: '2026-01-05',
      servedInPerson: false,
      seat: 'metropole',
    });
    expect(result).toMatchObject({ end: null, rawEnd: null, certainty: 'toConfirm' });
  });

  it('says that it assumed a service in person', () => {
    const result = lapse({
      lapse: 'opposition-a-injonction',
      date: '2026-04-01',
      seat: 'metropole',
    });
    expect(result.warnings[0]).toMatch(/^Hypothèses/u);
  });
});
