import { passage } from '../../test/fixtures.js';
import { checkCitations } from './check-citations.js';

/** Sentences written against the check: the ways a model rewrites a fact, and the ways it spoils one. */
const passages = [
  passage(),
  passage({
    recordId: 'sheet',
    title: 'Aide et plafonds',
    code: null,
    num: null,
    text: [
      'Le salarié dispose de trente jours pour contester. Le montant est de 1 500 € par mois, soit 12,5 % du salaire.',
      "La demande est déposée avant le 1er mars 2019, sous peine de rejet, selon l'article L. 121-1 du code de la consommation.",
      "Les articles 12 à 15 du règlement s'appliquent aux trois premières demandes.",
      "Le juge « peut, même d'office, modérer la pénalité » convenue. Le silence ne vaut pas acceptation.",
      "L'employeur doit verser une indemnité de deux millions d'euros dans un délai de vingt et un jours.",
      'La majoration est de 50 % pour deux personnes et de 30 % par personne supplémentaire.',
    ].join('\n'),
  }),
];

const objections = (text: string): readonly string[] =>
  checkCitations({ text, passages, tools: [] }).unverified.map(({ reason }) => reason);

describe('checkCitations, sentences rewritten but true', () => {
  it.each([
    'Le salarié dispose de 30 jours pour contester [2].',
    'Le salarié dispose de trente (30) jours pour contester [2].',
    'Le délai est de 1 mois en matière contentieuse [1].',
    'Le délai est d’un (1) mois en matière contentieuse [1].',
    'Le montant est de 1500 euros par mois [2].',
    'Le montant est de 1 500 euros par mois [2].',
    'Le montant est de 1.500 € par mois [2].',
    'Le montant s’élève à mille cinq cents euros par mois [2].',
    'Le montant est de 1 500,00 € par mois [2].',
    'Le montant représente 12,5% du salaire [2].',
    'Le montant représente 12,5 pour cent du salaire [2].',
    'La demande est déposée avant le 01/03/2019 [2].',
    'La demande est déposée avant le 1er mars 2019 [2].',
    'La demande est déposée avant le 1/3/2019 [2].',
    'La demande est déposée avant le vendredi 1er mars 2019 [2].',
    'La demande est déposée selon l’article L121-1 du code de la consommation [2].',
    'La demande est déposée selon l’article L.121-1 du code de la consommation [2].',
    'Les articles 12 à 15 du règlement s’appliquent aux demandes [2].',
    'Les articles 12, 13, 14 et 15 du règlement s’appliquent aux demandes [2].',
    'L’article 13 du règlement s’applique aux premières demandes [2].',
    'Le juge « peut, même d’office, modérer la pénalité » [2].',
    'Le juge "peut, même d\'office, modérer la pénalité" convenue [2].',
    'Le juge “peut, même d’office, modérer la pénalité” convenue [2].',
    'Le juge « peut (…) modérer la pénalité » convenue [2].',
    'Le juge « peut, […] modérer la pénalité » convenue [2].',
    'Le juge « peut […] modérer [la] pénalité » convenue [2].',
    'L’employeur verse 2 millions d’euros dans un délai de 21 jours [2].',
    'L’employeur verse 2 000 000 € d’indemnité dans les vingt-et-un jours [2].',
    'La majoration est de 50 % pour 2 personnes et de 30 % par personne supplémentaire [2].',
    'Les 3 premières demandes relèvent des articles 12 à 15 du règlement [2].',
    '« Le silence ne vaut pas acceptation », précise le texte [2].',
    "Le délai de recours est d'un mois (article 538 du CPC) en matière contentieuse [1].",
    'Le délai est de 15 jours en matière gracieuse, contre un mois en matière contentieuse [1].',
    'Le délai passe d’un mois à quinze jours en matière gracieuse [1].',
    'Le silence ne vaut pas acceptation [2].',
    'Le silence du juge ne vaut jamais acceptation [2].',
  ])('accepts: %s', (sentence) => {
    expect(objections(sentence)).toEqual([]);
  });
});

