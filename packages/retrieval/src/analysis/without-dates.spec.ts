import { describe, expect, it } from '@jest/globals';
import { withoutDates } from './without-dates.js';

describe('withoutDates', () => {
  it.each([
    ['signifié le 28 février 2025 à partie', 'signifié le   à partie'],
    ['le 1er mars 2024', 'le  '],
    ['le 28/02/2025', 'le  '],
    ['avant 2025-02-28.', 'avant  .'],
    ['en mars 2019', 'en mars 2019'],
    ['article 28', 'article 28'],
  ])('turns « %s » into what it is about', (question, subject) => {
    expect(withoutDates(question)).toBe(subject);
  });
});
