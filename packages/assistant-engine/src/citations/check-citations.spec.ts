import { passage } from '../../test/fixtures.js';
import { checkCitations } from './check-citations.js';

const article538 = passage();
const article641 = passage({
  recordId: 'LEGITEXT000006070716/641',
  title: 'Code de procédure civile - article 641',
  num: '641',
  text: "Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas.\n\nLorsqu'un délai est exprimé en mois, ce délai expire le jour du dernier mois qui porte le même quantième.",
});
const sheet = passage({
  recordId: 'sp/F1',
  title: 'Allocation de rentrée (fiche F1234)',
  code: null,
  num: null,
  text: [
    'Le montant est de 12 500 € par an pour 3 personnes, soit 8,5 % du plafond.',
    "La demande est faite avant le 1er mars 2024, en application de l'article L. 121-1 du code de la consommation.",
    'Le décret n° 2016-1547 du 18 novembre 2016 prévoit deux à quatre mois de délai.',
    'La commission « statue sans délai » sur la demande présentée au titre II.',
  ].join('\n'),
});
const passages = [article538, article641, sheet];

const unverified = (text: string): readonly string[] =>
  checkCitations({ text, passages, tools: [] }).unverified.map((claim) => claim.reason);

describe('checkCitations, on true sentences', () => {
  it.each([
    "Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse [1].",
    'Le délai de recours par une voie ordinaire est d’un mois en matière contentieuse. [1]',
    'Le délai de recours est de 1 mois en matière contentieuse [1].',
    'Le délai de recours est de **15 jours** en matière gracieuse [1].',
    'Le délai de recours (art. 538) est de quinze jours en matière gracieuse [1].',
    'Selon l’article 641, alinéa 2, le délai en mois expire le jour du même quantième [2].',
    'Le montant est de 12\u202F500\u00A0€ par an [3].',
    'Le montant est de 12500 euros par an [3].',
    'Le montant est de 12 500 €, soit 8,5\u00A0% du plafond, pour trois personnes [3].',
    'La demande est faite avant le premier mars 2024 [3].',
    'La demande est faite avant le 01/03/2024, selon l’article L121-1 [3].',
    'Le vendredi 1er mars 2024 est la date de la demande [3].',
    'Le décret n° 2016-1547 prévoit de 2 à 4 mois de délai [3].',
    'La commission «\u00A0statue sans délai\u00A0» sur la demande [3].',
    'Le délai est d’un mois ou de quinze jours selon la matière, demande faite avant mars 2024 [1, 3].',
  ])('accepts: %s', (text) => {
    expect(unverified(text)).toEqual([]);
  });

  it('asks for no source where nothing is claimed', () => {
    const text = [
      'Bonjour,',
      '## Délai de recours',
      'Voici ce que disent les textes\u00A0:',
      '- une pièce d’identité',
      'Souhaitez-vous un modèle de lettre ?',
      'Vous pouvez écrire à essai@example.gouv.fr.',
    ].join('\n\n');
    const checked = checkCitations({
      text,
      passages,
      tools: [],
      allowed: ['essai@example.gouv.fr'],
    });
    expect(checked.unverified.map((claim) => text.slice(claim.start, claim.end))).toEqual([
      'Vous pouvez écrire à essai@example.gouv.fr.',
    ]);
  });

  it('lets the items of a list rest on the sentence that introduces them', () => {
    expect(
      unverified('Le délai de recours est de [1] :\n- un mois au contentieux\n- quinze jours'),
    ).toEqual([]);
  });
});

