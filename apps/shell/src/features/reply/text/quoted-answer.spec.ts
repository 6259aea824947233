import { describe, expect, it } from '@jest/globals';
import { quotedAnswer } from './quoted-answer.js';

describe('quotedAnswer', () => {
  it('takes the text of an article apart from what announces it', () => {
    expect(
      quotedAnswer('L’article 4 (état du 4 avril 2026)\u00A0: «\u00A0Le juge tranche.\u00A0»'),
    ).toEqual({
      lead: 'L’article 4 (état du 4 avril 2026)\u00A0:',
      quote: '«\u00A0Le juge tranche.\u00A0»',
    });
  });

  it('keeps the words that the article itself quotes', () => {
    const quote = '« Les mots : « huit jours » sont remplacés. […] »';
    expect(quotedAnswer(`L’article 5 : ${quote}`)?.quote).toBe(quote);
  });

  it.each([
    'Le dernier jour est le 28 mars 2025.',
    'Réponse : le délai de « principe » est d’un mois.',
    '« Le juge tranche. »',
  ])('leaves the own words of a tool: %s', (answer) => {
    expect(quotedAnswer(answer)).toBeNull();
  });
});
