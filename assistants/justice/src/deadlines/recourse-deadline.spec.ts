import { recourseDeadline, type RecourseFacts } from './recourse-deadline.js';

function compute(event: string, facts: Partial<RecourseFacts> = {}) {
  return recourseDeadline({ recourse: 'appel', event, ...facts });
}

describe('recourseDeadline', () => {
  it('gives the raw end, the base and the extension', () => {
    const result = compute('2026-04-08', {
      residence: 'etranger',
      seat: 'metropole',
      matter: 'contentieuse',
    });
    expect(result).toMatchObject({ rawEnd: '2026-07-08', base: { months: 1 }, extensionMonths: 2 });
  });

  it('is sure when nothing is assumed, and says what it assumes', () => {
    const facts = { matter: 'contentieuse', seat: 'metropole', residence: 'metropole' } as const;
    expect(compute('2026-04-08', facts).certainty).toBe('computed');
    const assumed = compute('2026-04-08');
    expect(assumed.certainty).toBe('toConfirm');
    expect(assumed.warnings[0]).toMatch(/^Hypothèses.*matière contentieuse.*métropolitaine/u);
  });

  it('says that a local holiday is to be confirmed and gives the prudent day', () => {
    const result = compute('2026-03-03', {
      seat: 'alsace-moselle',
      residence: 'metropole',
      matter: 'contentieuse',
    });
    expect(result.certainty).toBe('toConfirm');
    expect(result.warnings.join(' ')).toMatch(/temple protestant.*avant le 3 avril 2026/u);
  });

  it('warns when the place of delivery gives a shorter extension than the residence', () => {
    const result = compute('2026-01-31', { residence: 'etranger', handedIn: 'guadeloupe' });
    expect(result).toMatchObject({ extensionMonths: 2, certainty: 'toConfirm' });
    expect(result.warnings.join(' ')).toMatch(/article\s647/u);
  });

  it('cites one article per step, in the order of the reasoning', () => {
    const numbers = compute('2026-04-08').steps.map(({ article }) => article?.recordId);
    expect(numbers).toEqual([
      'LEGITEXT000006070716/528',
      'LEGITEXT000006070716/538',
      'LEGITEXT000006070716/643',
      'LEGITEXT000006070716/641',
      'LEGITEXT000006072050/L3133-1',
      'LEGITEXT000006070716/642',
      'LEGITEXT000006070716/642',
      'LEGITEXT000006070716/642',
    ]);
  });
});

describe('recourseDeadline, when no date can be opposed', () => {
  it('gives no date for a notification that does not state the recourse', () => {
    const result = compute('2026-03-03', { notification: 'irreguliere' });
    expect(result).toMatchObject({ status: 'notStarted', end: null, rawEnd: null, cutOff: null });
    expect(result.steps[0]?.article?.recordId).toBe('LEGITEXT000006070716/680');
  });

  it('gives the two years of article 528-1 for a judgment never notified', () => {
    const result = compute('2023-03-10', { notification: 'absente' });
    expect(result).toMatchObject({ status: 'notStarted', end: null, cutOff: '2025-03-10' });
  });

  it.each([
    ['on the last day of the two years', '2025-03-10', 'computed'],
    ['the day after', '2025-03-11', 'closed'],
  ])('notified %s', (_when, event, status) => {
    expect(compute(event, { pronounced: '2023-03-10' }).status).toBe(status);
  });

  it.each([
    ['within six months, moved from a Sunday', '2026-03-16', 'computed'],
    ['after six months', '2026-03-17', 'closed'],
  ])('opposition to a default judgment notified %s', (_when, event, status) => {
    expect(compute(event, { recourse: 'opposition', pronounced: '2025-09-15' }).status).toBe(
      status,
    );
  });

  it('ignores the pronouncement for a révision', () => {
    expect(compute('2026-03-16', { recourse: 'revision', pronounced: '2020-01-06' }).status).toBe(
      'computed',
    );
  });
});

describe('recourseDeadline, what it refuses', () => {
  it('refuses the appeal of a payment order and names the open way', () => {
    expect(() => compute('2026-03-03', { matter: 'injonction-de-payer' })).toThrow(
      /1422.*opposition/u,
    );
  });

  it('refuses an opposition in mise en état', () => {
    expect(() => compute('2026-03-03', { recourse: 'opposition', matter: 'mise-en-etat' })).toThrow(
      /795/u,
    );
  });

  it('does not know a limit that is not in its table', () => {
    expect(() => compute('2026-03-03', { recourse: 'opposition', matter: 'tutelles' })).toThrow(
      /inconnu/u,
    );
  });

  it('does not know the code of procedure of Nouvelle-Calédonie', () => {
    expect(() => compute('2026-03-03', { seat: 'nouvelle-caledonie' })).toThrow(/inconnu/u);
  });

  it('refuses a notification dated before the judgment', () => {
    expect(() => compute('2026-03-03', { pronounced: '2026-04-01' })).toThrow(/avant le prononcé/u);
  });
});
