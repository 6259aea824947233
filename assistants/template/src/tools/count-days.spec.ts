import { describe, expect, it } from '@jest/globals';
import type { ToolContext } from '@maroquin/assistant-kit';

import { countDays } from './count-days.js';

const context: ToolContext = {
  today: '2026-04-08',
  atDate: '2026-04-08',
  signal: new AbortController().signal,
  search: () => Promise.resolve([]),
  article: () => Promise.resolve([]),
  http: () => Promise.reject(new Error('no host is declared')),
};

describe('countDays', () => {
  it.each([
    [{ dateDebut: '2026-03-03', dateFin: '2026-04-17' }, 45],
    [{ dateDebut: '2026-03-03', dateFin: '2026-04-17', joursInclus: true }, 46],
    [{ dateDebut: '2024-02-28', dateFin: '2024-03-01' }, 2],
    [{ dateDebut: '2026-03-29', dateFin: '2026-03-30' }, 1],
    [{ dateDebut: '2026-03-03', dateFin: '2026-03-03' }, 0],
  ])('%j gives %i days', async (args, days) => {
    expect((await countDays.call(args, context)).output).toMatchObject({ days });
  });

  it('writes a card that can be copied into a letter', async () => {
    const { card } = await countDays.call(
      { dateDebut: '2026-03-01', dateFin: '2026-04-17' },
      context,
    );
    expect(card.answer).toBe(
      'Il y a 47 jours du 1er mars 2026 au 17 avril 2026 (premier jour exclu).',
    );
    expect(card.certainty).toBe('computed');
  });

  it('refuses an end before the start', async () => {
    const call = countDays.call({ dateDebut: '2026-03-03', dateFin: '2026-03-02' }, context);
    await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('says that it does not know where its table has no row', async () => {
    const call = countDays.call({ dateDebut: '1500-01-01', dateFin: '1600-01-01' }, context);
    await expect(call).rejects.toMatchObject({ code: 'UNKNOWN' });
  });
});
