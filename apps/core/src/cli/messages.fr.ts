import { MINISTRIES, type ContractIssue, type Passage } from '@maroquin/assistant-kit';
import type { CreateAssistantErrorCode } from '@maroquin/create-assistant';

import type { BackupReport } from '../features/backup/index.js';
import type { ApiTokenView } from '../features/identity/index.js';
import { askMessages } from './ask-messages.fr.js';
import { corpusMessages } from './corpus-messages.fr.js';
import { doctorMessages } from './doctor-messages.fr.js';
import { evalMessages } from './eval-messages.fr.js';
import { count, dateTime, excerpt } from './french-format.js';

/** What `search` says. */
const search = {
  search: 'Chercher dans des corpus, comme le fait un assistant.',
  argumentQuestion: 'question, entre guillemets',
  optionCorpus: 'corpus où chercher ; l’option peut être répétée',
  optionLimit: 'nombre de passages, de 1 à 100 (8 par défaut)',
  optionAtDate: 'date à laquelle le droit est demandé (aujourd’hui par défaut)',
  badLimit: 'L’option --limit attend un nombre de 1 à 100.',
  badDate: 'L’option --at-date attend une date, par exemple 2026-01-31.',
  emptyCorpus: (ids: string): string =>
    `Aucun document n’est encore dans ${ids}. Pour savoir comment le remplir : npm run maroquin -- corpus list`,
  nothingFound: (searched: number): string =>
    `Aucun passage ne répond à cette question (${count(searched, 'document')} cherchés).`,
  passage: (place: number, { title, url, path, text, status, undatedVersions }: Passage): string =>
    [
      `${String(place)}. ${title}${status === null ? '' : ` [${status}]`}`,
      ...(path.length === 0 ? [] : [`   ${path.join(' › ')}`]),
      `   ${excerpt(text)}`,
      ...(undatedVersions > 1
        ? [`   ${String(undatedVersions)} versions sans date existent.`]
        : []),
      ...(url === null ? [] : [`   ${url}`]),
    ].join('\n'),
} as const;

/** State of a token at an instant. */
function stateOf({ revokedAt, expiresAt }: ApiTokenView, now: Date): string {
  if (revokedAt !== null) return `révoqué le ${dateTime(revokedAt)}`;
  return `${expiresAt < now ? 'expiré le' : 'valable jusqu’au'} ${dateTime(expiresAt)}`;
}

/** What the token commands say. */
const tokens = {
  tokenGroup: 'Jetons d’accès pour des programmes.',
  tokenCreate:
    'Créer un jeton qui agit au nom d’un agent, avec ses droits. Il n’est affiché qu’une fois.',
  tokenList: 'Lister les jetons et leur état.',
  tokenRevoke: 'Révoquer un jeton.',
  optionTokenAgent: 'adresse de l’agent au nom de qui le programme agit',
  optionDays: 'durée de vie en jours, de 1 à 366 (30 par défaut)',
  argumentToken: 'identifiant du jeton (token list)',
  badDays: 'L’option --days attend un nombre de jours de 1 à 366.',
  tokenMade: (id: string, expiresAt: Date): string =>
    `Jeton ${id}, valable jusqu’au ${dateTime(expiresAt)}. Notez-le maintenant : il ne sera plus affiché. À envoyer dans les en-têtes « Authorization: Bearer JETON » et « X-Maroquin-Request: 1 ».`,
  noToken: 'Aucun jeton.',
  token: (token: ApiTokenView, now: Date): string =>
    `${token.id}  ${token.email}  ${stateOf(token, now)}`,
  unknownToken: 'Aucun jeton valable n’a cet identifiant. Voir token list.',
  tokenRevoked: 'Le jeton est révoqué : il n’ouvre plus rien.',
} as const;

/** What a new assistant was refused for. */
const createRefusals: Readonly<Record<CreateAssistantErrorCode, (id: string) => string>> = {
  INVALID_ID: () =>
    'L’identifiant attend 1 à 40 minuscules, chiffres et tirets simples, en commençant par une lettre, par exemple culture-subventions ; certains mots sont réservés à la plateforme.',
  INVALID_NAME: () =>
    'Le nom attend 3 à 80 caractères sur une ligne, sans guillemets droits, chevrons ni barre oblique inverse, par exemple Assistant Culture.',
  INVALID_MINISTRY: () => `Le ministère est l’un de : ${MINISTRIES.join(', ')}.`,
  TAKEN: (id) =>
    `Un assistant « ${id} » existe déjà : choisissez un autre identifiant, ou supprimez son dossier et sa ligne dans packages/assistant-registry/package.json.`,
  TEMPLATE: () =>
    'Le modèle assistants/template n’est pas lisible ou a changé : lancez la commande depuis un dépôt complet.',
  REGISTRY: () =>
    'La liste des assistants installés (packages/assistant-registry) n’est pas lisible : lancez la commande depuis un dépôt complet.',
};

