import { describe, expect, it } from '@jest/globals';

import { callTool } from '../testing/call-tool.js';
import { computeAccidentAllowance } from './accident-allowance.js';
import { computeAccidentDeclaration } from './accident-declaration.js';
import { computeCallCalendar } from './call-for-projects.js';
import { computeExtensionThreshold } from './extension-threshold.js';
import { computeRsaAmount } from './rsa-amount.js';
import { computeRsaDates } from './rsa-dates.js';
import { coefficientOf } from './rsa-household.js';
import { computeRsaOverpayment } from './rsa-overpayment.js';
import { computeSilence } from './silence.js';

describe('theoretical RSA', () => {
  const alone = { montantBase: 524.16, revenusProfessionnels: 300, logement: true };
  it.each([
    [{ ...alone, regime: 'jusqu’en 2015' }, 347.26],
    [
      {
        montantBase: 524.16,
        couple: true,
        enfants: 3,
        revenusProfessionnels: 600,
        logement: true,
        regime: 'jusqu’en 2015',
      },
      926.72,
    ],
    [
      { montantBase: 600, couple: true, enfants: 2, revenusProfessionnels: 500, logement: true },
      581.8,
    ],
    [{ montantBase: 600, enfants: 1, majorationIsole: true }, 1027.3],
    [{ montantBase: 600, autresRessources: 900 }, 0],
  ])('%j gives %d euros', async (args, euros) => {
    expect((await callTool(computeRsaAmount, args)).result.value).toBe(euros);
  });

  it.each([
    [{ couple: false, children: 0, isolated: false }, 1],
    [{ couple: false, children: 1, isolated: false }, 1.5],
    [{ couple: false, children: 3, isolated: false }, 2.2],
    [{ couple: true, children: 0, isolated: false }, 1.5],
    [{ couple: true, children: 3, isolated: false }, 2.5],
    [{ couple: false, children: 0, isolated: true }, 1.28412],
  ])('multiplies the base of %j by %d', (household, coefficient) => {
    expect(coefficientOf(household) / 100_000).toBe(coefficient);
  });

  it('never knows the base amount by itself: it gives the coefficient and no amount', async () => {
    const { result, card } = await callTool(computeRsaAmount, { enfants: 3 });
    expect(result).toMatchObject({ value: 2.2, unit: 'coefficient' });
    expect(card.answer).toContain('inconnu');
    expect(card.answer).not.toContain('€');
  });

  it('refuses a couple with the majoration of an isolated person', async () => {
    const call = callTool(computeRsaAmount, {
      montantBase: 600,
      couple: true,
      majorationIsole: true,
    });
    await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is always an estimation to confirm, whose base is quoted', async () => {
    const { card } = await callTool(computeRsaAmount, alone);
    expect(card.certainty).toBe('toConfirm');
    expect(card.answer).toContain('Estimation');
    expect(card.warnings[0]).toContain('524,16\u00A0€');
  });
});

describe('dates of the RSA', () => {
  it.each([
    ['dépôt de la demande', '2026-03-27', '2026-03-01'],
    ['fin des conditions du droit', '2026-03-27', '2026-03-01'],
    ['décès', '2026-12-05', '2027-01-01'],
    ['notification de la décision', '2026-01-30', '2026-03-30'],
    // 28 February 2026 is a Saturday.
    ['notification de la décision', '2025-12-31', '2026-03-02'],
    ['réception du recours administratif', '2026-03-20', '2026-05-20'],
    ['saisine de la commission de recours amiable', '2026-03-20', '2026-05-20'],
  ])('%s on %s gives %s', async (evenement, date, day) => {
    expect((await callTool(computeRsaDates, { evenement, date })).result.value).toBe(day);
  });

  it('gives the date of the opinion too', async () => {
    const { card } = await callTool(computeRsaDates, {
      evenement: 'saisine de la commission de recours amiable',
      date: '2026-03-20',
    });
    expect(card.answer).toContain('20 avril 2026');
  });

  it('is certain in the time of its text only', async () => {
    const on = async (date: string) =>
      (await callTool(computeRsaDates, { evenement: 'dépôt de la demande', date })).card.certainty;
    expect(await on('2015-12-31')).toBe('computed');
    expect(await on('2026-03-27')).toBe('toConfirm');
  });
});

describe('overpayment of RSA', () => {
  it.each([
    [76.99, 'non'],
    [77, 'oui'],
    [60, 'non'],
  ])('%d euros: %s', async (montantIndu, verdict) => {
    expect((await callTool(computeRsaOverpayment, { montantIndu })).result.value).toBe(verdict);
  });

  it('situates the prescription', async () => {
    const { card } = await callTool(computeRsaOverpayment, {
      montantIndu: 500,
      dateVersement: '2026-02-05',
    });
    expect(card.warnings[0]).toContain('5 février 2028');
  });
});

