import { passage } from '../../test/fixtures.js';
import { unreadArticlesText } from './unread-articles.js';

const guide = passage({
  title: 'Durée du préavis',
  code: null,
  num: null,
  text: 'Un mois (article L. 1234-1 du code du travail).',
});
const article = passage({ code: 'Code du travail', num: 'L1234-1' });

describe('unreadArticlesText', () => {
  it.each([
    ['L1234-1', 'de l’article\u00A0L.\u00A01234-1'],
    ['Que dit l’article l. 1234-1 du code du travail ?', 'de l’article\u00A0L.\u00A01234-1'],
    ['Que dit l’article 855 du CPC ?', 'de l’article\u00A0855'],
    ['Que disent les articles 641 et 642 ?', 'des articles 641, 642'],
  ])('says that it was not found: %s', (question, which) => {
    expect(unreadArticlesText(question, [guide], [])).toBe(
      `Le texte ${which} n’a pas été trouvé dans les textes importés\u00A0: la réponse ci-dessus vient d’autres sources.`,
    );
  });

  it.each([
    'Que dit l’article L. 1234-1 ?',
    'L 1234-1 du code du travail',
    'Quel est le délai ?',
    'Quel est le préavis après 2 ans ?',
  ])('says nothing when it was found, or when none is asked: %s', (question) => {
    expect(unreadArticlesText(question, [guide, article], [])).toBe('');
  });

  it('does not take the article of another code for it', () => {
    const question = 'article L. 1234-1 du code de la défense';
    expect(unreadArticlesText(question, [article], [])).toContain('L.\u00A01234-1');
  });

  it('leaves it to the card of the tool that looked it up', () => {
    const card = {
      question: 'Texte de l’article 538 du code de procédure civile.',
      answer: 'Inconnu.',
      certainty: 'refused',
      steps: [],
      articles: [],
      warnings: [],
    } as const;
    expect(unreadArticlesText('Que dit l’article 538 du CPC ?', [], [card])).toBe('');
  });
});
