import { describe, expect, it } from '@jest/globals';

import { excerptOf, maskPersonalData } from './mask-personal-data.js';

describe('masking what its form gives away', () => {
  it.each([
    ['écrire à jean.dupont+x@mairie-lyon.exemple.fr.', 'écrire à [adresse électronique masquée].'],
    ['au 06 12 34 56 78 ?', 'au [numéro de téléphone masqué] ?'],
    ['au 0612345678', 'au [numéro de téléphone masqué]'],
    ['au +33 (0)6.12.34.56.78', 'au [numéro de téléphone masqué]'],
    ['au +32 475 12 34 56', 'au [numéro de téléphone masqué]'],
    ['NIR 2 85 07 75 123 456 89', 'NIR [numéro de sécurité sociale masqué]'],
    ['NIR 185072A123456', 'NIR [numéro de sécurité sociale masqué]'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN [IBAN masqué]'],
    ['carte 4970-1012-3456-7890', 'carte [numéro masqué]'],
    ['numéro fiscal 0123456789012', 'numéro fiscal [numéro masqué]'],
  ])('%s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    'l’article L. 121-1 du code de la consommation, 12 500 000 €',
    'LEGITEXT000006070721 au 28 février 2025',
    'du 01/02/2024 au 03/04/2025, requête n° 2024-000123',
    'CE, 26 juillet 2011, n° 324715',
  ])('leaves the law as it is: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('reads the longest question at once, whatever is in it', () => {
    const started = performance.now();
    for (const part of ['a.', '0 ', '1-', 'a@b.', 'FR76 ']) maskPersonalData(part.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the first words', () => {
  it('cuts between two words, after masking', () => {
    expect(excerptOf('Un délai d’appel', 8)).toBe('Un délai…');
    expect(excerptOf('court', 8)).toBe('court');
    expect(excerptOf('Appeler le 06 12 34 56 78 demain', 16)).not.toMatch(/\d/u);
  });
});
