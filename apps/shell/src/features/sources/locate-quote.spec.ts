import { describe, expect, it } from '@jest/globals';
import { locateQuote, locateQuotes } from './locate-quote.js';

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

describe('locateQuotes', () => {
  const passage = 'Il court. Deux mois. Il court.';
  const second = { text: 'Il court.', start: 21 };

  it('finds a sentence that the text holds twice where it was taken', () => {
    expect(locateQuotes(passage, [second], 0)).toEqual([{ start: 21, end: 30 }]);
  });

  it('finds it in the document around its passage', () => {
    expect(locateQuotes(`Article 1\n${passage}`, [second], 10)).toEqual([{ start: 31, end: 40 }]);
  });

  it('looks for the words when the place is unknown, and leaves out what is not there', () => {
    const quotes = [second, { text: 'Trois ans.', start: 0 }];
    expect(locateQuotes(passage, quotes, -1)).toEqual([{ start: 0, end: 9 }]);
  });
});
