import { planSearch } from './plan-search.js';

const history = [
  {
    question: 'Quel est le délai d’appel d’un jugement du tribunal judiciaire ?',
    answer: 'Un mois.',
  },
];

describe('planSearch', () => {
  it('searches a question that stands alone as it is', () => {
    const question = 'Comment saisir le conseil de prud’hommes d’un licenciement ?';
    expect(planSearch(question, history, '2026-04-08')).toEqual({
      text: question,
      alone: null,
      parts: [],
      atDate: '2026-04-08',
      dateFromQuestion: false,
    });
  });

  it('searches a short question alone first, unless its words point to the one before', () => {
    const short = planSearch('Qui conserve les minutes ?', history, '2026-04-08');
    expect(short.alone).toBe('Qui conserve les minutes ?');
    expect(short.text).toContain(history.at(-1)?.question);
    expect(planSearch('Et en référé ?', history, '2026-04-08').alone).toBeNull();
  });

  it.each([
    'Et en référé ?',
    'Et pour une ordonnance ?',
    'Pourquoi ?',
    'Ce délai est-il suspendu en août ?',
  ])('searches « %s » with the question before it', (question) => {
    expect(planSearch(question, history, '2026-04-08').text).toBe(
      `${history[0]?.question}\n${question}`,
    );
  });

  it('goes back over several follow-ups, to the question that started them', () => {
    const chain = [...history, { question: 'Et en référé ?', answer: 'Quinze jours.' }];
    expect(planSearch('Et outre-mer ?', chain, '2026-04-08').text).toBe(
      [history[0]?.question, 'Et en référé ?', 'Et outre-mer ?'].join('\n'),
    );
  });

  it('takes the date of the question, and of the question a follow-up leans on', () => {
    expect(
      planSearch('Quel était le délai d’appel en mars 2019 ?', [], '2026-04-08'),
    ).toMatchObject({
      text: 'Quel était le délai d’appel ?',
      atDate: '2019-03-01',
      dateFromQuestion: true,
    });
    const dated = [{ question: 'Quel était le délai d’appel en mars 2019 ?', answer: '' }];
    expect(planSearch('Et en référé ?', dated, '2026-04-08').atDate).toBe('2019-03-01');
  });

  it('searches a question of a date alone with the one before, at that date', () => {
    const asked = [
      { question: 'Que disait l’article 538 du code de procédure civile ?', answer: '' },
    ];
    for (const question of ['Au 15 mars 2015 ?', 'Et le 15 mars 2015 ?', 'en date du 15/03/2015']) {
      const { text, alone, atDate } = planSearch(question, asked, '2026-04-08');
      expect({ alone, atDate }).toEqual({ alone: null, atDate: '2015-03-15' });
      expect(text).toContain(asked[0]?.question);
    }
    const fact = [
      { question: 'Jugement signifié le 3 mars 2026, quel est le dernier jour ?', answer: '' },
    ];
    expect(planSearch('Et le 5 avril 2026 ?', fact, '2026-04-08')).toMatchObject({
      atDate: '2026-04-08',
      dateFromQuestion: false,
    });
  });

  it('does not take a short subject for a date', () => {
    expect(planSearch('le congé de maternité', history, '2026-04-08').alone).toBe(
      'le congé de maternité',
    );
  });

  it('searches no word of the date, in the whole question and in its parts', () => {
    const short = planSearch('Délai d’appel à la date du 1er juin 2020 ?', [], '2026-04-08');
    expect(short).toMatchObject({ text: 'Délai d’appel ?', alone: null, atDate: '2020-06-01' });
    const { parts } = planSearch(
      'Quel était le délai d’appel le 1er juin 2020 et fallait-il un avocat ?',
      [],
      '2026-04-08',
    );
    expect(parts.join(' ')).not.toMatch(/2020|juin/u);
  });
});
