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
  },
} as const satisfies Readonly<Record<string, CorpusDefinition>>;
