import { withAccents } from './accents.js';

describe('accents that a font draws apart', () => {
  it('come back on their letters', () => {
    expect(withAccents(['G´en`ere la chaˆıne, de fa¸con na¨ıve', '´Evaluer'])).toEqual([
      'Génère la chaîne, de façon naïve',
      'Évaluer',
    ]);
  });

  it('are left where nothing shows that they are accents', () => {
    expect(withAccents(['tapez `a` puis ¨b'])).toEqual(['tapez `a` puis ¨b']);
    expect(withAccents(['la dur´ee ´x'])).toEqual(['la durée ´x']);
  });
});
