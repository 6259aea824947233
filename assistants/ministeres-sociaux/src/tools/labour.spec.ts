import { describe, expect, it } from '@jest/globals';

import { callTool } from '../testing/call-tool.js';
import { computeDismissalCalendar } from './dismissal-calendar.js';
import { computeMutualTermination } from './mutual-termination.js';
import { computeNotice } from './notice.js';
import { computePaidLeave } from './paid-leave.js';
import { computeProtectedEmployee } from './protected-employee.js';
import { computeSeverance } from './severance.js';
import { computeSplitLeave } from './split-leave.js';
import { computeTrialPeriod } from './trial-period.js';

describe('notice of dismissal', () => {
  it.each([
    [{ ancienneteMois: 6 }, 1],
    [{ ancienneteMois: 23 }, 1],
    [{ ancienneteAnnees: 2 }, 2],
    [{ ancienneteAnnees: 5 }, 2],
    [{ ancienneteAnnees: 1, ancienneteMois: 11 }, 1],
    [{ ancienneteAnnees: 1, travailleurHandicape: true }, 2],
    [{ ancienneteAnnees: 9, travailleurHandicape: true }, 3],
    [{ ancienneteAnnees: 9, fauteGrave: true }, 0],
  ])('%j gives %i month(s)', async (args, months) => {
    expect((await callTool(computeNotice, args)).result.value).toBe(months);
  });

  it('gives no value under six months, and says where to look', async () => {
    const { result, card } = await callTool(computeNotice, { ancienneteMois: 5 });
    expect(result.value).toBeNull();
    expect(card.certainty).toBe('refused');
    expect(card.answer).toContain('convention');
  });

  it('names the article and the state it applied', async () => {
    const { result, card } = await callTool(computeNotice, { ancienneteAnnees: 5 });
    expect(card.answer).toBe(
      'Le préavis de licenciement est de 2 mois pour 5 ans d’ancienneté (article L.\u00A01234-1 du code du travail, état au 31 décembre 2015).',
    );
    expect(result).toMatchObject({ regime: '2015', stateDate: '2015-12-31' });
    expect(card.articles[0]).toEqual({
      label: 'article L.\u00A01234-1 du code du travail',
      recordId: 'LEGITEXT000006072050/L1234-1',
      stateDate: '2015-12-31',
    });
    expect(card.certainty).toBe('toConfirm');
  });

  it('asks for the seniority when neither field is given', async () => {
    await expect(callTool(computeNotice, {})).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('severance pay', () => {
  it.each([
    [{ salaireReference: 1500, ancienneteAnnees: 12, ancienneteMois: 9 }, 5125],
    [{ salaireReference: 1500, ancienneteAnnees: 3, ancienneteMois: 6 }, 1312.5],
    [{ salaireReference: 2000, ancienneteAnnees: 12, dateLicenciement: '2015-06-15' }, 5333.33],
    [{ salaireReference: 2000, ancienneteAnnees: 10, dateLicenciement: '2015-06-15' }, 4000],
    [{ salaireReference: 2000, ancienneteAnnees: 10 }, 5000],
    [{ salaireReference: 2400, ancienneteMois: 8 }, 400],
    [{ salaireReference: 2400, ancienneteMois: 7 }, 0],
    [{ salaireReference: 2400, ancienneteMois: 8, dateLicenciement: '2015-06-15' }, 0],
    [{ salaireReference: 2400, ancienneteAnnees: 20, fauteGrave: true }, 0],
  ])('%j gives %d euros', async (args, euros) => {
    expect((await callTool(computeSeverance, args)).result.value).toBe(euros);
  });

  it('takes the regime of the day of the dismissal', async () => {
    const at = async (dateLicenciement: string) =>
      (
        await callTool(computeSeverance, {
          salaireReference: 1,
          ancienneteAnnees: 9,
          dateLicenciement,
        })
      ).result;
    expect(await at('2015-12-31')).toMatchObject({ regime: '2015', certainty: 'computed' });
    expect(await at('2017-09-23')).toMatchObject({ regime: '2015', certainty: 'toConfirm' });
    expect(await at('2017-09-27')).toMatchObject({ regime: '2017', stateDate: '2021-07-22' });
  });

  it.each(['2008-07-19', '2017-09-25'])('does not know the rules of %s', async (date) => {
    const call = callTool(computeSeverance, {
      salaireReference: 1500,
      ancienneteAnnees: 3,
      dateLicenciement: date,
    });
    await expect(call).rejects.toMatchObject({ code: 'UNKNOWN' });
  });

  it('writes the amount as a letter does', async () => {
    const { card } = await callTool(computeSeverance, {
      salaireReference: 1500,
      ancienneteAnnees: 12,
      ancienneteMois: 9,
    });
    expect(card.answer).toContain('5\u202F125,00\u00A0€');
  });
});

describe('calendar of a dismissal', () => {
  const convocation = 'présentation de la lettre de convocation';
  it.each([
    [{ evenement: convocation, date: '2026-05-11' }, '2026-05-19'],
    // The fifth day is a Saturday: carried over to Monday.
    [{ evenement: convocation, date: '2026-03-09' }, '2026-03-17'],
    [{ evenement: 'entretien préalable', date: '2026-05-19' }, '2026-05-22'],
    [{ evenement: 'connaissance des faits fautifs', date: '2025-12-31' }, '2026-02-28'],
  ])('%j gives %s', async (args, day) => {
    expect((await callTool(computeDismissalCalendar, args)).result.value).toBe(day);
  });

  it('adds the last day of a disciplinary letter, carried over', async () => {
    const { card } = await callTool(computeDismissalCalendar, {
      evenement: 'entretien préalable',
      date: '2026-05-19',
      disciplinaire: true,
    });
    expect(card.answer).toContain('vendredi 22 mai 2026');
    expect(card.answer).toContain('vendredi 19 juin 2026');
    const carried = await callTool(computeDismissalCalendar, {
      evenement: 'entretien préalable',
      date: '2026-07-15',
      disciplinaire: true,
    });
    expect(carried.card.answer).toContain('lundi 17 août 2026');
  });

  it('names the days left out', async () => {
    const { card } = await callTool(computeDismissalCalendar, {
      evenement: convocation,
      date: '2026-05-11',
    });
    expect(card.steps[0]?.text).toContain('14 mai 2026 (Ascension)');
  });
});

describe('rupture conventionnelle', () => {
  it.each([
    [{ evenement: 'rupture conventionnelle signée', date: '2026-04-24' }, '2026-05-11'],
    [{ evenement: 'rupture conventionnelle signée', date: '2026-03-02' }, '2026-03-17'],
    [{ evenement: 'demande d’homologation reçue', date: '2026-06-17' }, '2026-07-06'],
  ])('%j gives %s', async (args, day) => {
    expect((await callTool(computeMutualTermination, args)).result.value).toBe(day);
  });

  it('says from when the request may be sent', async () => {
    const { card } = await callTool(computeMutualTermination, {
      evenement: 'rupture conventionnelle signée',
      date: '2026-04-24',
    });
    expect(card.answer).toContain('mardi 12 mai 2026');
  });
});

describe('trial period', () => {
  it.each([
    ['employé', false, 2],
    ['technicien', false, 3],
    ['cadre', false, 4],
    ['cadre', true, 8],
  ])('%s, renewed %s: %i months', async (categorie, renouvellement, months) => {
    const { result } = await callTool(computeTrialPeriod, { categorie, renouvellement });
    expect(result.value).toBe(months);
  });
});

describe('paid leave', () => {
  it.each([
    [{ moisTravailles: 12 }, 30],
    [{ moisTravailles: 7 }, 18],
    [{ moisTravailles: 7, moisMaladie: 5 }, 28],
    [{ moisTravailles: 0, moisMaladie: 12 }, 24],
    [{ moisTravailles: 12, moisMaladie: 1 }, 30],
    [{ moisTravailles: 0 }, 0],
  ])('%j gives %i days', async (args, days) => {
    expect((await callTool(computePaidLeave, args)).result.value).toBe(days);
  });

  it('says that the rule on sickness is not in the corpora', async () => {
    const { card } = await callTool(computePaidLeave, { moisTravailles: 7, moisMaladie: 5 });
    expect(card.warnings.join(' ')).toContain('n’est pas dans les corpus');
    expect(card.articles.find(({ label }) => label.includes('3141-5-1'))).not.toHaveProperty(
      'recordId',
    );
  });

  it.each([
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
  ])('%i days outside the period give %i more', async (joursHorsPeriode, more) => {
    expect((await callTool(computeSplitLeave, { joursHorsPeriode })).result.value).toBe(more);
  });
});

describe('protected employee', () => {
  const request = 'réception de la demande d’autorisation';
  it.each([
    [{ evenement: request, date: '2026-03-02' }, '2026-03-17'],
    [{ evenement: request, date: '2026-03-02', miseAPied: true }, '2026-03-10'],
    [{ evenement: 'notification de la décision', date: '2026-03-16' }, '2026-05-18'],
    [{ evenement: 'recours hiérarchique formé', date: '2026-03-30' }, '2026-07-30'],
  ])('%j gives %s', async (args, day) => {
    expect((await callTool(computeProtectedEmployee, args)).result.value).toBe(day);
  });
});
