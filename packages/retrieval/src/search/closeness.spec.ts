import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { guide, indexOf } from '../testing/index-of.js';
import { closenessOf, type Closeness } from './closeness.js';
import { questionWords } from './question-words.js';
import { RANKING } from './ranking-settings.js';

const analyser = createAnalyser();

const read = (text: string, question: string, settings = RANKING, title = '-'): Closeness => {
  const index = indexOf([guide('a', text, title)]);
  const terms = [...new Set(analyser.terms(question))].map((term) => ({ term, weight: 1 }));
  const order = index.wordOrder;
  if (order === null) throw new Error('no order of words');
  const asked = analyser.sentences(question).flat();
  const words = questionWords(asked, terms, index, order, settings);
  return closenessOf(order.run(0, index.passages), 0, words);
};

describe('closenessOf', () => {
  it('takes the best sentence, and counts a word once', () => {
    const text = 'Le chat dort, le chat mange. Le chien aboie.';
    expect(read(text, 'chat chien').sentence).toBe(0.5);
    expect(read('Le chat voit le chien.', 'chat chien').sentence).toBe(1);
    expect(read('Un arbre.', 'chat chien').sentence).toBe(0);
  });

  it('counts a word fully as it is written, less in another form, by its share when it begins alike', () => {
    expect(read('Un remboursement', 'remboursement').sentence).toBe(1);
    expect(read('Des remboursements', 'remboursement').sentence).toBeCloseTo(RANKING.inflected);
    const kin = read('Un locataire', 'location').sentence;
    expect(kin).toBeGreaterThan(0.3);
    expect(kin).toBeLessThan(RANKING.inflected);
    expect(read('Un locataire', 'location', { ...RANKING, kin: 0 }).sentence).toBe(0);
    expect(read('Une locomotive', 'location').sentence).toBe(0);
  });

  it('takes words that follow each other in the question for near when few words part them', () => {
    expect(read('Le chat noir', 'chat noir').nearby).toBe(1);
    expect(read('Le chat a un museau noir', 'chat noir').nearby).toBeCloseTo(Math.SQRT1_2);
    const apart = 'chat jardin maison arbre route pont rivière noir';
    expect(read(apart, 'chat noir').nearby).toBe(0);
    expect(read('chat', 'chat').nearby).toBe(0);
  });

  it('takes the first fifteen words for the beginning', () => {
    const before = (words: number): string => `${'mot '.repeat(words)}chat`;
    expect(read(before(14), 'chat').beginning).toBe(1);
    expect(read(before(15), 'chat').beginning).toBe(0);
  });

  it('takes the whole document with its title, wherever the words stand', () => {
    expect(read('Le chat. Le chien.', 'chat chien souris').whole).toBeCloseTo(2 / 3);
    expect(read('Le chat.', 'chat chien', RANKING, 'Les chiens').whole).toBe(1);
    expect(read('Le chat.', 'chat chien', RANKING, 'Les chiens').sentence).toBe(0.5);
  });
});
