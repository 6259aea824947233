import { renumberMarkers, withoutCitations } from './markers.js';

describe('renumberMarkers', () => {
  const exists = (number: number): boolean => number >= 1 && number <= 9;

  it('reads every way of writing several numbers', () => {
    const { text, cited } = renumberMarkers(
      'a [7] b [2, 7] c [2][3] d [1-3] e [passage 4]',
      exists,
    );
    expect(cited).toEqual([7, 2, 3, 1, 4]);
    expect(text).toBe('a [1] b [2][1] c [2][3] d [4][2][3] e [5]');
  });

  it('removes what points nowhere, with the blank before it', () => {
    const { text, removed } = renumberMarkers('Un [12]. Deux [3, 40].', exists);
    expect(text).toBe('Un. Deux [1].');
    expect(removed).toEqual([2, text.length - 1]);
  });

  it('leaves Markdown links and ellipses alone', () => {
    expect(renumberMarkers('[1](https://a.test) […] [...]', exists).text).toBe(
      '[1](https://a.test) […] [...]',
    );
  });

  it('is not led into a huge range', () => {
    expect(renumberMarkers('[1-9999]', exists).cited).toHaveLength(9);
  });
});

describe('withoutCitations', () => {
  it.each([
    ['Un mois [1]. Trois [2, 3].', 'Un mois. Trois.'],
    ['Un mois. [1]\n\nTrois mois. [1]', 'Un mois.\n\nTrois mois.'],
    ['Un mois [1', 'Un mois'],
    ['Un mois [', 'Un mois'],
    ['Voir [1](https://a.test) […]', 'Voir [1](https://a.test) […]'],
  ])('reads %s', (text, expected) => {
    expect(withoutCitations(text)).toBe(expected);
  });
});
