import { describe, expect, it } from '@jest/globals';
import { compareTexts, type Piece } from './compare-texts.js';

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `{${text.trim()}}`)).join('');

describe('compareTexts', () => {
  it('marks the words that differ, on each side', () => {
    const { left, right, removed, added } = compareTexts(
      'Le délai est de deux mois.',
      'Le délai est de trois mois francs.',
    );
    expect(shown(left)).toBe('Le délai est de {deux} mois.');
    expect(shown(right)).toBe('Le délai est de {trois} mois{francs}.');
    expect([removed, added]).toEqual([1, 2]);
  });

  it('reads neighbouring changes as one', () => {
    const { left, right } = compareTexts(
      'un juge unique statue',
      'une formation collégiale statue',
    );
    expect(shown(left)).toBe('{un juge unique} statue');
    expect(shown(right)).toBe('{une formation collégiale} statue');
  });

  it('gives back both texts, word for word', () => {
    const one = 'Premier alinéa.\n\nLe 2° est abrogé ; l’article R. 112-5 s’applique.';
    const other = 'Premier alinéa.\n\nL’article R. 112-6 s’applique dès 2027.';
    const { left, right } = compareTexts(one, other);
    const flat = (pieces: readonly Piece[]): string =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim();
    expect(flat(left)).toBe(one);
    expect(flat(right)).toBe(other);
  });

  it('finds nothing between a text and itself', () => {
    expect(compareTexts('Un mois.', ' Un mois.\n')).toMatchObject({ removed: 0, added: 0 });
  });
});
