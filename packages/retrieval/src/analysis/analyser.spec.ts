import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from './analyser.js';
import { articleMentions, normaliseArticleNumber, numbersBesideAcronym } from './article-number.js';

const { terms, sentences } = createAnalyser();

describe('createAnalyser', () => {
  it('gives one term to two spellings of a word', () => {
    expect(terms('Les CONGÉS')).toEqual(terms('conge'));
    expect(terms('l’œuvre')).toEqual(terms("L'OEUVRE"));
  });

  it('drops elided articles and grammar, and keeps both halves of a compound', () => {
    expect(terms('lorsqu’il n’a pas d’arrêt-maladie')).toEqual(terms('arrêt maladie'));
  });

  it('keeps an article number whole, however it is written', () => {
    expect(terms('article L. 3141-1')).toContain('l3141-1');
    expect(terms('R*123-4')).toEqual(['r123-4']);
    expect(terms('LO 141')).toEqual(['lo141']);
  });

  it('says nothing of a text without words', () => {
    expect(terms(' — ?! … ')).toEqual([]);
  });
});

describe('sentences', () => {
  it('gives the same terms, with the words as they are written', () => {
    const text = 'L’Œuvre est remboursée. Voir l’art. L. 12-1 :\nles délais ; 1.5 jour';
    expect(sentences(text).flatMap((words) => words.map(({ term }) => term))).toEqual(terms(text));
    expect(sentences(text)[0]?.map(({ written }) => written)).toEqual(['oeuvre', 'remboursee']);
  });

  it('ends a sentence at its mark and at the end of a line, not inside a number', () => {
    const count = (text: string): number => sentences(text).length;
    expect(count('Le chat dort. Le chien veille')).toBe(2);
    expect(count('Chat\nChien')).toBe(2);
    expect(count('Une durée de 1.5 jour')).toBe(1);
    expect(count('Article L. 12-1')).toBe(1);
    expect(count(' — ?! \n …')).toBe(0);
  });
});

describe('normaliseArticleNumber', () => {
  it.each([
    ['L. 121-1', 'L121-1'],
    ['R*123-4', 'R123-4'],
    ['art. 1er', '1'],
    ['article 641', '641'],
    ['L.O. 141', 'LO141'],
    ['l 100-1 a', 'L100-1 A'],
  ])('writes %s as the corpora do', (written, normal) => {
    expect(normaliseArticleNumber(written)).toBe(normal);
  });
});

describe('numbersBesideAcronym', () => {
  it.each([
    ['délai 641 CPC', ['641']],
    ['641 du CPC', ['641']],
    ['CGI, 1388 ter en Guadeloupe', ['1388 TER']],
    ['un préavis de 8 jours, CPC', []],
    ['62 ans', []],
  ])('finds the numbers of « %s »', (question, numbers) => {
    expect(numbersBesideAcronym(question)).toEqual(numbers);
  });
});

describe('articleMentions', () => {
  it.each([
    ['Que dit l’article 641 du code de procédure civile ?', ['641']],
    ['L. 121-1 CRPA', ['L121-1']],
    ['articles R*123-4 et L. 5', ['R123-4', 'L5']],
    ['L’article 10 bis', ['10 BIS']],
    ['J’ai 62 ans et 3 enfants', []],
    ['un préavis de 8 jours', []],
  ])('finds the articles of « %s »', (question, numbers) => {
    expect(articleMentions(question)).toEqual(numbers);
  });
});
