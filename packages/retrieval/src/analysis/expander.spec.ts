import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from './analyser.js';
import { createExpander } from './expander.js';
import { withoutDates } from './without-dates.js';

const { terms } = createAnalyser();
const expand = createExpander(createAnalyser());

describe('createExpander', () => {
  it('knows an acronym and its words, both ways', () => {
    expect(expand(terms('rupture du CDD'))).toEqual(terms('contrat durée déterminée'));
    expect(expand(terms('un contrat à durée déterminée'))).toContain('cdd');
  });

  it('knows the words of the law behind an everyday word, one way', () => {
    expect(expand(terms('mon patron'))).toEqual(terms('employeur'));
    expect(expand(terms('l’employeur'))).toEqual([]);
  });

  it('wants the words in a row, and gives nothing that is already there', () => {
    expect(expand(terms('arrêt de la maladie'))).toEqual(expand(terms('arrêt maladie')));
    expect(expand(terms('maladie, puis arrêt'))).toEqual([]);
    expect(expand(terms('intérim et travail temporaire'))).not.toContain('travail');
  });

  it('takes the longest entry, and reads its words once', () => {
    expect(expand(terms('médecine du travail'))).toEqual(terms('service santé'));
    expect(expand(terms('ma boîte'))).toContain('employeur');
    expect(expand(terms('la boîte aux lettres'))).toEqual([]);
  });

  it('does not mind endings, elision and missing accents', () => {
    const wanted = expand(terms('arrêt maladie'));
    expect(expand(terms('l’arrêt-maladie'))).toEqual(wanted);
    expect(expand(terms('arrets maladies'))).toEqual(wanted);
    expect(expand(terms('carte de sejour'))).toEqual(expand(terms('carte de séjour')));
    expect(expand(terms('carte de séjour'))).toContain('titr');
  });

  it('reads another lexicon', () => {
    const other = createExpander(createAnalyser(), [{ name: 'jardin', entries: 'pelle > outil' }]);
    expect(other(terms('une pelle pour mon patron'))).toEqual(terms('outil'));
  });
});

describe('withoutDates', () => {
  it.each([
    ['signifié le 28 février 2025 à partie', 'signifié le   à partie'],
    ['le 1er mars 2024', 'le  '],
    ['le 28/02/2025', 'le  '],
    ['avant 2025-02-28.', 'avant  .'],
    ['en mars 2019', 'en mars 2019'],
    ['article 28', 'article 28'],
  ])('turns « %s » into what it is about', (question, subject) => {
    expect(withoutDates(question)).toBe(subject);
  });
});
