import { describe, expect, it } from '@jest/globals';
import { codesInQuestion, codesNamed } from './code-names.js';

const ids = ['', 'LEGITEXT1', 'LEGITEXT2', 'LEGITEXT3', 'LEGITEXT4', 'LEGITEXT5'];
const names = [
  '',
  'Code de procédure civile',
  'Code des relations entre le public et l’administration',
  'Code minier',
  'Code minier (nouveau)',
  'Code civil',
];

describe('codesNamed', () => {
  it.each([
    ['LEGITEXT2', [2]],
    ['Code de procédure civile', [1]],
    ['code de procedure civile', [1]],
    ['CPC', [1]],
    ['crpa', [2]],
    ['procédure civile', [1]],
    ['Code minier', [3]],
    ['minier', [3, 4]],
    ['code de la route', []],
    ['', []],
  ])('understands « %s »', (name, numbers) => {
    expect(codesNamed(name, ids, names)).toEqual(numbers);
  });
});

describe('codesInQuestion', () => {
  it.each([
    ['article 641 du code de procédure civile', [1]],
    ['L. 121-1 CRPA', [2]],
    ['le code minier (nouveau), article 1', [4]],
    ['article 1 du code minier', [3]],
    ['quel est le délai d’appel ?', []],
  ])('finds the codes of « %s »', (question, numbers) => {
    expect(codesInQuestion(question, names)).toEqual(numbers);
  });
});
