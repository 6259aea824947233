/**
 * Every sentence that a person reads about the embedded parts, in one place so that they can be
 * reviewed together. Each says what happened, then what to do. Paths and process numbers are the
 * only values; a secret never enters a sentence.
 */
export const messages = {
  homeNotAFolder: (path: string): string =>
    `Le chemin ${path} n’est pas un dossier. Supprimez ce fichier, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  homeNotWritable: (path: string): string =>
    `Maroquin ne peut pas écrire dans le dossier ${path}. Donnez-vous le droit d’y écrire, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  homeForeign: (path: string): string =>
    `Le dossier ${path} contient déjà autre chose que des données de Maroquin (home.json est absent). Indiquez un dossier vide dans MAROQUIN_HOME, ou restaurez home.json depuis une sauvegarde.`,
  homeDamaged: (file: string): string =>
    `Le fichier ${file} est illisible. Restaurez-le depuis une sauvegarde, ou déplacez le dossier qui le contient puis relancez pour repartir de zéro.`,
  homeTooNew: (path: string, found: number, known: number): string =>
    `Le dossier ${path} a été écrit par une version plus récente de Maroquin (format ${String(found)}, format connu ${String(known)}). Mettez Maroquin à jour, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  homeMigration: (from: number, to: number): string =>
    `Mise à jour du dossier de données (format ${String(from)} vers ${String(to)})`,
  busyRunning: (pid: number, url: string): string =>
    `Maroquin fonctionne déjà sur ce dossier\u00a0: ${url} (processus ${String(pid)}). Arrêtez-le avant de relancer, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  busyStarting: (pid: number): string =>
    `Maroquin est déjà en cours de démarrage ou d’arrêt sur ce dossier (processus ${String(pid)}). Attendez un instant, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  busyCommand: (pid: number): string =>
    `Une commande de Maroquin utilise ce dossier (processus ${String(pid)}). Attendez qu’elle se termine, puis relancez.`,
  waitingForCommand: (pid: number): string =>
    `Attente de la fin d’une autre commande de Maroquin (processus ${String(pid)})`,
  waitingForEnd: (pid: number): string =>
    `Attente de la fin de l’arrêt de Maroquin (processus ${String(pid)})`,
  waitingForStart: (pid: number): string =>
    `Attente de la fin du démarrage de Maroquin (processus ${String(pid)})`,
  dataNotAFolder: (path: string): string =>
    `${path} devrait être le dossier de PostgreSQL, et ne l’est pas. Déplacez-le puis relancez, ou restaurez une sauvegarde.`,
  dataDamaged: (path: string, what: string): string =>
    `Le dossier de données ${path} est endommagé (${what}). Restaurez une sauvegarde, ou déplacez ce dossier puis relancez pour repartir de zéro.`,
  dataNotOurs: (path: string): string =>
    `Le dossier de données ${path} appartient à un autre utilisateur du système. Lancez Maroquin avec cet utilisateur, ou indiquez un autre dossier dans MAROQUIN_HOME.`,
  dataVersion: (path: string, found: string, known: string): string =>
    `Le dossier de données ${path} vient de PostgreSQL ${found}, et cette version de Maroquin apporte PostgreSQL ${known}. Faites une sauvegarde avec l’ancienne version, puis restaurez-la avec celle-ci.`,
  dataInUse: (path: string, pid: number): string =>
    `Un serveur PostgreSQL utilise encore ${path} (processus ${String(pid)}) et ne s’arrête pas. Arrêtez ce processus, puis relancez.`,
  passwordLost: (file: string): string =>
    `Le mot de passe de PostgreSQL n’est plus dans ${file}. Restaurez ce fichier depuis une sauvegarde, ou déplacez le dossier de données puis relancez.`,
  passwordRefused: (file: string): string =>
    `PostgreSQL refuse le mot de passe gardé dans ${file}. Restaurez ce fichier depuis une sauvegarde.`,
  diskFull: (path: string): string =>
    `Il n’y a plus de place sur le disque qui contient ${path}. Libérez de la place, puis relancez.`,
  unsupportedPlatform: (platform: string): string =>
    `PostgreSQL embarqué n’existe pas pour ce système (${platform}). Indiquez un serveur PostgreSQL dans DATABASE_URL.`,
  noAccount:
    'PostgreSQL refuse de fonctionner en root, et ce système n’offre aucun autre compte utilisable. Lancez Maroquin avec un utilisateur ordinaire, ou indiquez un serveur PostgreSQL dans DATABASE_URL.',
  initialiseFailed: (reason: string): string =>
    `La préparation de PostgreSQL a échoué (${reason}). Vérifiez la place disponible et les droits du dossier de données, puis relancez.`,
  startFailed: (reason: string, log: string): string =>
    `PostgreSQL n’a pas démarré (${reason}). Le détail est dans ${log}.`,
  startTooLong: (seconds: number, log: string): string =>
    `PostgreSQL ne répond pas après ${String(seconds)} s. Le détail est dans ${log}.`,
  stopped: 'Démarrage interrompu.',
  stepCopy: 'Copie des programmes de PostgreSQL',
  stepInitialise: 'Préparation de PostgreSQL',
  stepStart: 'Démarrage de PostgreSQL',
  stepRecover: 'PostgreSQL relit son journal après un arrêt brutal',
  stepStopPrevious: 'Arrêt du PostgreSQL laissé par la dernière exécution',
  stepAdopt: 'Reprise du PostgreSQL laissé par la dernière exécution',
} as const;
