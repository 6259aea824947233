import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.fr.js';
import { frenchDate } from './text/dates.js';
import { counted, frenchNumber } from './text/numbers.js';
import { typographic } from './text/typography.js';

/** Every text of a branch of the catalogue; functions are called with words and figures. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf(Reflect.apply(value, undefined, [2, 3]));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

describe('catalogue', () => {
  const texts = textsOf(catalogue);

  it('holds every text of the shell', () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  it('puts non-breaking spaces where French wants them', () => {
    const wrong = texts.filter((text) => / [;:!?%»€]|« |\w[;!?](?!\w)/.test(text));
    expect(wrong).toEqual([]);
  });

  it('uses the apostrophe and the ellipsis of print', () => {
    expect(texts.filter((text) => /'|\.\.\./.test(text))).toEqual([]);
  });
});

describe('typographic', () => {
  it.each([
    ['Quel délai ? Un mois ; pas plus !', 'Quel délai\u202F? Un mois\u202F; pas plus\u202F!'],
    ['Note : « oui » à 5 %', 'Note\u00A0: «\u00A0oui\u00A0» à 5\u00A0%'],
    ["l'article L. 121-1", 'l’article\u00A0L.\u00A0121-1'],
    ['12 500 €', '12\u202F500\u00A0€'],
    [' ; suite', '\u202F; suite'],
    ['https://a.example/?q=1;b', 'https://a.example/?q=1;b'],
  ])('%s', (plain, expected) => {
    expect(typographic(plain)).toBe(expected);
  });
});

describe('dates and numbers', () => {
  it('writes dates as an agent does', () => {
    expect(frenchDate('2026-04-04')).toBe('4\u00A0avril\u00A02026');
    expect(frenchDate('2026-08-01')).toBe('1er\u00A0août\u00A02026');
    expect(frenchDate('inconnue')).toBe('inconnue');
  });

  it('counts in French: zero is singular', () => {
    expect(counted(0, 'texte', 'textes')).toBe('0\u00A0texte');
    expect(counted(2, 'texte', 'textes')).toBe('2\u00A0textes');
    expect(frenchNumber(130_000)).toBe('130\u202F000');
  });
});
