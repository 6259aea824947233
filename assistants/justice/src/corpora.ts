import type { CorpusDefinition } from '@maroquin/assistant-kit';

/**
 * Two corpora: short guides written for the project, which answer with nothing else installed, and
 * the codes that an operator imports.
 */
export const corpora = {
  guides: {
    title: { fr: 'Guides de procédure civile' },
    source: { kind: 'files', paths: ['corpora/guides.jsonl'] },
    licence: 'MIT',
    refresh: 'manual',
    visibility: 'ministry',
    sensitivity: 'public',
  },
  codes: {
    title: { fr: 'Codes' },
    source: { kind: 'import' },
    licence: 'Licence Ouverte 2.0',
    refresh: 'monthly',
    visibility: 'role',
    sensitivity: 'public',
    favour: [
      'LEGITEXT000006070716', // code de procédure civile
      'LEGITEXT000006070721', // code civil
      'LEGITEXT000006071164', // code de l’organisation judiciaire
      'LEGITEXT000025024948', // code des procédures civiles d’exécution
    ],
  },
} as const satisfies Readonly<Record<string, CorpusDefinition>>;
