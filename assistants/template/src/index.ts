import { CONTRACT, defineAssistant } from '@maroquin/assistant-kit';

import { countDays } from './tools/count-days.js';

/** The smallest complete assistant: one job, one tool, one corpus. */
export default defineAssistant({
  contract: CONTRACT,
  identity: {
    id: 'template',
    name: { fr: 'Assistant Exemple' },
    summary: { fr: 'Compte les jours entre deux dates et explique le calendrier.' },
    owner: { team: 'Équipe produit à nommer', contact: 'equipe-produit@exemple.gouv.invalid' },
  },
  ministry: 'premier-ministre',
  tools: { countDays },
  corpora: {
    guides: {
      title: { fr: 'Guides du calendrier' },
      source: { kind: 'files', paths: ['./corpora/guides.jsonl'] },
      licence: 'MIT',
      refresh: 'manual',
      visibility: 'ministry',
      sensitivity: 'public',
    },
  },
  roles: {
    'agent-template': {
      label: { fr: 'Agent de planification' },
      because: { fr: 'agente ou agent de planification' },
      tools: ['countDays'],
      corpora: ['guides'],
      starters: [
        'Combien de jours y a-t-il du 3 mars 2026 au 17 avril 2026 ?',
        'Combien de jours compte une année bissextile ?',
        'Quelle est la première semaine de l’année ?',
        'Comment compter les jours entre deux dates ?',
      ],
    },
  },
  prompts: { system: './prompts/system.fr.md' },
  evaluations: {
    answers: {
      dataset: './evaluations/answers.jsonl',
      role: 'agent-template',
      minimumScore: 0.9,
    },
  },
  passport: {
    purpose: { fr: 'Montrer à une équipe produit tout ce que contient un assistant.' },
    limits: [
      { fr: 'Il compte des jours du calendrier, et ne connaît ni jours fériés ni jours ouvrés.' },
      { fr: 'Il ne compte pas avant le 20 décembre 1582.' },
    ],
    legalBasis:
      'Mission d’intérêt public (règlement général sur la protection des données, article 6, paragraphe 1, point e)',
    dataLevel: 'public',
    aiActClass: 'minimal',
    costCeiling: { euroPerAgentMonth: 1 },
  },
});
