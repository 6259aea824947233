import { leaningParts, questionParts } from './question-parts.js';

describe('questionParts', () => {
  it.each([
    [
      'Quel est le délai d’appel et faut-il un avocat ?',
      ['Quel est le délai d’appel', 'faut-il un avocat'],
    ],
    ['délai d’appel et faut-il un avocat ?', ['délai d’appel', 'faut-il un avocat']],
    [
      'Quel est le délai d’appel ? Qui signe le jugement ?',
      ['Quel est le délai d’appel', 'Qui signe le jugement'],
    ],
    [
      'L’appel est-il suspensif et le pourvoi est-il suspensif ?',
      ['L’appel est-il suspensif', 'le pourvoi est-il suspensif'],
    ],
    [
      'Bonjour, quel est le délai d’appel et qui signe le jugement ? Merci',
      ['Bonjour, quel est le délai d’appel', 'qui signe le jugement'],
    ],
    [
      'Jugement signifié le 3 mars 2026 : quel est le dernier jour pour faire appel et faut-il un avocat ?',
      [
        'Jugement signifié le 3 mars 2026 : quel est le dernier jour pour faire appel',
        'faut-il un avocat',
      ],
    ],
  ])('splits: %s', (question, parts) => {
    expect(questionParts(question)).toEqual(parts);
  });

  it.each([
    'Quels sont les délais d’appel et de pourvoi ?',
    'Quelles mentions un jugement doit-il contenir et qui le signe ?',
    'Qu’est-ce qu’une classe Segpa et comment l’intégrer ?',
    'Peut-on retirer une plainte et quelles en sont les conséquences ?',
    'Qui délivre le certificat et combien coûte-t-il ?',
    'Quel est le délai et comment le compter ?',
    'Je suis greffier et je voudrais savoir quel est le délai d’appel',
    'Pourquoi les Espagnols et les Français ont-ils combattu ensemble ?',
    'Le préavis doit-il être exécuté en totalité ? Y compris si le salarié a un emploi ?',
    'Un jugement a été signifié le 28 février 2025, quel est le dernier jour pour faire appel ?',
    'contrat de travail et perte d’un marché de services',
    'Formation et chômage : quelles sont les règles ?',
  ])('is one question: %s', (question) => {
    expect(questionParts(question)).toEqual([question]);
  });
});

describe('leaningParts', () => {
  it.each([
    [
      'Le juge peut-il accorder un délai de grâce et comment le demander ?',
      ['comment le demander'],
    ],
    ['Qui délivre le certificat et combien coûte-t-il ?', ['combien coûte-t-il']],
    ['Quel est le délai d’appel et faut-il un avocat ?', []],
    ['Quels sont les délais d’appel et de pourvoi ?', []],
    ['Pourquoi les Espagnols et les Français ont-ils combattu ensemble ?', []],
    ['Je suis greffier et je voudrais savoir quel est le délai d’appel', []],
  ])('%s', (question, parts) => {
    expect(leaningParts(question)).toEqual(parts);
  });
});
