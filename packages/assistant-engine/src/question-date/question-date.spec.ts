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

  // The law of a day, as French people ask for it.
  it.each([
    [
      'En date du 15 mars 2015, que disait l’article 750-1 du code de procédure civile ?',
      '2015-03-15',
    ],
    ['En date du 15 mars 2015, que dit l’article 750-1 du CPC ?', '2015-03-15'],
    ['Que disait l’article 538 en date du 15 mars 2015 ?', '2015-03-15'],
    ['Le 15 mars 2015, que disait l’article 1240 du code civil ?', '2015-03-15'],
    ['Bonjour, le 15 mars 2015, quel était le délai d’appel ?', '2015-03-15'],
    ['Que disait l’article 538 le 15 mars 2015 ?', '2015-03-15'],
    ['Que disait l’article L. 1234-1 du code du travail, le 15 mars 2015 ?', '2015-03-15'],
    ['L’article 538 disait quoi le 15/03/2015 ?', '2015-03-15'],
    ['article 538 le 15 mars 2015', '2015-03-15'],
    ['article 538 CPC, le 15 mars 2015', '2015-03-15'],
    ['Art. L. 1234-1 du code du travail le 15/03/2015', '2015-03-15'],
    ['Que dit l’article 538 le 15 mars 2015 ?', '2015-03-15'],
    ['Quel était le délai d’appel le 15 mars 2015 ?', '2015-03-15'],
    ['Fallait-il un avocat en 2012 ?', '2012-01-01'],
    ['Un délai de recours s’appliquait-il le 3 mai 2014 ?', '2014-05-03'],
    ['Quel taux s’appliquait le 1er juillet 2014 ?', '2014-07-01'],
    ['L’article 538 dans sa version du 15 mars 2015', '2015-03-15'],
    ['L’article 750-1 dans sa rédaction en vigueur au 1er janvier 2020', '2020-01-01'],
    ['L’article 1382 du code civil, version 2015', '2015-01-01'],
    ['Quelle était la règle à l’époque du 3 mars 2014 ?', '2014-03-03'],
    ['La loi applicable à la date du 3 mars 2014', '2014-03-03'],
    ['Que disait l’article 1382 avant le 1er octobre 2016 ?', '2016-09-30'],
    ['Que disait l’article 1382 jusqu’au 30 septembre 2016 ?', '2016-09-30'],
    ['Que prévoyait le code avant 2016 ?', '2015-12-31'],
    ['Que disait l’article 1240 après le 1er octobre 2016 ?', '2016-10-02'],
    ['Quel était le plafond fin 2015 ?', '2015-12-31'],
    ['Quel était le plafond fin mars 2019 ?', '2019-03-31'],
    ['Quel était le taux au cours de l’année 2015 ?', '2015-01-01'],
    ['Quel était le délai pour les jugements rendus en matière sociale en 2015 ?', '2015-01-01'],
  ])('law: %s → %s', (question, date) => {
    expect(lawDateOf(question)).toBe(date);
  });

  // The date of a fact must not move the law.
  it.each([
    'Un bail signé le 3 mars 2019 peut-il être résilié ?',
    'Quel était le préavis d’un bail signé le 3 mars 2019 ?',
    'Quel était le délai d’appel d’un jugement signifié à domicile le 3 mars 2019 ?',
    'Quel délai d’appel pour un jugement en date du 15 mars 2015 ?',
    'Quel était le délai d’appel d’un jugement en date du 15 mars 2015 ?',
    'Jugement rendu le 3 mars 2019 : quel délai ?',
    'Le 3 mars 2026, quel délai pour faire appel ?',
    'Le 3 mars 2019, j’ai reçu un congé : quel était le délai de préavis ?',
    'J’ai reçu le congé, le 3 mars 2019, quel était le délai de préavis ?',
    'Le salarié était en congé le 3 mars 2019, quel délai s’applique ?',
    'Quel est le délai avant le 15 mars 2026 ?',
    'Dois-je conclure avant le 15 mars 2026 ?',
    'Puis-je agir après le 3 mars 2026 ?',
    'Le contrat court jusqu’au 31 mars 2020, quel préavis ?',
    'Un contrat qui court jusqu’en mars 2027 peut-il être rompu ?',
    'Un agent âgé de 60 ans au 1er janvier 2020 peut-il partir ?',
    'Un agent recruté au 1er janvier 2020',
    'Un bail signé à Paris en 2019 peut-il être résilié ?',
    'Un agent muté à Lyon en mars 2019 : quels congés ?',
    'La version du 3 mars 2019 de mon contrat est-elle valable ?',
    'Mise en demeure le 3 mars 2019 : quels intérêts ?',
    'article 1344 mise en demeure le 3 mars 2019',
    'Un départ fin mars 2026 donne-t-il droit à une prime ?',
    'Que disait l’article 1382 avant le 1er octobre 2016 et en 2010 ?',
    'Délai à compter du 3 mars 2019 ?',
    'Quel est le salaire depuis le 1er janvier 2024 ?',
  ])('fact: %s', (question) => {
    expect(lawDateOf(question)).toBeNull();
    expect(withoutLawDate(question)).toBe(question);
  });
});

describe('withoutLawDate', () => {
  it.each([
    ['En date du 15 mars 2015, que disait l’article 538 ?', 'que disait l’article 538 ?'],
    ['Bonjour, le 15 mars 2015, quel était le délai ?', 'Bonjour, quel était le délai ?'],
    ['article 538 le 15 mars 2015', 'article 538'],
    ['L’article 538 dans sa version du 15 mars 2015', 'L’article 538'],
    ['Délai d’appel à la date du 1er juin 2020 ?', 'Délai d’appel ?'],
    ['Que disait l’article 5 jusqu’au 3 mars 2016 ?', 'Que disait l’article 5 ?'],
    ['Délai d’appel en vigueur le 1er juin 2020', 'Délai d’appel'],
    ['Que disait l’article 1382 avant le 1er octobre 2016 ?', 'Que disait l’article 1382 ?'],
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
