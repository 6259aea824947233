import { passage } from '../../test/fixtures.js';
import type { CitationMark } from '../turn-event.js';
import { checkCitations, type CheckedAnswer } from './check-citations.js';

const article641 = passage({
  recordId: 'LEGITEXT000006070716/641',
  title: 'Code de procédure civile - article 641',
  num: '641',
  text: [
    "Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas.",
    "Lorsqu'un délai est exprimé en mois, ce délai expire le jour du dernier mois qui porte le même quantième. A défaut d'un quantième identique, le délai expire le dernier jour du mois.",
    "Le greffe avise les parties dans les huit jours. L'avis coûte 12,50 €.",
  ].join('\n\n'),
});
const passages = [passage(), article641];

const check = (text: string, change: Partial<Parameters<typeof checkCitations>[0]> = {}) =>
  checkCitations({ text, passages, tools: [], ...change });

/** Each mark as a reader meets it: what it shows, whether it holds, the words it opens at. */
function marksOf({
  text,
  citations,
}: CheckedAnswer): readonly (readonly [string, boolean, ...string[]])[] {
  return citations
    .flatMap(({ marks }): readonly CitationMark[] => marks)
    .toSorted((left, right) => left.start - right.start)
    .map((mark) => [
      text.slice(mark.start, mark.end),
      mark.verified,
      ...mark.quotes.map((quote) => quote.text),
    ]);
}

describe('checkCitations, marks', () => {
  it('gives each mark of one source the sentence that its own claim rests on', () => {
    const answer = check(
      'Le jour de l’acte ne compte pas dans un délai exprimé en jours [2]. Un délai en mois expire le jour du même quantième [2]. L’avis coûte 12,50 € [2].',
    );
    expect(marksOf(answer)).toEqual([
      ['[1]', true, "Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas."],
      [
        '[1]',
        true,
        "Lorsqu'un délai est exprimé en mois, ce délai expire le jour du dernier mois qui porte le même quantième.",
      ],
      ['[1]', true, "L'avis coûte 12,50 €."],
    ]);
    for (const { passage: source, marks } of answer.citations) {
      for (const { start, text } of marks.flatMap(({ quotes }) => quotes)) {
        expect(source.text.startsWith(text, start)).toBe(true);
      }
    }
  });

  it('quotes a line of a sheet without the headings above it, and a wrapped line with the next', () => {
    const text =
      'Montant forfaitaire\nVous vivez seul\nLe montant du RSA est de 564,78 €.\nIl est versé\nchaque mois.';
    const sheet = passage({ text });
    const answer = check('Le montant du RSA est de 564,78 € [1]. Il est versé chaque mois [1].', {
      passages: [sheet],
    });
    expect(marksOf(answer)).toEqual([
      ['[1]', true, 'Le montant du RSA est de 564,78 €.'],
      ['[1]', true, 'Il est versé\nchaque mois.'],
    ]);
  });

  it('adds the sentences that hold the facts the best one lacks, joined when they follow', () => {
    const joined = check(
      'Le greffe avise les parties dans les huit jours, et l’avis coûte 12,50 € [2].',
    );
    expect(marksOf(joined)).toEqual([
      ['[1]', true, "Le greffe avise les parties dans les huit jours. L'avis coûte 12,50 €."],
    ]);
    const apart = check(
      'Un délai exprimé en jours ne compte pas le jour de l’acte, et l’avis coûte 12,50 € [2].',
    );
    expect(marksOf(apart)[0]?.slice(2)).toEqual([
      "Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas.",
      "L'avis coûte 12,50 €.",
    ]);
  });

  it('says of each mark why it does not hold, and opens it at the nearest words', () => {
    const { citations } = check(
      'L’avis coûte 12,50 € [2]. Le greffe avise les parties dans les trente jours [2].',
    );
    const [source] = citations;
    expect(source?.marks.map(({ verified, reason }) => [verified, reason])).toEqual([
      [true, null],
      [false, 'Le nombre «\u00A0trente jours\u00A0» ne figure dans aucun des passages trouvés.'],
    ]);
    expect(source?.marks[1]?.quotes.map(({ text }) => text)).toEqual([
      'Le greffe avise les parties dans les huit jours.',
    ]);
    expect(source).toMatchObject({ verified: true, quote: "L'avis coûte 12,50 €." });
  });

  it('tells apart two sources of one sentence, of which one is beside the point', () => {
    const answer = check('Le greffe avise les parties de la date de son avis [2][1].');
    expect(answer.unverified).toEqual([]);
    expect(marksOf(answer).map(([, verified]) => verified)).toEqual([true, false]);
    expect(answer.citations[1]).toMatchObject({ verified: false });
  });

  it('opens the mark of an introduction at the sentences of its items', () => {
    const answer = check(
      'Le délai de recours est de [1] :\n- un mois au contentieux\n- quinze jours',
    );
    expect(marksOf(answer)).toEqual([['[1]', true, passage().text]]);
  });

  it('gives a mark after « […] » to the sentence that was cut, right or wrong', () => {
    const cut = (days: string) =>
      check(
        `Selon l’article 641 : « Le greffe avise les parties dans les ${days} jours. […] » [2][2]`,
      );
    expect(marksOf(cut('huit')).map(([, verified]) => verified)).toEqual([true, true]);
    expect(cut('huit').claims).toBe(1);
    expect(marksOf(cut('neuf')).map(([, verified]) => verified)).toEqual([false, false]);
  });

  it('does not verify a mark that stands for no claim', () => {
    const { citations } = check('Bonjour.\n\n[1]');
    expect(citations[0]?.marks).toMatchObject([
      { verified: false, reason: 'Ce renvoi n’accompagne aucune affirmation.', quotes: [] },
    ]);
  });

  it('opens the article that a card applied at the step that applied it', () => {
    const card = {
      question: 'Délai de trente jours à compter du 28 février 2025',
      answer: 'Le dernier jour est le lundi 31 mars 2025.',
      certainty: 'computed',
      steps: [
        {
          text: 'Le jour de l’acte ne compte pas dans un délai exprimé en jours.',
          article: 'article 641 du code de procédure civile',
        },
      ],
      articles: [
        {
          label: 'article 641 du code de procédure civile',
          recordId: 'LEGITEXT000006070716/641',
          stateDate: '2026-04-04',
        },
      ],
      warnings: [],
    } as const;
    const answer = check('Le dernier jour est le lundi 31 mars 2025 [2].', {
      tools: [{ card, input: {}, output: {} }],
    });
    expect(marksOf(answer)).toEqual([
      ['[1]', true, "Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas."],
    ]);
  });
});