describe('silence of the administration', () => {
  it.each([
    [{ prestation: 'CDAPH', dateComplet: '2026-02-16' }, '2026-06-16'],
    [{ prestation: 'APA', dateReception: '2026-03-02' }, '2026-03-12'],
    [{ prestation: 'APA', dateReception: '2026-03-02', dateComplet: '2026-03-09' }, '2026-05-09'],
    [
      { prestation: 'CDAPH', dateComplet: '2026-02-16', dateCertificat: '2025-11-17' },
      '2026-06-16',
    ],
  ])('%j gives %s', async (args, day) => {
    expect((await callTool(computeSilence, args)).result.value).toBe(day);
  });

  it('dates nothing when the medical certificate is too old', async () => {
    const { result, card } = await callTool(computeSilence, {
      prestation: 'CDAPH',
      dateComplet: '2026-02-16',
      dateCertificat: '2025-11-10',
    });
    expect(result.value).toBeNull();
    expect(card.certainty).toBe('refused');
    expect(card.answer).toContain('pas recevable');
  });

  it.each([
    ['CDAPH', 'vaut rejet'],
    ['APA', 'réputée accordée'],
  ])('states the rule when no date is given (%s)', async (prestation, effect) => {
    const { result, card } = await callTool(computeSilence, { prestation });
    expect(result.value).toBeNull();
    expect(card.answer).toContain(effect);
    expect(card.answer).toContain('Indiquez la date');
    expect(card.certainty).toBe('toConfirm');
  });
});

describe('accident at work', () => {
  it.each([
    ['2026-05-07', '2026-05-11'],
    ['2026-03-02', '2026-03-04'],
    ['2026-03-06', '2026-03-09'],
  ])('known on %s, declared by %s', async (dateConnaissance, day) => {
    const { result } = await callTool(computeAccidentDeclaration, { dateConnaissance });
    expect(result.value).toBe(day);
  });

  it.each([
    [{ salaireMensuel: 2400, jourArret: 10, etat: '1994' }, 48],
    [{ salaireMensuel: 2400, jourArret: 28, etat: '1994' }, 48],
    [{ salaireMensuel: 2400, jourArret: 29, etat: '1994' }, 64],
    [{ salaireMensuel: 2000, jourArret: 10, etat: '2018' }, 39.44],
    // 80 % of the daily wage is above the net daily gain.
    [{ salaireMensuel: 2000, jourArret: 29, etat: '2018' }, 51.93],
    [{ salaireMensuel: 2400, jourArret: 10 }, 47.33],
  ])('%j gives %d euros a day', async (args, euros) => {
    expect((await callTool(computeAccidentAllowance, args)).result.value).toBe(euros);
  });

  it('gives both states when none is asked', async () => {
    const { card } = await callTool(computeAccidentAllowance, {
      salaireMensuel: 2400,
      jourArret: 10,
    });
    expect(card.answer).toContain('47,33\u00A0€');
    expect(card.answer).toContain('48,00\u00A0€');
    expect(card.certainty).toBe('toConfirm');
  });

  it('does not know the cap of another year', async () => {
    const call = callTool(computeAccidentAllowance, { salaireMensuel: 12_000, jourArret: 3 });
    await expect(call).rejects.toMatchObject({ code: 'UNKNOWN' });
  });
});

describe('call for projects', () => {
  it.each([
    ['publication de l’avis d’appel à projet', '2026-01-15', ['16 mars 2026', '15 mai 2026']],
    ['date limite de dépôt', '2026-04-15', ['7 avril 2026', '10 avril 2026', '15 octobre 2026']],
    ['réunion de la commission', '2026-06-20', ['5 juin 2026', '28 juin 2026']],
    ['autorisation', '2026-10-01', ['1er octobre 2029']],
    ['ouverture de l’établissement', '2028-09-01', ['1er juillet 2028']],
  ])('%s on %s', async (evenement, date, days) => {
    const { card } = await callTool(computeCallCalendar, { evenement, date });
    for (const day of days) expect(card.answer).toContain(day);
  });

  it.each([
    [24, 'oui'],
    [23, 'non'],
    [0, 'non'],
  ])('80 places and %i more: %s', async (extension, verdict) => {
    const { result } = await callTool(computeExtensionThreshold, { capacite: 80, extension });
    expect(result.value).toBe(verdict);
  });
});
