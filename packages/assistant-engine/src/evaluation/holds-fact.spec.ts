import { holdsFact } from './holds-fact.js';

describe(holdsFact.name, () => {
  it.each([
    ['Le délai est d’**un\u00A0mois** [1].', 'un mois'],
    ['Selon l’article L.\u00A0313-3 du code', 'L. 313-3'],
    ['Intérêts\u00A0: 357,54\u202F€.', '357,54 €'],
    ['articles 538, 15 jours', '538'],
    ["la date d'audience", 'd’audience'],
    ['article R.\u00A0123-28', '123-28'],
    ['Vaut rejet.', 'vaut rejet'],
    ['une part de 55 % [2], soit', '55 %'],
  ])('finds in « %s » the fact « %s »', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(true);
  });

  it.each([
    ['article 538-1', '538'],
    ['article 1538', '538'],
    ['coefficient de 12,2', '2,2'],
    ['coefficient de 2,25', '2,2'],
    ['1\u202F357,54 €', '357,54 €'],
    ['10 000 euros', '10'],
    ['aucun mois', 'un mois'],
    ['le mercredi 11 mai 2026', '1 mai 2026'],
    ['suspensifs', 'suspensif'],
  ])('does not find in « %s » the fact « %s »', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(false);
  });
});
