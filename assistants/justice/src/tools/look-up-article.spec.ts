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

  it('says inconnu when there is nothing', async () => {
    const { card } = await lookUpArticle.call({ code: CODE, numero: '9999' }, contextOf());
    expect(card).toMatchObject({ certainty: 'refused', articles: [] });
    expect(card.answer).toMatch(/^Inconnu/u);
  });
});