/** What the assistants commands say. */
const assistants = {
  assistantsGroup: 'Créer et vérifier des assistants.',
  assistantsNew: 'Créer un assistant à partir du modèle.',
  assistantsCheck: 'Vérifier les assistants installés ; toutes les erreurs sont données à la fois.',
  argumentAssistantId: 'identifiant en minuscules et tirets, par exemple culture-subventions',
  argumentCheckId: 'assistant à vérifier (tous par défaut)',
  optionName: 'nom affiché aux agents, par exemple « Assistant Culture »',
  optionMinistry: `ministère : ${MINISTRIES.join(', ')}`,
  createRefusals,
  assistantMade: (id: string, role: string): string =>
    [
      `L’assistant ${id} est créé dans assistants/${id}.`,
      '',
      'Ensuite :',
      `  1. modifiez assistants/${id}/src/index.ts, ses outils et ses corpus (docs/guides/write-an-assistant.md) ;`,
      `  2. vérifiez-le : npm run maroquin -- assistants check ${id}`,
      `  3. lancez-le : npm start, puis connectez-vous comme ${role}.${id}@exemple.gouv.invalid`,
    ].join('\n'),
  unknownAssistant: (known: string): string =>
    `Cet assistant n’est pas installé. Assistants installés : ${known}.`,
  assistantsSound: (checked: number): string =>
    `${count(checked, 'assistant vérifié', 'assistants vérifiés')}, aucune erreur.`,
  issue: ({ assistant, path, message }: ContractIssue): string =>
    `✗ ${assistant} › ${path} : ${message}`,
} as const;

function contents({ rows, documents, corpora }: BackupReport): string {
  return `${count(rows, 'ligne')}, ${count(documents, 'document')} dans ${count(corpora, 'corpus', 'corpus')}`;
}

/** What `backup`, `restore` and `reset` say. */
const backups = {
  backup:
    'Sauvegarder la base et les corpus dans un fichier. Les sessions ouvertes n’y sont pas ; les conversations y sont : gardez-le en lieu sûr.',
  restore:
    'Restaurer une sauvegarde dans une installation vide. Le fichier est vérifié en entier avant toute modification.',
  reset: 'Effacer toutes les données : conversations, agents, corpus importés.',
  argumentBackup: 'fichier à écrire, par exemple maroquin.backup.gz',
  argumentRestore: 'fichier écrit par backup',
  optionForce: 'remplacer les données de cette installation',
  optionYes: 'ne pas demander de confirmation',
  saving: (name: string): string => `Sauvegarde : ${name}`,
  saved: (report: BackupReport): string =>
    `Sauvegarde écrite dans ${report.path} : ${contents(report)}.`,
  restoring: (name: string): string => `Restauration : ${name}`,
  restored: (report: BackupReport): string =>
    `Sauvegarde restaurée : ${contents(report)}. Les agents se reconnectent.`,
  resetRunning:
    'Maroquin fonctionne sur ces données. Arrêtez-le (Ctrl-C dans son terminal), puis recommencez.',
  resetNeedsYes:
    'Cette commande efface tout et attend une confirmation. Relancez-la avec --yes pour confirmer.',
  resetQuestion: (folder: string): string =>
    `Toutes les conversations, tous les agents et tous les corpus importés de ${folder} seront effacés. Écrivez « oui » pour continuer : `,
  resetLeft: 'Rien n’a été effacé.',
  resetDone: 'Les données sont effacées. Le prochain démarrage repart de zéro.',
} as const;

/** The headings of commander's help. */
const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** What every command may say. */
const common = {
  program: 'Ligne de commande de Maroquin, à côté d’un serveur en marche ou sans lui.',
  help: 'afficher l’aide',
  mandatory: (described: string): string => `${described} (obligatoire)`,
  helpTitles,
  optionJson: 'répondre en JSON',
  interrupted: 'Commande interrompue.',
  unforeseen: (detail: string): string =>
    `La commande a échoué pour une raison imprévue (${detail}). Lancez « npm run maroquin -- doctor » pour un diagnostic.`,
  unknownOption: (name: string): string =>
    `L’option ${name} n’existe pas. Ajoutez --help pour voir celles de la commande.`,
  unknownCommand: (name: string): string =>
    `La commande « ${name} » n’existe pas. Ajoutez --help pour voir la liste.`,
  missingArgument: (name: string): string => `Il manque : ${name}. Ajoutez --help pour un rappel.`,
  missingOption: (name: string): string =>
    `L’option ${name} est obligatoire. Ajoutez --help pour un rappel.`,
  optionNeedsValue: (name: string): string => `L’option ${name} attend une valeur.`,
  tooManyArguments:
    'Il y a trop de mots. Mettez la question entre guillemets, ou ajoutez --help pour un rappel.',
  badUse: (detail: string): string => `La commande n’est pas bien formée (${detail}).`,
  otherDatabase:
    'Le serveur qui fonctionne sur ce dossier utilise une autre base que DATABASE_URL. Retirez DATABASE_URL, ou indiquez le dossier de l’autre serveur dans MAROQUIN_HOME.',
} as const;

/**
 * Every sentence of the command line, in one place so that they can be reviewed together. A secret
 * never enters one, except the token that has just been made.
 */
export const messages = {
  ...common,
  ...corpusMessages,
  ...search,
  ...askMessages,
  ...tokens,
  ...assistants,
  ...backups,
  ...doctorMessages,
  ...evalMessages,
} as const;