describe('checkCitations, on false sentences', () => {
  it.each([
    [
      'another number',
      'Le délai de recours est de deux mois en matière contentieuse [1].',
      'deux mois',
    ],
    [
      'another unit',
      'Le délai de recours est de quinze mois en matière gracieuse [1].',
      'quinze mois',
    ],
    ['digits', 'Le délai de recours est de 10 jours en matière gracieuse [1].', '10 jours'],
    ['an amount', 'Le montant est de 12\u202F600\u00A0€ par an [3].', '12\u202F600\u00A0€'],
    ['half of an amount', 'Le montant est de 500 € par an [3].', '500 €'],
    ['a share', 'Le montant est de 9 % du plafond [3].', '9 %'],
    ['a share made of a number', 'La hausse est de 3 % pour les personnes [3].', '3 %'],
    ['a date', 'La demande est faite avant le 2 mars 2024 [3].', '2 mars 2024'],
    ['a year', 'La demande est faite avant le 1er mars 2025 [3].', '1er mars 2025'],
    ['a month', 'La demande est faite en avril [3].', 'avril'],
    ['a weekday', 'La demande est faite le lundi 1er mars 2024 [3].', 'lundi'],
    ['an article', 'L’article L. 121-2 prévoit la demande [3].', 'L. 121-2'],
    ['the letter of an article', 'L’article R. 121-1 prévoit la demande [3].', 'R. 121-1'],
    ['an article in a list', 'Les articles 538 et 539 fixent le délai de recours [1].', '539'],
    ['a paragraph', 'L’alinéa 7 de l’article 641 fixe le délai en mois [2].', 'alinéa 7'],
    ['a decree', 'Le décret n° 2016-1548 prévoit le délai [3].', '2016-1548'],
    ['a part', 'La commission statue sur la demande présentée au titre III [3].', 'III'],
    [
      'quoted words',
      'La commission « statue avec délai » sur la demande [3].',
      'statue avec délai',
    ],
    [
      'a link',
      'La demande se fait sur https://exemple.test/formulaire [3].',
      'https://exemple.test',
    ],
    [
      'a hidden digit',
      'Le délai de recours est de 1\u200B0 jours en matière gracieuse [1].',
      '10 jours',
    ],
  ])('catches %s', (_what, text, shown) => {
    const reasons = unverified(text);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(shown);
  });

  it('says when the fact is in another passage of the turn', () => {
    expect(unverified('Le délai de recours est de quinze jours [2].')).toEqual([
      'Le nombre «\u00A0quinze jours\u00A0» ne figure pas dans le passage cité.',
    ]);
    expect(unverified('L’article R. 999-9 fixe le délai de recours [1].')).toEqual([
      'L’article «\u00A0R. 999-9\u00A0» ne figure dans aucun des passages trouvés.',
    ]);
  });

  it('catches a sentence without a source, whatever it says', () => {
    expect(unverified('Le juge apprécie librement la recevabilité du recours.')).toEqual([
      'Cette phrase n’indique aucune source.',
    ]);
  });

  it('catches a sentence about something else than its passage', () => {
    expect(unverified('La grenouille verte pond ses œufs dans les étangs calmes [1].')).toEqual([
      'Le passage cité ne traite pas de ce qu’affirme cette phrase.',
    ]);
  });

  it('removes a marker to nothing, and reports the sentence', () => {
    const checked = checkCitations({
      text: 'Le délai de recours est d’un mois [1][9]. Il court de la notification [12].',
      passages,
      tools: [],
    });
    expect(checked.text).toBe(
      'Le délai de recours est d’un mois [1]. Il court de la notification.',
    );
    expect(checked.unverified).toHaveLength(2);
    expect(checked.citations.map((citation) => citation.number)).toEqual([1]);
  });
});

describe('checkCitations, the result', () => {
  it('renumbers by first appearance and quotes the passage exactly', () => {
    const { text, citations } = checkCitations({
      text: 'Le montant est de 12 500 € par an [3]. Le délai gracieux est de quinze jours [1].',
      passages,
      tools: [],
    });
    expect(text).toBe(
      'Le montant est de 12 500 € par an [1]. Le délai gracieux est de quinze jours [2].',
    );
    expect(
      citations.map(({ number, passage: { recordId }, verified }) => [number, recordId, verified]),
    ).toEqual([
      [1, 'sp/F1', true],
      [2, 'LEGITEXT000006070716/538', true],
    ]);
    for (const { quote, passage: source } of citations) {
      expect(quote).not.toBe('');
      expect(source.text).toContain(quote);
    }
    expect(citations[0]?.quote).toContain('12 500 €');
  });

  it('marks a citation that supports nothing, and where the claim is', () => {
    const start = 'Voici la règle :\n\n';
    const claim = 'Le délai de recours est de trois ans [1].';
    const {
      text,
      citations,
      unverified: found,
      claims,
    } = checkCitations({
      text: start + claim,
      passages,
      tools: [],
    });
    expect(claims).toBe(1);
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual([claim]);
    expect(citations[0]?.verified).toBe(false);
  });

  const card = {
    question: 'Appel d’un jugement signifié le 28 février 2025',
    answer: 'Le dernier jour est le lundi 31 mars 2025.',
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  } as const;

  it('accepts a card word for word, and its facts beside a citation', () => {
    const tools = [{ card, input: {}, output: {} }];
    const of = (text: string): number =>
      checkCitations({ text, passages, tools }).unverified.length;
    expect(of('Le dernier jour est le lundi 31 mars 2025.')).toBe(0);
    expect(of('Le délai de recours d’un mois expire le 31 mars 2025 [1].')).toBe(0);
    expect(of('Le dernier jour est le mardi 1er avril 2025.')).toBe(1);
    expect(of('Le délai de recours d’un mois expire le 1er avril 2025 [1].')).toBe(1);
  });
});
