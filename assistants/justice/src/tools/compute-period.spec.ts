import { contextOf } from '../testing/context.js';
import { computePeriod } from './compute-period.js';

async function endOf(args: Readonly<Record<string, unknown>>) {
  const { output, card } = await computePeriod.call(args, contextOf());
  return { output, answer: card.answer, warnings: card.warnings };
}

describe('computePeriod', () => {
  it.each([
    [{ evenement: '2026-03-03', nombre: 15, unite: 'jours' }, '2026-03-18'],
    [{ evenement: '2026-06-22', nombre: 8, unite: 'jours' }, '2026-06-30'],
    [{ evenement: '2026-04-24', nombre: 2, unite: 'semaines' }, '2026-05-11'],
    [{ evenement: '2025-12-31', nombre: 2, unite: 'mois' }, '2026-03-02'],
    [{ evenement: '2024-02-29', nombre: 1, unite: 'annees' }, '2025-02-28'],
    [{ evenement: '2024-02-29', nombre: 4, unite: 'annees' }, '2028-02-29'],
    [{ evenement: '2026-01-31', nombre: 1, unite: 'mois', joursEnPlus: 15 }, '2026-03-16'],
    [{ evenement: '2025-12-11', nombre: 15, unite: 'jours', siege: 'Strasbourg' }, '2025-12-29'],
  ])('%j', async (args, end) => {
    expect((await endOf(args)).output).toMatchObject({ end });
  });

  it('counts backwards and gives a prudent day', async () => {
    const { output, answer } = await endOf({
      evenement: '2026-10-06',
      nombre: 15,
      unite: 'jours',
      sens: 'avant',
    });
    expect(output).toMatchObject({ end: '2026-09-21', prudent: '2026-09-18' });
    expect(answer).toMatch(/au plus tard le lundi 21 septembre 2026/u);
  });

  it('refuses months backwards', async () => {
    await expect(
      endOf({ evenement: '2026-10-06', nombre: 1, unite: 'mois', sens: 'avant' }),
    ).rejects.toThrow(/à rebours/u);
  });
});
