import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { makeBridge } from './make-bridge.js';
import { openBridge, readBridge } from './open-bridge.js';

const analyser = createAnalyser();

const sheet = (title: string, text: string) => ({
  id: title,
  title,
  path: ['site', 'Travail'],
  text,
});

const bridge = readBridge(
  makeBridge([
    sheet('Un', 'Être mis à la porte par son patron, c’est un licenciement. Un préavis est dû.'),
    sheet('Deux', 'La carte grise, ou certificat d’immatriculation, se demande en ligne.'),
    sheet('Secretissime', 'Le passeport est délivré par la préfecture en 15 jours.'),
  ]),
);

const calledBy = (question: string) => bridge.answer(analyser.terms(question)).called;

describe('Bridge', () => {
  it('leads from everyday words to the words of the law that stand beside them', () => {
    const called = calledBy('Mon patron me met à la porte');
    const [unrelated = ''] = analyser.terms('immatriculation');
    for (const term of analyser.terms('licenciement préavis'))
      expect(called.get(term)).toBeGreaterThan(2 * (called.get(unrelated) ?? 0));
  });

  it('calls for nothing that the question says itself, and for no number', () => {
    const called = [...calledBy('Le passeport et la préfecture').keys()];
    expect(called).not.toContain('passeport');
    expect(called.filter((term) => /\d/.test(term))).toEqual([]);
  });

  it('says less, the less of the question the sheets know', () => {
    const most = (question: string): number => Math.max(0, ...calledBy(question).values());
    const known = most('carte grise');
    const partly = most('carte grise du sous-marin nucléaire');
    expect(partly).toBeGreaterThan(0);
    expect(partly).toBeLessThan(known);
    expect(most('sous-marin nucléaire')).toBe(0);
  });

  it('says how relevant the best sheet is, its headings read too', () => {
    const relevance = (question: string): number =>
      bridge.answer(analyser.terms(question)).relevance;
    expect(relevance('carte grise')).toBeGreaterThan(1);
    expect(relevance('carte grise du sous-marin nucléaire')).toBeLessThan(relevance('carte grise'));
    expect(relevance('passeport au travail')).toBeGreaterThan(relevance('passeport au jardin'));
    expect(relevance('sous-marin nucléaire')).toBe(0);
  });

  it('keeps no title', () => {
    expect(calledBy('Secretissime').size).toBe(0);
  });

  it('comes with the package, in the stems of today’s analysis', () => {
    const { called } = openBridge()().answer(
      analyser.terms('Je démissionne, combien de temps dois-je rester ?'),
    );
    for (const term of analyser.terms('préavis')) expect([...called.keys()]).toContain(term);
  });
});
