import { describe, expect, it } from '@jest/globals';
import { weighExpansions } from './weigh-expansions.js';

const WEIGHTS = new Map([
  ['virer', 8],
  ['cdd', 10],
  ['licenciement', 4],
  ['contrat', 2],
  ['duree', 6],
  ['determinee', 12],
]);
const weightOf = (term: string): number => WEIGHTS.get(term) ?? 0;

describe('weighExpansions', () => {
  it('gives a term its own weight, less when what calls for it is common', () => {
    const weights = weighExpansions([{ from: ['virer'], to: ['licenciement'] }], weightOf, 10);
    expect(weights.get('licenciement')).toBeCloseTo(4 * 0.8);
  });

  it('never gives the words of a long name more than the words that call for it', () => {
    const to = ['contrat', 'duree', 'determinee'];
    const weights = weighExpansions([{ from: ['cdd'], to }], weightOf, 10);
    expect([...weights.values()].reduce((total, weight) => total + weight, 0)).toBeCloseTo(10);
    expect(weights.get('duree')).toBeCloseTo(3);
  });

  it('keeps the higher weight of a term that is called for twice', () => {
    const twice = [
      { from: ['contrat'], to: ['licenciement'] },
      { from: ['virer'], to: ['licenciement'] },
    ];
    expect(weighExpansions(twice, weightOf, 10).get('licenciement')).toBeCloseTo(3.2);
    expect(weighExpansions([...twice].reverse(), weightOf, 10).get('licenciement')).toBeCloseTo(
      3.2,
    );
  });

  it('says nothing of terms without weight', () => {
    expect(weighExpansions([{ from: ['cdd'], to: ['inconnu'] }], weightOf, 10).size).toBe(0);
  });
});
