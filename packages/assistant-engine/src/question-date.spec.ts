import { lawDateOf, withoutLawDate } from './question-date.js';

describe('lawDateOf', () => {
  it.each([
    ['Quel était le délai en mars 2019 ?', '2019-03-01'],
    ['Quel était le délai au 1er janvier 2020 ?', '2020-01-01'],
    ['Que disait l’article 5 à la date du 3 août 2018 ?', '2018-08-03'],
    ['Le texte en vigueur le 15 février 2021', '2021-02-15'],
    ['Le texte applicable au 15/02/2021', '2021-02-15'],
    ['Quelle règle en 2016 ?', '2016-01-01'],
    ['En mars 2019, et toujours en mars 2019 ?', '2019-03-01'],
    ['Délai d’appel (mars 2019)', '2019-03-01'],
    ['Délai d’appel, mars 2019 ?', '2019-03-01'],
    ['Mars 2019 : quel délai d’appel ?', '2019-03-01'],
    ['Mars 2019', '2019-03-01'],
    ['Le jugement de mars 2019 est-il définitif ?', null],
    ['Un agent recruté, mars 2019 : quels congés ?', null],
    ['Quels congés pour un agent recruté (mars 2019) ?', null],
    ['Requête reçue (mars 2019), jugée depuis : quel recours ?', null],
    ['La campagne mars 2019 du recensement', null],
    ['Quel délai d’appel au printemps 2019 ?', null],
    ['Quel est le délai ?', null],
    ['Un jugement signifié le 28 février 2025, quel délai ?', null],
    ['Congé du 1er janvier 2020 au 31 mars 2020', null],
    ['Différence entre la règle en 2016 et en 2019 ?', null],
    ['Au 31 février 2020 ?', null],
    ['Quel était le taux au 2020-07-01 ?', '2020-07-01'],
    ['Le barème applicable au premier juillet 2020', '2020-07-01'],
    ['Quel plafond au mois d’avril 2021 ?', '2021-04-01'],
    ['Quel était le plafond fixé en 2019 ?', '2019-01-01'],
    ['Les pièces exigées en mars 2019', '2019-03-01'],
    ['Quels congés pour un agent recruté en mars 2019 ?', null],
    ['Un jugement rendu en 2019 peut-il être exécuté ?', null],
    ['Mon fils né en 2015 a-t-il droit à l’allocation ?', null],
    ['Un décret de 2019, que dit-il ?', null],
    ['Une décision reçue en juin 2024 : quel délai ?', null],
  ])('%s → %s', (question, date) => {
    expect(lawDateOf(question)).toBe(date);
  });
});

describe('withoutLawDate', () => {
  it.each([
    ['Quel était le délai d’appel en mars 2019 ?', 'Quel était le délai d’appel ?'],
    ['En mars 2019, quel était le délai ?', 'quel était le délai ?'],
    ['Délai d’appel (mars 2019)', 'Délai d’appel'],
    ['Délai d’appel, mars 2019 ?', 'Délai d’appel ?'],
    ['Le barème applicable au 1er juillet 2020', 'Le barème'],
    ['Un jugement signifié le 28 février 2025', 'Un jugement signifié le 28 février 2025'],
    ['Un agent recruté en mars 2019', 'Un agent recruté en mars 2019'],
  ])('%s → %s', (question, text) => {
    expect(withoutLawDate(question)).toBe(text);
  });
});
