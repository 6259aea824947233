import { describe, expect, it } from '@jest/globals';
import { locateQuote } from './locate-quote.js';

describe('locateQuote', () => {
  const text = 'Art. 1.\n\nLe délai est d’un\u00A0mois ;\nil court.';

  it.each([
    ["le délai est d'un mois", 'Le délai est d’un\u00A0mois'],
    ['mois ; il court.', 'mois ;\nil court.'],
    ['  Art. 1.  ', 'Art. 1.'],
  ])('finds « %s » whatever its spaces and apostrophes', (quote, expected) => {
    const span = locateQuote(text, quote);
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });

  it('finds nothing when the words are not there', () => {
    expect(locateQuote(text, 'deux mois')).toBeNull();
    expect(locateQuote(text, '  ')).toBeNull();
  });
});
