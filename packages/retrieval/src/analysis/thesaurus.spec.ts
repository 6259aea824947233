import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from './analyser.js';
import { createThesaurus } from './thesaurus.js';

const { terms } = createAnalyser();
const thesaurus = createThesaurus(createAnalyser());

/** What a question calls for, of all its entries. */
const expand = (question: readonly string[]): readonly string[] => [
  ...new Set(thesaurus(question).flatMap(({ to }) => to)),
];

describe('createThesaurus', () => {
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
    const other = createThesaurus(createAnalyser(), [{ name: 'jardin', entries: 'pelle > outil' }]);
    expect(other(terms('une pelle pour mon patron'))).toEqual([
      { from: terms('pelle'), to: terms('outil') },
    ]);
  });
});
