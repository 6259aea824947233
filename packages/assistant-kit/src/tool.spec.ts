import { z } from 'zod';

import { ToolError } from './errors.js';
import { defineTool, type ToolContext } from './tool.js';

const context: ToolContext = {
  today: '2026-04-08',
  atDate: '2026-04-08',
  signal: new AbortController().signal,
  search: () => Promise.resolve([]),
  article: () => Promise.resolve([]),
  http: () => Promise.reject(new Error('no host declared')),
};

const double = defineTool({
  label: { fr: 'Doubler' },
  description: 'Doubles an amount',
  input: z.object({ amount: z.number().nonnegative() }),
  output: z.object({ value: z.number() }),
  effect: 'read',
  hosts: [],
  run: ({ amount }) => {
    if (amount > 100) throw new ToolError('UNKNOWN', 'Montant hors barème.');
    return { value: amount * 2 };
  },
  present: (output, input) => ({
    question: `Doubler ${String(input.amount)}`,
    answer: `Le double est ${String(output.value)}.`,
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

describe('defineTool', () => {
  it('parses the arguments, runs and presents the card', async () => {
    const { output, card } = await double.call({ amount: 21 }, context);
    expect(output).toEqual({ value: 42 });
    expect(card.answer).toBe('Le double est 42.');
  });

  it('refuses arguments that do not fit before running', async () => {
    await expect(double.call({ amount: -1 }, context)).rejects.toThrow(z.ZodError);
    await expect(double.call('21', context)).rejects.toThrow(z.ZodError);
  });

  it('lets a refusal of the tool through with its code', async () => {
    await expect(double.call({ amount: 101 }, context)).rejects.toMatchObject({ code: 'UNKNOWN' });
  });
});
