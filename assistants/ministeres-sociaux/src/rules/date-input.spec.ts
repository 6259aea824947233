import { z } from 'zod';

import { checkDates, dateInput } from './date-input.js';

const schema = z.object({ jour: dateInput().optional().meta({ title: 'Jour de l’acte' }) });

describe('checkDates', () => {
  it.each([
    ['2026-02-31', /Jour de l’acte.*n’existe pas/u],
    ['2026-03', /Indiquez le jour exact/u],
  ])('says what is wrong with %s', (jour, message) => {
    expect(() => {
      checkDates(schema, { jour });
    }).toThrow(message);
  });

  it.each([[{}], [{ jour: '2024-02-29' }]])('lets %j through', (input) => {
    expect(() => {
      checkDates(schema, input);
    }).not.toThrow();
  });
});
