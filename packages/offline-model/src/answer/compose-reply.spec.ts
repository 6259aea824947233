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

  it('answers from the passage whose title is the question, and from no other', () => {
    const passages = `<passages>
<passage n="1" title="Quel est le délai d’appel d’un jugement sur la compétence ?" date="2026-04-04">
Le délai d’appel d’un jugement sur la compétence est de quinze jours.
</passage>
<passage n="2" title="Quel est le délai pour faire appel d’un jugement ?" date="2026-04-04">
Le délai d’appel est d’un mois en matière contentieuse.
</passage>
</passages>`;
    const answer = (question: string): string =>
      composeReply(
        readPrompt([
          { role: 'user', content: `${passages}\n\n<question>\n${question}\n</question>` },
        ]),
      );
    expect(answer('Quel est le délai pour faire appel d’un jugement ?')).toBe(
      'Le délai d’appel est d’un mois en matière contentieuse. [2]',
    );
    expect(answer('Le délai d’appel d’un jugement sur la compétence ?')).toBe(
      'Le délai d’appel d’un jugement sur la compétence est de quinze jours. [1]',
    );
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

const GUIDES = `<passages>
<passage n="1" title="L’appel suspend-il l’exécution du jugement ?" date="2026-04-04">
Le délai d’appel et l’appel formé dans ce délai suspendent en principe l’exécution du jugement (article 539).
Les voies extraordinaires ne sont pas suspensives, sauf texte contraire (article 579).
</passage>
<passage n="2" title="Qu’est-ce que la péremption d’instance ?" date="2026-04-04">
La péremption d’instance est l’extinction de l’instance quand nul n’agit pendant deux ans (article 386).
L’instance est périmée au bout de ces deux ans. La suspension de l’instance l’arrête.
</passage>
</passages>`;

function askGuides(question: string, result?: object): string {
  const content = `${GUIDES}\n\n<question>\n${question}\n</question>`;
  const after: ChatMessage[] =
    result === undefined
      ? []
      : [{ role: 'tool', tool_call_id: 'a', content: JSON.stringify(result) }];
  return composeReply(readPrompt([{ role: 'user', content }, ...after]));
}

describe('composeReply, which sentence opens', () => {
  it('opens with the first passage that answers, whatever the words of the next ones', () => {
    expect(askGuides('L’appel est-il suspensif ?')).toMatch(
      /^Le délai d’appel et l’appel formé dans ce délai suspendent/u,
    );
  });

  it('passes over a first passage that another clearly outdoes', () => {
    expect(askGuides('Qu’est-ce que la péremption d’instance ?')).toMatch(/^La péremption/u);
  });

  it('brings the sentence that a demonstrative stands for', () => {
    expect(askGuides('Quand l’instance est-elle périmée ?')).toContain(
      'pendant deux ans (article 386). [2] L’instance est périmée au bout de ces deux ans. [2]',
    );
  });

  it('does not look for the days of a question in the texts', () => {
    expect(askGuides('L’appel était-il suspensif au 1er janvier 2020 ?')).toMatch(/^Le délai/u);
  });
});

describe('composeReply, below a result', () => {
  const result = {
    ok: true,
    answer: 'L’exécution est suspendue jusqu’au 3 mars 2026.',
    articles: [],
    warnings: [],
  };

  it('adds the rule in the words of a passage that is clearly about the question', () => {
    expect(askGuides('L’appel suspend-il l’exécution du jugement ?', result)).toBe(
      `${result.answer}\n\nLe délai d’appel et l’appel formé dans ce délai suspendent en principe l’exécution du jugement (article 539). [1]`,
    );
  });

  it('adds nothing to a refusal when the passages are beside the question', () => {
    const refused = { ok: false, message: 'La date n’existe pas dans le calendrier.' };
    expect(askGuides('Jugement d’orientation et appel suspensif ?', refused)).toBe(refused.message);
  });

  it('adds nothing when the passages are beside the question', () => {
    expect(askGuides('L’appel d’un jugement de tutelle gèle-t-il le compte ?', result)).toBe(
      result.answer,
    );
  });
});

describe('composeReply, a question in parts', () => {
  const ASKED =
    '<question>\nL’appel est-il suspensif et quand l’instance est-elle périmée ?\n</question>';
  const parts = (first: string, second: string): string =>
    `<parts>\n<part n="1" passages="${first}">L’appel est-il suspensif</part>\n<part n="2" passages="${second}">quand l’instance est-elle périmée</part>\n</parts>`;
  const answer = (block: string, after: ChatMessage[] = []): string =>
    composeReply(
      readPrompt([{ role: 'user', content: `${GUIDES}\n\n${ASKED}\n\n${block}` }, ...after]),
    );

  it('answers each part from its own passages, in order', () => {
    expect(answer(parts('1', '2'))).toMatch(
      /^Le délai d’appel [^]* \[1\]\n\nLa péremption [^]* \[2\]/u,
    );
  });

  it('says nothing of a part that has no passage: the platform does', () => {
    expect(answer(parts('1', ''))).not.toContain('[2]');
  });

  it('leaves to the result the part that it answers, and extracts the other', () => {
    const result = { ok: true, answer: 'L’instance sera périmée le 3 mars 2026.' };
    const tool: ChatMessage = { role: 'tool', tool_call_id: 'a', content: JSON.stringify(result) };
    expect(answer(parts('1', '1'), [tool])).toMatch(
      /^L’instance sera périmée[^]*\n\nLe délai d’appel/u,
    );
  });
});
