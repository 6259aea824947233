import { passage } from '../../test/fixtures.js';
import { vagueQuestionText } from './vague-question.js';

const sheet = (title: string) =>
  passage({ recordId: title, title, num: null, code: null, path: ['Guides'] });
const article = passage({
  recordId: 'cpc/641',
  title: 'Code de procédure civile - article 641',
  num: '641',
  path: ['Code de procédure civile', 'Titre XVII : Délais.'],
});
const found = [
  sheet('Compter un délai en mois'),
  sheet('Délai d’appel'),
  sheet('Délai de grâce'),
  article,
];

describe('vagueQuestionText', () => {
  it.each(['délai', 'Délai ?', 'Quel délai ?', 'le délai'])('asks to say more: %s', (question) => {
    const text = vagueQuestionText(question, found);
    expect(text).toMatch(/^Votre question tient en un mot/u);
    expect(text).toContain(
      '- Délai d’appel\n- Délai de grâce\n- Titre XVII : Délais (Code de procédure civile)',
    );
  });

  it.each(['délai d’appel', 'article 641', 'L1234-1', '2024', ''])(
    'leaves a question that says something: %s',
    (question) => {
      expect(vagueQuestionText(question, found)).toBe('');
    },
  );

  it('leaves a word that few documents hold, or that one is about', () => {
    expect(vagueQuestionText('délai', found.slice(1))).toBe('');
    expect(vagueQuestionText('délai', [...found.slice(1), ...found.slice(1)])).toBe('');
    expect(vagueQuestionText('délai', [...found, sheet('Délais')])).not.toBe('');
    expect(vagueQuestionText('délai', [...found, sheet('Le délai')])).toBe('');
  });
});
