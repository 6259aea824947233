import { z } from 'zod';

import { CONTRACT, defineAssistant, defineTool } from '@maroquin/assistant-kit';

import type { LoadedAssistant } from '../../src/assistants/index.js';

const double = defineTool({
  label: { fr: 'Doubler un nombre' },
  description: 'Calcule le double d’un nombre entier.',
  input: z.object({
    nombre: z.int().meta({ title: 'Nombre', description: 'Le nombre à doubler' }),
  }),
  output: z.object({ value: z.int() }),
  effect: 'read',
  hosts: [],
  run: ({ nombre }) => ({ value: nombre * 2 }),
  present: (output, input) => ({
    question: `Doubler ${String(input.nombre)}`,
    answer: `Le double de ${String(input.nombre)} est ${String(output.value)}.`,
    certainty: 'computed',
    steps: [{ text: 'Multiplication par deux.' }],
    articles: [],
    warnings: [],
  }),
});

function definitionOf(id: string, ministry: 'justice' | 'culture') {
  return defineAssistant({
    contract: CONTRACT,
    identity: {
      id,
      name: { fr: `Assistant ${id}` },
      summary: { fr: 'Un assistant pour les tests.' },
      owner: { team: 'Équipe de test', contact: `${id}@exemple.gouv.invalid` },
    },
    ministry,
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
      first: {
        label: { fr: 'Premier métier' },
        because: { fr: 'du premier métier' },
        tools: ['double'],
        corpora: ['guides'],
        starters: ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?'],
      },
      second: {
        label: { fr: 'Second métier' },
        because: { fr: 'du second métier' },
        tools: [],
        corpora: ['guides'],
        starters: ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?'],
      },
    },
    prompts: { system: './system.fr.md' },
    evaluations: {},
    passport: {
      purpose: { fr: 'Essayer la plateforme.' },
      limits: [{ fr: 'Ne sert qu’aux tests.' }],
      legalBasis: 'Aucune',
      dataLevel: 'public',
      aiActClass: 'minimal',
      costCeiling: { euroPerAgentMonth: 1 },
    },
  });
}

/** An assistant made for tests, in the given ministry. */
export function sampleAssistant(id: string, ministry: 'justice' | 'culture'): LoadedAssistant {
  return {
    id,
    version: '1.0.0',
    folder: '/nonexistent',
    definition: definitionOf(id, ministry),
    systemPrompt: 'Vous aidez les agents.',
  };
}
