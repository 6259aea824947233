import { splitSentences } from './sentences.js';

const split = (text: string): readonly string[] =>
  splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    [
      'Voir l’art. 12 et l’al. 2. Le délai court.',
      ['Voir l’art. 12 et l’al. 2.', 'Le délai court.'],
    ],
    [
      'L’article L. 121-1 et R. 121-2 s’appliquent. Fin.',
      ['L’article L. 121-1 et R. 121-2 s’appliquent.', 'Fin.'],
    ],
    [
      'M. Dupont saisit le juge. Mme Durand répond.',
      ['M. Dupont saisit le juge.', 'Mme Durand répond.'],
    ],
    ['Le taux est de 3.5 points. Il baisse.', ['Le taux est de 3.5 points.', 'Il baisse.']],
    ['Un mois. [1] Deux mois. [2][3]', ['Un mois. [1]', 'Deux mois. [2][3]']],
    ['Un mois [1]. Deux mois [2].', ['Un mois [1].', 'Deux mois [2].']],
    ['Il dit « non. » Puis il sort.', ['Il dit « non. »', 'Puis il sort.']],
    ['Vraiment ?! Oui… Enfin.', ['Vraiment ?!', 'Oui…', 'Enfin.']],
    ['L’art. L.O. 132 du code. Fin.', ['L’art. L.O. 132 du code.', 'Fin.']],
    ['L’article LO. 132 du code. Fin.', ['L’article LO. 132 du code.', 'Fin.']],
    ['Sans point final', ['Sans point final']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('loses no character but blanks', () => {
    const text = 'A b. C d ! E f ? « G. » h. 12 i.';
    expect(split(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});
