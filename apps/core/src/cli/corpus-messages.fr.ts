import { assertUnreachable } from '@maroquin/assistant-kit';
import type { SyncProgress } from '@maroquin/connectors';
import type {
  IngestProgress,
  IngestReport,
  UndatedArticle,
  VersionSummary,
} from '@maroquin/retrieval';

import type { CorpusView, RollBackRefusal } from '../features/corpus/index.js';
import { asOf, count, dateTime, seconds } from './french-format.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** How much of the files was read. */
function bar({ bytesRead, bytesTotal }: Pick<IngestProgress, 'bytesRead' | 'bytesTotal'>): string {
  const share = bytesTotal === 0 ? 0 : bytesRead / bytesTotal;
  const full = Math.round(share * 20);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'█'.repeat(full)}${'·'.repeat(20 - full)}] ${percent} %`;
}

/** Every file was read: what is left takes a few seconds. */
const FULL_BAR = bar({ bytesRead: 1, bytesTotal: 1 });

/** Said of an import that went on with another. */
function resumedPart(reused: number): string {
  if (reused === 0) return '';
  return ` Repris d’un import interrompu : ${count(reused, 'document n’a pas été écrit de nouveau', 'documents n’ont pas été écrits de nouveau')}.`;
}

/** Said of a corpus that the table of its publisher dates. */
function tablePart({ dated, waiting }: IngestReport): string {
  if (dated + waiting === 0) return '';
  const said = ` La table des versions date ${count(dated, 'document')}.`;
  if (waiting === 0) return said;
  return `${said} ${count(waiting, 'de ses lignes attend un texte absent', 'de ses lignes attendent des textes absents')} du corpus.`;
}

/** Which version it is: when it was made, how much it holds. */
function versionPart({ publishedAt, records }: VersionSummary): string {
  return `construite le ${dateTime(new Date(publishedAt))} (${count(records, 'document')})`;
}

/** Said of a corpus with which something is wrong. */
function incidentPart(incident: string | null): string {
  return incident === null ? '' : `\n  Dernier incident : ${incident}`;
}

/** What the corpus commands say. */
export const corpusMessages = {
  corpusGroup: 'Importer et lister les corpus de textes.',
  corpusImport:
    'Ajouter des documents à un corpus. Refaire le même import ne change rien ; un document dont l’identifiant existe est remplacé. Interrompu, un import reprend où il en était quand on le relance. La version en service ne change qu’à la fin.',
  corpusUpdate:
    'Lire de nouveau la source d’un corpus et mettre en service ce qui a changé. Interrompue, la lecture reprend où elle en était.',
  corpusRollback:
    'Remettre en service la version précédente d’un corpus. Une seule est conservée : demandé deux fois de suite, le retour est refusé. Un corpus relu à sa source n’est plus mis à jour jusqu’à la prochaine commande « corpus update ».',
  optionRestore: 'au contraire, remettre la version retirée par le dernier retour',
  optionAcceptLoss:
    'mettre en service même une version qui perd beaucoup de documents, après vérification',
  argumentCorpus: 'corpus, par exemple justice/codes',
  notUpdated: (id: string): string =>
    `Le corpus ${id} n’a pas de source à relire : ses documents viennent avec son assistant ou par « corpus import ».`,
  sourceProgress: ({ changed, unchanged, gone, failed }: SyncProgress): string =>
    `Lecture de la source — ${count(changed, 'nouveau ou modifié', 'nouveaux ou modifiés')}, ${count(unchanged, 'inchangé')}, ${count(gone, 'retiré')}${failed === 0 ? '' : `, ${count(failed, 'illisible')}`}`,
  updated: (id: string, { changed, gone, failed }: SyncProgress, documents: number): string =>
    `${id} est à jour : ${count(changed, 'élément nouveau ou modifié', 'éléments nouveaux ou modifiés')}, ${count(gone, 'retiré')}${failed === 0 ? '' : `, ${count(failed, 'illisible')}`}. Le corpus contient ${count(documents, 'document')}.`,
  nothingNew: (id: string): string => `Rien de nouveau à la source de ${id}.`,
  held: (id: string, reason: string): string =>
    `La nouvelle version de ${id} n’a pas été mise en service. ${reason}`,
  rolledBack: (id: string, live: VersionSummary, left: VersionSummary | null): string =>
    `${id} est revenu à sa version précédente, ${versionPart(live)}. ${left === null ? 'La version retirée n’est plus lisible.' : `La version retirée, ${versionPart(left)}, est conservée : npm run maroquin -- corpus rollback ${id} --restore la remet en service.`}`,
  versionRestored: (id: string, live: VersionSummary, left: VersionSummary | null): string =>
    `La version retirée de ${id} est de nouveau en service, ${versionPart(live)}.${left === null ? '' : ` La version précédente, ${versionPart(left)}, est conservée.`}`,
  staysUntil: {
    update: (id: string): string =>
      `Ses mises à jour sont en pause jusqu’à npm run maroquin -- corpus update ${id}`,
    import: 'Le prochain import partira de cette version.',
    files: 'Elle reste en service jusqu’à ce que l’assistant livre d’autres fichiers.',
  },
  rollBackRefused: {
    NO_PREVIOUS_VERSION: (id: string): string =>
      `Il n’y a pas de version précédente de ${id} à remettre. La version en service n’a pas changé.`,
    ALREADY_ROLLED_BACK: (id: string): string =>
      `${id} est déjà revenu à sa version précédente, et aucune plus ancienne n’est conservée. La version en service n’a pas changé. Pour remettre la version retirée : npm run maroquin -- corpus rollback ${id} --restore`,
    NOTHING_TAKEN_AWAY: (id: string): string =>
      `Aucune version de ${id} n’a été retirée : il n’y a rien à rétablir.`,
  } satisfies Record<RollBackRefusal, (id: string) => string>,
  corpusVersions:
    'Lister les articles présents en plusieurs versions dont certaines n’ont pas de date, et vérifier la table des versions que l’éditeur tient.',
  optionWriteTable:
    'ajouter à la table une ligne sans date par version (celle de l’assistant, ou ce fichier CSV)',
  noTable: (id: string): string =>
    `L’assistant ne déclare pas de table des versions pour ${id}. Donnez un fichier : --write versions.csv.`,
  tableNotExtended: (file: string): string =>
    `L’en-tête de ${file} n’est pas lisible : corrigez-le, ou donnez le nom d’un nouveau fichier.`,
  readingVersions: (id: string): string => `Lecture de ${id}`,
  undatedArticle: ({ code, article, versions, undated }: UndatedArticle): string =>
    `${code}, article ${article} : ${String(undated.length)} sans date sur ${count(versions, 'version')} (${undated.map(({ record }) => record).join(', ')})`,
  undatedCount: (id: string, articles: readonly UndatedArticle[]): string =>
    articles.length === 0
      ? `${id} : toutes les versions d’un même article ont une date.`
      : `${id} : ${count(articles.length, 'article a', 'articles ont')} plusieurs versions dont certaines n’ont pas de date.`,
  refusedTableCounts:
    'La table est refusée : aucune de ses lignes ne compte tant qu’elle n’est pas corrigée.',
  rowsAdded: (path: string, added: number): string =>
    added === 0
      ? `Rien à ajouter à ${path}.`
      : `${count(added, 'ligne ajoutée', 'lignes ajoutées')} à ${path}. Remplissez « from » (premier jour en vigueur) et « to » (premier jour où la version ne l’est plus).`,
  corpusList: 'Lister les corpus, le nombre de leurs documents et leur date.',
  argumentFiles: 'fichiers JSON Lines (.jsonl, .jsonl.gz), ou motifs (« codes/*.jsonl.gz »)',
  optionInto: 'corpus qui reçoit les documents, par exemple justice/codes',
  optionReplace: 'remplacer tout le contenu du corpus par ces fichiers',
  noFile: (pattern: string): string =>
    `Aucun fichier ne correspond à « ${pattern} ». Vérifiez le chemin.`,
  unknownCorpus: (id: string, known: string): string =>
    `Le corpus « ${id} » n’est déclaré par aucun assistant installé. Corpus connus : ${known}.`,
  packagedCorpus: (id: string): string =>
    `Les documents du corpus ${id} viennent avec son assistant et sont indexés à chaque démarrage : modifiez les fichiers de l’assistant, ou importez dans un autre corpus.`,
  readFromSource: (id: string, how: string): string =>
    `Rien ne s’importe dans ${id} : ses documents viennent de leur source. ${how}`,
  sourceFailed: (id: string, sentence: string, folder: string | null): string =>
    `La source de ${id} n’a pas pu être lue ; la version en service n’a pas changé. ${sentence}${folder === null ? '' : ` CORPUS_FOLDERS indique : ${folder}`}`,
  waitingForWriter: (id: string): string => `Un autre import écrit dans ${id} : attente de sa fin.`,
  importProgress: (progress: IngestProgress): string => {
    const { stage, records, reused } = progress;
    const documents = count(records, 'document');
    switch (stage) {
      case 'comparing':
        return `Comparaison avec la version enregistrée ${bar(progress)} — ${documents}`;
      case 'reading':
        return reused === 0
          ? `Lecture ${bar(progress)} — ${documents}`
          : `Reprise de l’import interrompu ${bar(progress)} — ${documents}, dont ${NUMBER.format(reused)} déjà écrits`;
      case 'indexing':
        return `Indexation ${FULL_BAR} — ${documents}`;
      case 'publishing':
        return `Enregistrement de la nouvelle version ${FULL_BAR}`;
      default:
        return assertUnreachable(stage);
    }
  },
  otherFormat:
    'La version en service a été écrite par une autre version de Maroquin et n’est plus lisible : le corpus est reconstruit avec ces seuls fichiers.',
  resumed: 'Un import interrompu de ce corpus a été trouvé : il reprend où il en était.',
  imported: (report: IngestReport): string => {
    const { added, replaced, unchanged, reused } = report;
    const done =
      added + replaced === 0
        ? `Rien de nouveau dans ${report.corpus}`
        : `${report.corpus} est à jour`;
    return `${done} : ${count(added, 'document ajouté', 'documents ajoutés')}, ${count(replaced, 'remplacé')}, ${count(unchanged, 'inchangé')}. Le corpus contient ${count(report.records, 'document')} (${seconds(report.seconds)}).${tablePart(report)}${resumedPart(reused)}`;
  },
  corpus: (
    { id, title, documents, states, licence, lastError }: CorpusView,
    how: string,
  ): string => {
    const held =
      documents === 0 ? how : `${count(documents, 'document')}${asOf(states)}. ${licence}.`;
    return `${id} — ${title} : ${held}${incidentPart(lastError)}`;
  },
  emptyCorpusHow: (how: string): string => `vide. ${how}`,
  fillByImport: (id: string): string =>
    `Pour le remplir : npm run maroquin -- corpus import FICHIER… --into ${id}`,
  fillByUpdate: (id: string): string =>
    `Pour lire sa source : npm run maroquin -- corpus update ${id}`,
  orByFiles: (id: string): string =>
    `Sans accès à cette source : npm run maroquin -- corpus import FICHIER… --into ${id}`,
  fillAfterSetting: (id: string, variable: string, name: string | null): string => {
    if (name === null) return `La variable ${variable} ne dit pas quel serveur interroger.`;
    const place =
      variable === 'CORPUS_FOLDERS' ? '/chemin/du/dossier' : 'https://serveur/compartiment';
    return `La variable ${variable} ne dit pas où se trouve sa source : ajoutez-y ${name}=${place}, puis lancez npm run maroquin -- corpus update ${id}`;
  },
  fillAtStart:
    'Ses documents viennent avec son assistant : ils sont indexés à chaque démarrage (npm start).',
  askedInPlace: 'Ses textes restent sur leur serveur, interrogé à chaque question.',
  incidentPart,
} as const;