describe('checkCitations, the date of the law', () => {
  const old = passage({
    recordId: 'cpc/538@2015',
    text: 'Le délai de recours par une voie ordinaire est de deux mois en matière contentieuse.',
    dateStart: '2015-01-01',
    dateEnd: '2020-01-01',
  });
  const claim = 'Le délai de recours est de deux mois en matière contentieuse [1].';
  const at = (atDate: string) => check(claim, { passages: [old], atDate }).unverified;

  it.each(['2015-01-01', '2019-03-01', '2019-12-31'])('accepts the version on %s', (date) => {
    expect(at(date)).toEqual([]);
  });

  it.each([
    ['2020-01-01', '1er janvier 2020'],
    ['2014-12-31', '31 décembre 2014'],
  ])('refuses the version on %s, its first day out of force or before it', (date, shown) => {
    expect(at(date)).toMatchObject([
      { reason: `La version citée n’est pas en vigueur à la date du ${shown}.` },
    ]);
  });

  it('does not let a version out of force lend its figures to the one in force', () => {
    const text = 'Le délai de recours est de deux mois en matière contentieuse [1][2].';
    const answer = check(text, { passages: [old, passage()], atDate: '2026-04-08' });
    expect(answer.unverified).toHaveLength(1);
    expect(answer.unverified[0]?.reason).toContain('n’est pas en vigueur');
  });

  it('does not take a text without dates as the law of before its snapshot', () => {
    const text = 'Le délai de recours est d’un mois en matière contentieuse [1].';
    expect(check(text, { atDate: '2026-04-04' }).unverified).toEqual([]);
    const { unverified, citations } = check(text, { atDate: '2010-05-01' });
    const reason =
      'Date inconnue\u00A0: état du 4 avril 2026\u202F; le texte en vigueur le 1er mai 2010 n’est pas connu ici.';
    expect(unverified).toMatchObject([{ reason }]);
    expect(citations).toMatchObject([{ verified: false, marks: [{ reason }] }]);
  });

  it('asks a text without any date for the law of the day only', () => {
    const text = 'Le délai de recours est d’un mois en matière contentieuse [1].';
    const undated = [passage({ asOf: null })];
    const today = '2026-04-08';
    expect(check(text, { passages: undated, atDate: today, today }).unverified).toEqual([]);
    expect(check(text, { passages: undated, atDate: '2026-04-07', today }).unverified).toHaveLength(
      1,
    );
  });
});

describe('checkCitations, what is kept', () => {
  it('quotes a text freed of what hides in it, and shows that very text', () => {
    const hidden = passage({ text: 'Le délai\u200B de recours est d’un\u0000 mois. Il court.' });
    const { citations } = check('Le délai de recours est d’un mois\u0000 [1].', {
      passages: [hidden],
    });
    const [source] = citations;
    expect(source?.passage.text).toBe('Le délai de recours est d’un mois. Il court.');
    expect(source?.marks[0]?.quotes).toEqual([
      { start: 0, text: 'Le délai de recours est d’un mois.' },
    ]);
  });
});
