import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { guide, indexOf } from '../testing/index-of.js';
import { article, GARDENS } from '../testing/made-up-corpus.js';
import { IndexBuilder } from './index-builder.js';
import { LexicalIndex } from './lexical-index.js';

/** The words of a record as they stand in the index, a bar after each sentence. */
const wordsOf = (index: LexicalIndex, record: number): readonly string[] => {
  const { wordOrder, firstPassage, passages } = index;
  if (wordOrder === null) return [];
  const first = firstPassage[record] ?? 0;
  const { words, size } = wordOrder.run(first, firstPassage[record + 1] ?? passages);
  return [...words.subarray(0, size)].map((word) => wordOrder.words[word - 1] ?? '|');
};

const long = `${'Le bassin est vidé. '.repeat(80)}Puis on le nettoie.`;

describe('the order of words', () => {
  it('gives back the words of every passage of a record, sentence after sentence', () => {
    const index = indexOf([guide('a', 'Le chat dort.\nLe chien mange le chat'), guide('b', 'Oui')]);
    expect(wordsOf(index, 0)).toEqual(['chat', 'dort', '|', 'chien', 'mange', 'chat', '|']);
    expect(wordsOf(index, 1)).toEqual(['oui', '|']);
  });

  it('reads a record that is cut in passages as one', () => {
    const index = indexOf([guide('a', 'Chat'), guide('b', long), guide('c', 'Chien')]);
    expect(index.passages).toBeGreaterThan(3);
    expect(wordsOf(index, 1)).toHaveLength(80 * 3 + 2);
    expect(wordsOf(index, 1).slice(-2)).toEqual(['nettoie', '|']);
    expect(wordsOf(index, 2)).toEqual(['chien', '|']);
  });

  it('knows the words of a term, and where words that begin alike start', () => {
    const index = indexOf([guide('a', 'Rembourser, remboursé, remboursement, reste')]);
    const order = index.wordOrder;
    const ofTerm = order?.ofTerm(index.term('rembours')).map((word) => order.words[word]);
    expect(ofTerm).toEqual(['rembourse', 'remboursement', 'rembourser']);
    expect(order?.words[order.firstFrom('res')]).toBe('reste');
    expect(order?.firstFrom('z')).toBe(order?.words.length);
  });

  it('is not kept where there is an article, however late it comes', () => {
    const { wordOrder } = indexOf([
      guide('a', 'Le chat dort'),
      article(GARDENS, 'L1', 'Le jardinier arrose.'),
      guide('b', 'Le chien dort'),
    ]);
    expect(wordOrder).toBeNull();
  });

  it('ends the same when the building was cut in two', () => {
    const records = [guide('a', long), guide('b', 'Le zèbre et l’âne'), guide('c', 'Un âne')];
    const fresh = (): IndexBuilder => new IndexBuilder(createAnalyser());
    const add = (builder: IndexBuilder, some: typeof records): IndexBuilder => {
      for (const record of some) builder.add(record, record.id.padStart(32, '0'));
      return builder;
    };
    const checkpoint = add(fresh(), records.slice(0, 2)).checkpoint();
    const resumed = add(IndexBuilder.resume(createAnalyser(), checkpoint), records.slice(2));
    expect(Buffer.compare(resumed.finish(), add(fresh(), records).finish())).toBe(0);
    expect(wordsOf(new LexicalIndex(resumed.finish()), 2)).toEqual(['ane', '|']);
  });
});
