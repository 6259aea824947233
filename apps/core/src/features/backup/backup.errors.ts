import { PlatformError } from '../../platform/errors/platform-error.js';

/** Why a backup cannot be written or read back. */
export type BackupErrorCode =
  | 'BACKUP_EXISTS'
  | 'BACKUP_NOT_WRITTEN'
  | 'BACKUP_UNREADABLE'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_TOO_NEW'
  | 'BACKUP_INCOMPATIBLE'
  | 'NOT_EMPTY';

const SENTENCES: Readonly<Record<BackupErrorCode, (what: string) => string>> = {
  BACKUP_EXISTS: (path) => `Le fichier ${path} existe déjà. Choisissez un autre nom.`,
  BACKUP_NOT_WRITTEN: (path) =>
    `La sauvegarde n’a pas pu être écrite dans ${path}. Vérifiez que le dossier existe, vos droits et la place disponible.`,
  BACKUP_UNREADABLE: (path) =>
    `Le fichier ${path} n’existe pas ou n’est pas lisible avec vos droits.`,
  BACKUP_DAMAGED: (path) =>
    `Le fichier ${path} n’est pas une sauvegarde de Maroquin, ou il est endommagé ou incomplet. Rien n’a été modifié : prenez une autre copie.`,
  BACKUP_TOO_NEW: (path) =>
    `La sauvegarde ${path} vient d’une version plus récente de Maroquin. Rien n’a été modifié : mettez Maroquin à jour, puis recommencez.`,
  BACKUP_INCOMPATIBLE: (table) =>
    `La sauvegarde est trop ancienne pour cette version de Maroquin (table ${table}). Rien n’a été modifié : restaurez-la avec la version qui l’a écrite, mettez à jour, puis sauvegardez de nouveau.`,
  NOT_EMPTY: () =>
    'Cette installation contient déjà des agents et leurs conversations, que la restauration remplacerait. Ajoutez --force pour les remplacer, ou indiquez un dossier vide dans MAROQUIN_HOME.',
};

/** A failure of a backup, with its sentence. `what`: the path or the table that it names. */
export function backupError(code: BackupErrorCode, what = '', cause?: unknown): PlatformError {
  return new PlatformError('user', code, SENTENCES[code](what), { cause });
}
