import { leaningPartsText } from './leaning-parts.js';

const named = (question: string, said: string): string | undefined =>
  /«\u00A0(.*?)\u202F\?/u.exec(leaningPartsText(question, said, []))?.[1];

describe('leaningPartsText', () => {
  it.each([
    ['Peut-il l’accorder et comment le demander ?', 'Le juge accorde un délai [1].', 'demander'],
    ['Qui délivre le certificat et combien coûte-t-il ?', 'Le greffe le délivre [1].', 'coûte'],
    ['Quel est le recours et quand le former ?', 'Le recours est l’appel [1].', 'former'],
  ])('names what the answer does not take up: %s', (question, said, word) => {
    expect(named(question, said)).toContain(word);
  });

  it.each([
    ['Peut-il l’accorder et comment le demander ?', 'Oui. La demande est faite au greffe [1].'],
    ['Qui délivre le certificat et combien coûte-t-il ?', 'Le greffe, contre 12 euros [1].'],
    ['Quel est le recours et quand le former ?', 'L’appel, dans les quinze jours [1].'],
    ['Que faire et comment le faire ?', 'Rien [1].'],
    ['Quel est le délai d’appel et faut-il un avocat ?', 'Un mois [1].'],
  ])('names nothing: %s', (question, said) => {
    expect(leaningPartsText(question, said, [])).toBe('');
  });
});
