import { titleOf } from './title-of.js';

describe('titleOf', () => {
  it.each([
    ['Bonjour, quel est le délai d’appel ?', 'Quel est le délai d’appel ?'],
    ['bonjour Madame, le RSA est-il dû ?', 'Le RSA est-il dû ?'],
    ['Bonjour', 'Bonjour'],
    ['Quel délai en matière gracieuse ? Et en référé ?', 'Quel délai en matière gracieuse ?'],
    ['  une\n\nquestion   espacée ', 'Une question espacée'],
  ])('%j gives %j', (question, title) => {
    expect(titleOf(question)).toBe(title);
  });

  it('cuts a long question between two words', () => {
    const title = titleOf('mot '.repeat(60));
    expect(title.length).toBeLessThanOrEqual(72);
    expect(title.endsWith('mot…')).toBe(true);
  });

  it('cuts a word that never ends', () => {
    expect(titleOf('a'.repeat(500))).toHaveLength(72);
  });
});
