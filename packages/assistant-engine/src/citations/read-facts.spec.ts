import type { Fact } from './fact.js';
import { spelledNumberValue } from './french-number.js';
import { readFacts } from './read-facts.js';

function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'quote':
      return fact.pieces.join('|');
    case 'paragraph':
      return String(fact.rank);
    case 'number':
      return `${fact.value} ${fact.unit}`;
    case 'article':
    case 'date':
    case 'term':
      return fact.key;
  }
}

const facts = (text: string): readonly string[] =>
  readFacts(text, { quotes: true }).map((fact) => `${fact.kind}: ${keyOf(fact)}`);

describe('readFacts', () => {
  it.each([
    ['un délai d’un mois', ['number: 1 mois']],
    ['une personne et un agent', []],
    ['vingt et un jours', ['number: 21 jour']],
    ['quatre-vingt-dix-sept euros', ['number: 97 euro']],
    ['1,5 million d’euros', ['number: 1500000 euro']],
    ['12\u202F500,50 €', ['number: 12500.5 euro']],
    ['de deux à quatre mois', ['number: 2 mois', 'number: 4 mois']],
    ['12,5 pour cent', ['number: 12.5 percent']],
    ['l’article L. 1234-5 du code', ['article: l1234-5']],
    [
      'les articles 640 à 642 et R*123-4',
      ['article: 640', 'article: 641', 'article: 642', 'article: r123-4'],
    ],
    ['articles L. 121-1 à L. 121-3', ['article: l121-1', 'article: l121-2', 'article: l121-3']],
    ['articles L. 121-1 à L. 123-4', ['article: l121-1', 'article: l123-4']],
    ['l’article 641 et 30 jours', ['article: 641', 'number: 30 jour']],
    ['article premier', ['article: 1']],
    ['article 700 bis', ['article: 700bis']],
    ['le lundi 31 mars 2025', ['date: 2025-03-31']],
    ['le mardi 31 mars 2025', ['date: 2025-03-31', 'term: mardi 31']],
    ['du 1er au 15 mars', ['date: --03-15', 'term: 1e']],
    ['en mars 2019', ['date: 2019-03']],
    ['le 1° du II', ['term: 1°', 'term: II']],
    ['formulaire n° 12345*02', ['term: 12345*02']],
    ['« statue […] sans délai »', ['quote:  statue | sans delai ']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it('shows a fact as the sentence says it', () => {
    const [fact] = readFacts('Le délai est de dix-huit mois.', { quotes: true });
    expect(fact?.shown).toBe('dix-huit mois');
  });
});

describe('spelledNumberValue', () => {
  it.each([
    ['soixante et onze'.replace(' et ', ' '), 71],
    ['quatre-vingts', 80],
    ['cent quatre-vingt-un', 181],
    ['deux mille vingt-cinq', 2025],
    ['mille deux cents', 1200],
    ['trois millions', 3_000_000],
  ])('%s is %d', (text, value) => {
    expect(spelledNumberValue(text)).toBe(value);
  });
});
