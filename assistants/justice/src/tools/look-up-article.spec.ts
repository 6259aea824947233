import { contextOf, passageOf } from '../testing/context.js';
import { lookUpArticle } from './look-up-article.js';

const CODE = 'code de procédure civile';

describe('lookUpArticle', () => {
  it('quotes the text with its state', async () => {
    const context = contextOf([passageOf({ text: 'Premier alinéa.\n\nSecond alinéa.' })]);
    const { card } = await lookUpArticle.call({ code: CODE, numero: 'article 641' }, context);
    expect(card.certainty).toBe('computed');
    expect(card.answer).toMatch(/état du 4 avril 2026.*Premier alinéa\. Second alinéa\./u);
  });

  it.each(['L. 111-14', 'L111-14', 'l. 111-14', 'art. L.\u00A0111-14'])(
    'normalises %s',
    async (numero) => {
      const passage = passageOf({ num: 'L111-14', code: 'Code de l’organisation judiciaire' });
      const { output } = await lookUpArticle.call({ code: 'COJ', numero }, contextOf([passage]));
      expect(output).toMatchObject({ versions: [{ recordId: passage.recordId }] });
    },
  );

  it('shows every undated version and chooses none', async () => {
    const context = contextOf([
      passageOf({ num: '909', text: 'trois mois', undatedVersions: 2 }),
      passageOf({
        num: '909',
        text: 'deux mois',
        recordId: 'LEGITEXT000006070716/909~2',
        undatedVersions: 2,
      }),
    ]);
    const { card } = await lookUpArticle.call({ code: 'CPC', numero: '909' }, context);
    expect(card.answer).toMatch(/2 versions non datées/u);
    expect(card.certainty).toBe('toConfirm');
    expect(card.steps.map(({ text }) => text).join(' ')).toMatch(/trois mois.*deux mois/u);
  });

  it('warns of an old state', async () => {
    const context = contextOf([passageOf({ status: 'VERSION_HISTORIQUE', asOf: '2015-12-31' })]);
    const { card } = await lookUpArticle.call({ code: CODE, numero: '641' }, context);
    expect(card.warnings.join(' ')).toMatch(/état ancien/u);
    expect(card.certainty).toBe('toConfirm');
  });

  it('names the code as its texts do, when the question only begins its name', async () => {
    const passage = passageOf({
      title: 'Code des relations entre le public et l’administration - article R321-5',
      num: 'R321-5',
      code: 'Code des relations entre',
    });
    const asked = { code: 'code des relations entre', numero: 'R321-5' };
    const { card } = await lookUpArticle.call(asked, contextOf([passage]));
    expect(card.answer).toMatch(/du code des relations entre le public et l’administration/u);
  });

  it('asks which code, with those that have the article', async () => {
    const context = contextOf([
      passageOf({ num: '1240', code: 'code civil' }),
      passageOf({ num: '1240', code: CODE }),
    ]);
    const { card } = await lookUpArticle.call({ numero: '1240' }, context);
    expect(card.certainty).toBe('refused');
    expect(card.answer).toMatch(/Précisez le code.*procédure civile, le code civil/u);
  });

  it('names every imported code that has the article, by its number', async () => {
    const found = [
      passageOf({ num: 'L1234-1', code: 'Code du travail' }),
      passageOf({ num: 'L1234-1', code: 'code de commerce' }),
      passageOf({ num: 'L1234-2', code: 'Code de la défense' }),
    ];
    const context = { ...contextOf(found), search: () => Promise.resolve(found) };
    const { card } = await lookUpArticle.call({ numero: 'L. 1234-1' }, context);
    expect(card.answer).toBe(
      'Précisez le code : un article\u00A0L.\u00A01234-1 existe dans le code de commerce, le code du travail.',
    );
    const none = await lookUpArticle.call({ numero: 'L. 1234-1' }, contextOf());
    expect(none.card.answer).toMatch(/aucun des textes importés n’a d’article/u);
  });

  it('says where the article stands in its code', async () => {
    const path = ['Code de procédure civile', 'Titre III : Tribunal de commerce', 'Section I'];
    const { card } = await lookUpArticle.call(
      { code: CODE, numero: '641' },
      contextOf([passageOf({ path })]),
    );
    expect(card.steps[0]).toEqual({
      text: 'Place dans le code\u00A0: Titre III : Tribunal de commerce › Section I',
    });
  });

  it('says inconnu when there is nothing', async () => {
    const { card } = await lookUpArticle.call({ code: CODE, numero: '9999' }, contextOf());
    expect(card).toMatchObject({ certainty: 'refused', articles: [] });
    expect(card.answer).toMatch(/^Inconnu/u);
  });

  describe('at a date', () => {
    const at = (day: string, ...articles: Parameters<typeof passageOf>[0][]) =>
      lookUpArticle.call(
        { code: CODE, numero: '641' },
        contextOf(articles.map(passageOf), '2026-11-23', day),
      );
    const dated = [
      {
        recordId: 'a',
        text: 'un mois',
        status: 'MODIFIE',
        dateStart: '2015-01-01',
        dateEnd: '2020-01-01',
      },
      { recordId: 'b', text: 'deux mois', dateStart: '2020-01-01' },
    ];

    it('does not give an undated text as the law of a day before its snapshot', async () => {
      const { card } = await at('2010-05-01', {});
      expect(card.certainty).toBe('toConfirm');
      const said =
        'date inconnue\u00A0: état du 4 avril 2026\u202F; le texte en vigueur le 1er mai 2010 n’est pas connu ici';
      expect(card.answer.replaceAll('\u00A0', ' ')).toContain(said.replaceAll('\u00A0', ' '));
      expect(card.answer).not.toContain('donné en vigueur');
      expect(card.warnings).toHaveLength(1);
      expect(card.question).toContain('à la date du');
    });

    it.each([
      ['2019-12-31', 'un mois', 'a'],
      ['2020-01-01', 'deux mois', 'b'],
    ])('reads on %s the version in force', async (day, text, recordId) => {
      const { card } = await at(day, ...dated);
      expect(card).toMatchObject({ certainty: 'computed', warnings: [], articles: [{ recordId }] });
      expect(card.answer).toContain(text);
    });

    it('says that no version is in force, and which are held', async () => {
      const { card } = await at('2014-12-31', ...dated);
      expect(card.certainty).toBe('toConfirm');
      expect(card.answer).toMatch(/^Aucune version .*version future.*version future/u);
      const [old] = dated;
      const ended = await at('2021-01-01', old ?? {});
      expect(ended.card.answer).toMatch(/^Aucune version .*version ancienne/u);
    });
  });
});
