import { z } from 'zod';

import { checkToolSchema } from './check-tool-schema.js';

const issues = (shape: z.ZodRawShape): readonly string[] =>
  checkToolSchema(z.toJSONSchema(z.object(shape), { io: 'input' }));
const titled = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ title: 'Titre' });

describe('checkToolSchema', () => {
  it('accepts dates, numbers, choices, lists, optional and nullable values with a title', () => {
    expect(
      issues({
        date: titled(z.iso.date()),
        days: titled(z.int().min(1).max(400).default(30)),
        kind: titled(z.enum(['jours', 'mois'])),
        places: titled(z.array(z.string()).max(3)).optional(),
        note: titled(z.string().nullable()),
        address: titled(z.object({ town: titled(z.string()) })),
      }),
    ).toEqual([]);
  });

  it.each([
    ['no title', { date: z.iso.date() }],
    ['no title inside', { address: titled(z.object({ town: z.string() })) }],
    ['a union', { amount: titled(z.union([z.number(), z.string()])) }],
    ['an open record', { rates: titled(z.record(z.string(), z.number())) }],
    ['a tuple', { pair: titled(z.tuple([z.string(), z.number()])) }],
  ])('refuses %s', (_what, shape) => {
    expect(issues(shape).length).toBeGreaterThan(0);
  });

  it('refuses what is not an object', () => {
    expect(checkToolSchema({ type: 'string' })).toEqual(['the input must be an object']);
  });
});