describe('checkCitations, sentences spoilt', () => {
  it.each([
    'Le salarié dispose de trente et un jours pour contester [2].',
    'Le salarié dispose de trente mois pour contester [2].',
    'Le salarié dispose de 300 jours pour contester [2].',
    'Le délai est de deux mois en matière contentieuse [1].',
    'Le délai est d’un an en matière contentieuse [1].',
    'Le délai est d’une semaine en matière contentieuse [1].',
    'Le montant est de 15 000 € par mois [2].',
    'Le montant est de 1 500 € par mois, soit 12 % du salaire [2].',
    'Le montant est de 1 500 dollars par mois [2].',
    'Le montant est de 1 500 000 € par mois [2].',
    'Le montant représente 125 % du salaire [2].',
    'La demande est déposée avant le 2 mars 2019 [2].',
    'La demande est déposée avant le 03/01/2019 [2].',
    'La demande est déposée avant le 1er mars 2020 [2].',
    'La demande est déposée avant le 1er mai 2019 [2].',
    'La demande est déposée selon l’article L. 121-2 du code de la consommation [2].',
    'La demande est déposée selon l’article R. 121-1 du code de la consommation [2].',
    'La demande est déposée selon l’article 121-1 du code de la consommation [2].',
    'Les articles 12 à 16 du règlement s’appliquent aux demandes [2].',
    'Les articles 11 à 15 du règlement s’appliquent aux demandes [2].',
    'L’article 16 du règlement s’applique aux demandes [2].',
    'Le juge « doit, même d’office, modérer la pénalité » [2].',
    'Le juge « ne peut, même d’office, modérer la pénalité » [2].',
    'Le juge « peut modérer la pénalité » convenue [2].',
    '« Le silence vaut acceptation », précise le texte [2].',
    '"Le silence vaut acceptation", précise le texte [2].',
    '“Le silence vaut acceptation”, précise le texte [2].',
    '‘Le silence vaut acceptation’, précise le texte [2].',
    'Le délai est d’un mois en matière contentieuse [1] et de trois jours en matière gracieuse [1].',
    'Le salarié dispose de trente jours et l’employeur verse trois millions d’euros [2].',
    'L’employeur verse deux milliards d’euros [2].',
    'L’employeur verse l’indemnité dans un délai de vingt jours [2].',
    'La majoration est de 30 % pour deux personnes et de 50 % par personne supplémentaire [2].',
    'Les 4 premières demandes relèvent des articles 12 à 15 du règlement [2].',
    'Les quatre premières demandes relèvent du règlement [2].',
    'Le délai est de quinze jours en matière contentieuse [1].',
    'Le délai de recours est d’un mois selon l’article 583 du code de procédure civile [1].',
    'Le délai est doublé en matière contentieuse : un mois et demi [1].',
    'Le salarié dispose d’une trentaine de jours, parfois quarante, pour contester [2].',
    'Le montant est compris entre 1 500 € et 1 800 € par mois [2].',
    'Le silence vaut acceptation [2].',
    'L’employeur ne doit pas verser une indemnité de deux millions d’euros dans un délai de vingt et un jours [2].',
    'Les articles 12 à 15 du règlement ne s’appliquent pas aux trois premières demandes [2].',
  ])('catches: %s', (sentence) => {
    expect(objections(sentence)).toHaveLength(1);
  });

  it('says that a number is of something else', () => {
    expect(objections('Le délai est de quinze jours en matière contentieuse [1].')).toEqual([
      'Le nombre «\u00A0quinze jours\u00A0» se rapporte à autre chose dans le passage cité.',
    ]);
  });

  it('holds a number that another passage states of that very thing', () => {
    const other = passage({ recordId: 'autre', text: 'En matière contentieuse, quinze jours.' });
    const text = 'Le délai est de quinze jours en matière contentieuse [1][2].';
    const { unverified } = checkCitations({ text, passages: [passage(), other], tools: [] });
    expect(unverified).toEqual([]);
  });
});
