import { contextOf } from '../testing/context.js';
import { computeDeadline } from './compute-deadline.js';

async function cardOf(args: Readonly<Record<string, unknown>>) {
  const { card } = await computeDeadline.call(args, contextOf());
  return card;
}

describe('computeDeadline', () => {
  it('answers in one sentence with the day, its date and the reasons', async () => {
    const { answer } = await cardOf({ evenement: '2025-02-28', recours: 'appel' });
    expect(answer).toBe(
      'Le dernier jour pour faire appel est le vendredi 28 mars 2025 à minuit (délai d’un mois, article\u00A0538 du code de procédure civile ; à compter du 28 février 2025) ; ce jour est passé au 8 avril 2026.',
    );
  });

  it('says why the end is postponed', async () => {
    const { answer } = await cardOf({ evenement: '2026-04-08', recours: 'appel', siege: 'Lyon' });
    expect(answer).toMatch(
      /lundi 11 mai 2026 .*reporté du vendredi 8 mai 2026, jour non ouvrable/u,
    );
  });

  it('reads the places of the question', async () => {
    const { answer, articles } = await cardOf({
      evenement: '2026-01-31',
      recours: 'appel',
      siege: 'Saint-Denis',
      demeure: 'Paris',
    });
    expect(answer).toMatch(/mardi 31 mars 2026.*augmenté d’un mois en raison de la distance/u);
    expect(articles.map(({ recordId }) => recordId)).toContain('LEGITEXT000006070716/644');
  });

  it('is sure when everything is given', async () => {
    const card = await cardOf({
      evenement: '2026-04-08',
      recours: 'appel',
      matiere: 'contentieuse',
      siege: 'Lyon',
      demeure: 'Lyon',
    });
    expect(card.certainty).toBe('computed');
    expect(card.warnings.join(' ')).not.toMatch(/Hypothèses/u);
  });

  it('says that a place is not known, and assumes', async () => {
    const card = await cardOf({
      evenement: '2026-04-08',
      recours: 'appel',
      demeure: 'Trifouillis',
    });
    expect(card.certainty).toBe('toConfirm');
    expect(card.warnings[0]).toMatch(/n’est pas reconnu/u);
    expect(card.warnings.join(' ')).not.toMatch(/Trifouillis/u);
  });

  it('gives no date without a regular notification', async () => {
    const card = await cardOf({
      evenement: '2023-03-10',
      recours: 'appel',
      notification: 'absente',
    });
    expect(card.answer).toMatch(/Aucune date.*au plus tard le lundi 10 mars 2025/u);
  });

  it('says that the two years are over', async () => {
    const card = await cardOf({
      evenement: '2025-04-02',
      recours: 'appel',
      prononce: '2023-03-10',
    });
    expect(card.answer).toMatch(/après le 10 mars 2025.*vendredi 2 mai 2025/u);
  });

  it.each([
    ['2025-02-29', /n’existe pas dans le calendrier/u],
    ['2026-13-01', /n’existe pas dans le calendrier/u],
    ['hier', /n’existe pas dans le calendrier/u],
    ['1812-01-05', /hors de la période/u],
  ])('refuses the date %s with a French sentence', async (evenement, message) => {
    await expect(
      computeDeadline.call({ evenement, recours: 'appel' }, contextOf()),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(message) as unknown,
    });
  });

  it.each([
    ['penale', /code de procédure pénale/u, 'LEGITEXT000006071154/498'],
    [
      'administrative',
      /R\. 811-2 du code de justice administrative/u,
      'LEGITEXT000006070933/R811-2',
    ],
  ])('names the text and computes nothing in %s matters', async (matiere, answer, record) => {
    const card = await cardOf({ evenement: '2026-05-05', recours: 'appel', matiere });
    expect(card.certainty).toBe('refused');
    expect(card.answer).toMatch(answer);
    expect(card.answer).not.toMatch(/2026/u);
    expect(card.articles.map(({ recordId }) => recordId)).toContain(record);
  });

  it.each([
    ['saisie-immobiliere', 'appel', /20 mai 2026.*R\.\u00A0311-7/u],
    ['adoption', 'appel', /20 mai 2026.*538/u],
    ['arbitrage', 'recours-en-annulation', /5 juin 2026.*1494/u],
  ])('knows the special time limit of %s', async (matiere, recours, answer) => {
    expect((await cardOf({ evenement: '2026-05-05', recours, matiere })).answer).toMatch(answer);
  });

  it('asks which recourse, with the day of each', async () => {
    const card = await cardOf({ evenement: '2025-12-24', recours: 'non-precise' });
    expect(card.certainty).toBe('toConfirm');
    expect(card.answer).toMatch(/à préciser.*26 janvier 2026.*24 février 2026/u);
  });

  it('says that the day is missing', async () => {
    await expect(
      computeDeadline.call({ evenement: '2026-03', recours: 'appel' }, contextOf()),
    ).rejects.toMatchObject({ message: expect.stringMatching(/jour exact/u) as unknown });
  });

  it.each([
    ['Strasbourg', '2025-11-26', /lundi 29 décembre 2025/u],
    ['Canada', '2026-04-08', /lundi 8 juillet 2026|mercredi 8 juillet 2026/u],
  ])('gives its part to %s', async (lieu, evenement, answer) => {
    expect((await cardOf({ evenement, recours: 'appel', lieu })).answer).toMatch(answer);
  });

  it('asks what an overseas place is', async () => {
    await expect(
      computeDeadline.call(
        { evenement: '2026-04-08', recours: 'appel', lieu: 'Mayotte' },
        contextOf(),
      ),
    ).rejects.toMatchObject({ message: expect.stringMatching(/Précisez si/u) as unknown });
  });

  it('asks for two values only', () => {
    expect(
      computeDeadline.input.safeParse({ evenement: '2026-04-08', recours: 'appel' }).success,
    ).toBe(true);
    expect(computeDeadline.input.safeParse({ evenement: '2026-04-08' }).success).toBe(false);
  });
});
