import { defineAssistant, defineTool, type CorpusRecord } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { runAssistant } from './run-assistant.js';
import { scriptedModel } from './scripted-model.js';

const record = (id: string, title: string, text: string): CorpusRecord => ({
  id,
  title,
  text,
  path: [],
});

const double = defineTool({
  label: { fr: 'Doubler' },
  description: 'Doubles.',
  input: z.object({ amount: z.number().meta({ title: 'Montant' }) }),
  output: z.object({ value: z.number() }),
  effect: 'read',
  hosts: [],
  run: ({ amount }) => ({ value: amount * 2 }),
  present: ({ value }) => ({
    question: 'Doubler',
    answer: `Le double est ${String(value)}.`,
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

const assistant = defineAssistant({
  contract: 1,
  identity: {
    id: 'essai',
    name: { fr: 'Essai' },
    summary: { fr: 'Sert aux tests' },
    owner: { team: 'Équipe essai', contact: 'essai@example.gouv.fr' },
  },
  ministry: 'culture',
  tools: { double },
  corpora: {
    guides: {
      title: { fr: 'Guides' },
      source: { kind: 'import' },
      licence: 'MIT',
      refresh: 'manual',
      visibility: 'role',
      sensitivity: 'public',
    },
  },
  roles: {
    agent: {
      label: { fr: 'Agent' },
      because: { fr: 'agente ou agent' },
      tools: ['double'],
      corpora: ['guides'],
      starters: ['a', 'b', 'c', 'd'],
    },
    lecteur: {
      label: { fr: 'Lecteur' },
      because: { fr: 'lectrice ou lecteur' },
      tools: [],
      corpora: [],
      starters: ['a', 'b', 'c', 'd'],
    },
  },
  prompts: { system: 'prompts/system.fr.md' },
  evaluations: {},
  passport: {
    purpose: { fr: 'Essayer' },
    limits: [{ fr: 'Rien.' }],
    legalBasis: 'aucune',
    dataLevel: 'public',
    aiActClass: 'minimal',
    costCeiling: { euroPerAgentMonth: 1 },
  },
});

const records = {
  guides: [
    record('guide/pret', 'Durée du prêt', 'Le prêt d’un livre dure trois semaines.'),
    record('guide/horaires', 'Horaires', 'La bibliothèque ouvre à neuf heures.'),
  ],
};
const question = 'Quelle est la durée du prêt d’un livre ?';

describe('runAssistant', () => {
  it('finds the record that shares the words of the question', async () => {
    const model = scriptedModel(['Le prêt d’un livre dure trois semaines [1].']);
    const turn = await runAssistant(assistant, { role: 'agent', question, model, records });
    expect(turn.outcome).toBe('done');
    expect(turn.citations.map(({ passage }) => [passage.corpus, passage.recordId])).toEqual([
      ['essai/guides', 'guide/pret'],
    ]);
    expect(turn.unverified).toEqual([]);
  });

  it('runs the real tool', async () => {
    const model = scriptedModel([{ calls: [{ name: 'double', arguments: { amount: 21 } }] }, '']);
    const turn = await runAssistant(assistant, {
      role: 'agent',
      question: 'Double de 21 ?',
      model,
    });
    expect(turn.text).toBe('Le double est 42.');
  });

  it('never lets a role read a corpus that it does not declare', async () => {
    const model = scriptedModel([]);
    const turn = await runAssistant(assistant, { role: 'lecteur', question, model, records });
    expect(turn.outcome).toBe('silent');
    expect(model.requests).toEqual([]);
  });

  it('fails a script that is too short, instead of inventing an answer', async () => {
    const model = scriptedModel([{ calls: [{ name: 'double', arguments: { amount: 1 } }] }]);
    const turn = runAssistant(assistant, { role: 'agent', question, model, records });
    await expect(turn).rejects.toThrow('more often than its script');
  });

  it('lets the script read the request and fail as a server does', async () => {
    const seen = scriptedModel([
      (request) => ({ text: String(request.tools.length), fails: 'CUT' }),
    ]);
    const turn = runAssistant(assistant, { role: 'agent', question, model: seen, records });
    await expect(turn).rejects.toMatchObject({ code: 'CUT' });
  });
});
