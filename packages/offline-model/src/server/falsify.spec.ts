import { falsify } from './falsify.js';

describe('falsify', () => {
  it.each([
    ['Le délai est d’un mois.', 'Le délai est de onze mois.'],
    ['Il est de trente jours.', 'Il est de onze jours.'],
    ['Le montant est de 12 €.', 'Le montant est de 19 €.'],
    ['L’article L. 121-1 le dit.', 'L’article L. 128-8 le dit.'],
    ['Avant le 1er mars 2024.', 'Avant le 8 janvier 2031.'],
    ['Le greffe statue.', 'Le greffe statue.'],
  ])('%s → %s', (sentence, expected) => {
    expect(falsify(sentence, [sentence])).toBe(expected);
  });

  it('never falls on what another source says', () => {
    const sources = ['Le délai est d’un mois.', 'Onze semaines, 19 €, 26 jours.'];
    expect(falsify('Le délai est d’un mois et de 12 €.', sources)).toBe(
      'Le délai est de treize mois et de 33 €.',
    );
  });
});
