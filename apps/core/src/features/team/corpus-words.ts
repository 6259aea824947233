import { assertUnreachable, type CorpusDefinition } from '@maroquin/assistant-kit';

import { isPublicSource } from '../corpus/index.js';

const REFRESH: Readonly<Record<CorpusDefinition['refresh'], string>> = {
  daily: 'Chaque jour',
  weekly: 'Chaque semaine',
  monthly: 'Chaque mois',
  yearly: 'Chaque année',
  manual: 'À la demande',
};

/** Sources that nothing reads again: what their `refresh` says is not what happens. */
const NOT_READ_AGAIN: Readonly<Partial<Record<CorpusDefinition['source']['kind'], string>>> = {
  files: 'À chaque version de l’assistant',
  import: 'À chaque import',
  albert: 'À chaque question',
};

/**
 * How often a corpus is read again, in French.
 *
 * @param wasRead its live version was read from its source: a public one waits for a person the first time
 * @example refreshInWords(definition, true) // 'Chaque mois'
 */
export function refreshInWords(definition: CorpusDefinition, wasRead: boolean): string {
  const own = NOT_READ_AGAIN[definition.source.kind];
  if (own !== undefined) return own;
  const often = REFRESH[definition.refresh];
  if (wasRead || definition.refresh === 'manual' || !isPublicSource(definition)) return often;
  return `${often}, après une première lecture que vous demandez`;
}

/**
 * Where the texts of a corpus come from, in French.
 *
 * @example sourceInWords({ kind: 'legi', texts: [], history: false }) // 'Base LEGI de la DILA'
 */
export function sourceInWords(source: CorpusDefinition['source']): string {
  switch (source.kind) {
    case 'legi':
      return 'Base LEGI de la DILA';
    case 'service-public':
      return source.audience === 'particuliers'
        ? 'Fiches service-public pour les particuliers'
        : 'Fiches service-public pour les professionnels';
    case 'opendatasoft':
      return `Jeu de données de ${new URL(source.portal).host}`;
    case 'data-gouv':
      return 'Jeu de données de data.gouv.fr';
    case 'folder':
      return 'Dossier de fichiers';
    case 'bucket':
      return 'Fichiers d’un stockage S3';
    case 'web':
      return 'Pages d’un site web';
    case 'files':
      return 'Fichiers livrés avec l’assistant';
    case 'import':
      return 'Fichiers importés par l’exploitant';
    case 'albert':
      return 'Collection Albert, interrogée sur place';
    default:
      return assertUnreachable(source);
  }
}
