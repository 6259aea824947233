import { appealCalendar, type AppealFacts } from './appeal-calendar.js';

function ends(facts: Partial<AppealFacts> & Pick<AppealFacts, 'act' | 'date'>): string[] {
  const whole: AppealFacts = {
    track: 'mise-en-etat',
    seat: 'metropole',
    residence: 'metropole',
    ...facts,
  };
  return appealCalendar(whole).duties.map(({ end }) => end);
}

describe('appealCalendar', () => {
  it.each([
    [
      'appellant, then service',
      { act: 'declaration-d-appel', date: '2026-02-27' },
      ['2026-05-27', '2026-06-29'],
    ],
    [
      'respondent has three months',
      { act: 'conclusions-de-l-appelant', date: '2026-05-27' },
      ['2026-08-27', '2026-09-28'],
    ],
    [
      'respondent on the short track',
      { act: 'conclusions-de-l-appelant', date: '2026-05-27', track: 'bref-delai' },
      ['2026-07-27', '2026-08-27'],
    ],
    [
      'notice of hearing',
      { act: 'avis-de-fixation', date: '2026-09-07' },
      ['2026-09-28', '2026-11-09', '2026-12-09'],
    ],
    [
      'notice to serve the declaration',
      { act: 'avis-de-signifier-la-declaration', date: '2026-04-08' },
      ['2026-05-11'],
    ],
    [
      'appellant abroad',
      { act: 'declaration-d-appel', date: '2026-02-27', residence: 'etranger' },
      ['2026-07-27', '2026-08-27'],
    ],
    [
      'pourvoi from Martinique',
      { act: 'depot-du-pourvoi', date: '2026-01-12', residence: 'martinique' },
      ['2026-06-12'],
    ],
    [
      'pourvoi without compulsory lawyer',
      { act: 'recepisse-du-pourvoi-sans-avocat', date: '2026-01-12' },
      ['2026-04-13'],
    ],
    [
      'reply to a pourvoi',
      { act: 'memoire-ampliatif-signifie', date: '2026-06-12' },
      ['2026-08-12'],
    ],
    ['after a cassation', { act: 'arret-de-cassation', date: '2026-06-12' }, ['2026-08-12']],
  ] as const)('%s', (_name, facts, expected) => {
    expect(ends(facts)).toEqual(expected);
  });

  it('names the sanction and never says it is sure', () => {
    const calendar = appealCalendar({
      act: 'declaration-d-appel',
      date: '2026-02-27',
      track: 'mise-en-etat',
      seat: 'metropole',
      residence: 'metropole',
    });
    expect(calendar.duties[0]?.sanction).toMatch(/caducité/u);
    expect(calendar.certainty).toBe('toConfirm');
  });
});
