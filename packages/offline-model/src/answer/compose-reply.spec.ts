import { readPrompt } from '../wire/prompt.js';
import type { ChatMessage } from '../wire/request-schema.js';
import { composeReply } from './compose-reply.js';
import { NO_ANSWER } from './extract-answer.js';

const PASSAGES = `<passages>
<passage n="1" title="Code de procédure civile - article 538" date="2026-04-04">
Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse.
</passage>
<passage n="2" title="Guide du greffe : les copies" date="2026-01-01">
# Copies exécutoires
La copie exécutoire est délivrée par le greffe. Elle est gratuite.

Pour l’obtenir, la partie présente :
- une pièce d’identité ;
- la référence de la décision ;
- un timbre, s’il est dû.
</passage>
<passage n="3" title="Code de procédure civile - article 641" date="2026-04-04">
Lorsqu'un délai est exprimé en jours, celui de l'acte ne compte pas.

Lorsqu'un délai est exprimé en mois, ce délai expire le jour du dernier mois qui porte le même quantième que le jour de l'acte.
</passage>
</passages>`;

function user(question: string): ChatMessage {
  return { role: 'user', content: `${PASSAGES}\n\n<question>\n${question}\n</question>` };
}

function ask(question: string, after: ChatMessage[] = []): string {
  return composeReply(readPrompt([user(question), ...after]));
}

/** Every sentence and item of an answer is in the passage that it cites. */
function expectExtracted(answer: string): void {
  const cited = [...answer.matchAll(/(?:^|\n|\] )(?:- )?([^\n]*?) \[(\d+)\]/gu)];
  expect(cited.length).toBeGreaterThan(0);
  for (const [, sentence = '', n = ''] of cited) {
    const passage = new RegExp(`<passage n="${n}"[^>]*>([\\s\\S]*?)</passage>`, 'u').exec(PASSAGES);
    expect(passage?.[1]).toContain(sentence);
  }
}

describe('composeReply', () => {
  it('answers with the sentence that says it, cited', () => {
    const answer = ask('Quel est le délai de recours en matière gracieuse ?');
    expect(answer).toContain('il est de quinze jours en matière gracieuse. [1]');
    expectExtracted(answer);
  });

  it('keeps a list whole, under its lead-in line', () => {
    const answer = ask('Que doit présenter la partie pour obtenir une copie exécutoire ?');
    expect(answer).toContain(
      [
        'Pour l’obtenir, la partie présente : [2]',
        '',
        '- une pièce d’identité ; [2]',
        '- la référence de la décision ; [2]',
        '- un timbre, s’il est dû. [2]',
      ].join('\n'),
    );
    expectExtracted(answer);
  });

  it('brings the sentence that a pronoun stands for', () => {
    expect(ask('La copie exécutoire est-elle gratuite ?')).toBe(
      'La copie exécutoire est délivrée par le greffe. [2] Elle est gratuite. [2]',
    );
  });

  it.each([
    'Quelle est la recette de la tarte aux pommes ?',
    'Qui a signé le traité de Westphalie ?',
    'Bonjour',
    '',
  ])('says that the passages do not answer: %s', (question) => {
    expect(ask(question)).toBe(NO_ANSWER);
  });

  it('has nothing to say without passages', () => {
    expect(
      composeReply(readPrompt([{ role: 'user', content: 'Quel est le délai d’appel ?' }])),
    ).toBe(NO_ANSWER);
  });

  it('never repeats a sentence', () => {
    const answer = ask('Comment expire un délai exprimé en mois ou en jours ?');
    const sentences = answer.split(/\[\d+\]/u).map((text) => text.trim());
    expect(new Set(sentences).size).toBe(sentences.length);
    expectExtracted(answer);
  });

  it('states the conclusion of a tool in one sentence, with the articles that it applied', () => {
    const result = {
      ok: true,
      answer:
        'Le dernier jour pour faire appel est le lundi 31 mars 2025 à minuit. Passé ce jour, l’appel est irrecevable.',
      articles: ['article 641 du code de procédure civile'],
      warnings: ['Le siège de la juridiction est supposé en métropole.'],
    };
    const answer = ask('Jugement signifié le 28 février 2025, dernier jour pour faire appel ?', [
      {
        role: 'assistant',
        content: '',
        tool_calls: [{ id: 'a', function: { name: 'calcul', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'a', name: 'calcul', content: JSON.stringify(result) },
    ]);
    expect(answer).toBe('Le dernier jour pour faire appel est le lundi 31 mars 2025 à minuit. [3]');
  });

  it('reads the passages that a tool brings, and says why a tool failed', () => {
    const passages =
      '<passage n="4" title="Article 12 du règlement" date="2026-01-01">\nLe dépôt du dossier est gratuit.\n</passage>';
    const answer = ask('Le dépôt du dossier est-il gratuit ?', [
      {
        role: 'tool',
        tool_call_id: 'a',
        content: JSON.stringify({ ok: false, message: 'La date n’existe pas.', passages }),
      },
    ]);
    expect(answer).toBe('La date n’existe pas.\n\nLe dépôt du dossier est gratuit. [4]');
  });
});
