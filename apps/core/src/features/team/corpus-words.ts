import { assertUnreachable, type CorpusDefinition } from '@maroquin/assistant-kit';

const REFRESH: Readonly<Record<CorpusDefinition['refresh'], string>> = {
  daily: 'Chaque jour',
  weekly: 'Chaque semaine',
  monthly: 'Chaque mois',
  yearly: 'Chaque année',
  manual: 'À la demande',
};

/** How often a corpus is read again, in French. */
export function refreshInWords({ refresh }: CorpusDefinition): string {
  return REFRESH[refresh];
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
