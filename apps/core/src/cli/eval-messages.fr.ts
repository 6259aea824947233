import type {
  IndexFigures,
  RetrievalReport,
  SilencePoint,
  SilenceReport,
  TaskFigures,
} from '@maroquin/retrieval';

import { answersMessages } from './answers-messages.fr.js';
import { count, seconds } from './french-format.js';
import { decimal, frenchTable } from './french-table.js';

function percent(share: number): string {
  return `${decimal(share * 100, 1)} %`;
}

const SCOPES: Readonly<Record<TaskFigures['scope'], string>> = { all: 'tout', code: 'code' };

function taskRow(task: TaskFigures): readonly string[] {
  const metrics = ['ndcg@10', 'recall@5', 'recall@10', 'mrr@10', 'success@10'] as const;
  return [
    task.task,
    SCOPES[task.scope],
    String(task.queries),
    ...metrics.map((metric) => decimal(task[metric], 3)),
    `${decimal(task.latencyMs.p50, 1)} ms`,
    `${decimal(task.latencyMs.p95, 1)} ms`,
  ];
}

function indexLine({ records, seconds: taken, peakRss, reused }: IndexFigures): string {
  const memory = `${String(Math.round(peakRss / 2 ** 20))} Mo de mémoire au plus`;
  const documents = count(records, 'document');
  return reused
    ? `Index : ${documents}, déjà construit (il avait pris ${seconds(taken)}, ${memory}).`
    : `Index : ${documents}, construit en ${seconds(taken)}, ${memory}.`;
}

function upkeepLine({ openingMs, addition }: RetrievalReport['upkeep']): string {
  const added = count(addition.documents, 'document');
  const found =
    addition.seconds === null ? 'introuvables' : `trouvés en ${seconds(addition.seconds)}`;
  return `Ouverture de l’index : ${decimal(openingMs, 0)} ms. Ajout de ${added} : ${found}.`;
}

function silenceRow(label: string, { floor, unanswerable, answerable }: SilencePoint): string[] {
  return [
    label,
    decimal(floor, 2),
    percent(unanswerable),
    ...answerable.map(({ silent }) => percent(silent)),
  ];
}

/** What the evaluation commands say. */
export const evalMessages = {
  ...answersMessages,
  evalGroup: 'Mesurer la recherche, le silence et les réponses sur des questions d’évaluation.',
  evalRetrieval:
    'Indexer des fichiers (ou reprendre l’index du même contenu), poser des questions dont les réponses sont connues, et mesurer le classement et la vitesse. Aucune base de données n’est utilisée.',
  evalSilence:
    'Mesurer la part des questions laissées sans réponse : celles auxquelles les textes répondent, et celles auxquelles ils ne répondent pas.',
  optionEvalCorpus:
    'fichiers JSON Lines (.jsonl, .jsonl.gz), ou dossiers qui les contiennent ; motifs admis',
  optionQueries: 'fichiers de questions : qid, query, gold, et codes pour la portée code',
  optionScope:
    'portée : all (tous les documents) ou code (les codes que la question nomme) ; all par défaut',
  optionAnswerable: 'fichiers de questions auxquelles le corpus répond',
  optionUnanswerable: 'fichiers de questions auxquelles il ne répond pas',
  optionFresh: 'reconstruire l’index, même si celui du même contenu existe',
  evalLadder:
    'Mesurer ce que chaque étape du classement apporte, étape par étape, et l’écrire dans une page de documentation. Compter plusieurs minutes.',
  optionLadderCodes: 'articles des codes (tâches T1, T1b, T1c, T4)',
  optionLadderSheets: 'fiches pratiques (tâches T2 et T2b)',
  optionLadderPassages: 'passages encyclopédiques (tâche T3)',
  optionWrite: 'page Markdown ; seule la partie entre ses repères est récrite',
  ladderProgress: (step: string, task: string): string => `Mesure de ${task} — ${step}`,
  ladderWritten: (path: string): string => `Les mesures sont dans ${path}.`,
  unreadablePage: (path: string): string => `La page ${path} n’a pas pu être lue.`,
  badScope: 'L’option --scope attend all ou code.',
  noCorpusFile: (folder: string): string =>
    `Aucun fichier .jsonl ou .jsonl.gz dans « ${folder} ». Vérifiez le chemin.`,
  retrievalReport: ({ tasks, index, throughput, upkeep }: RetrievalReport): string =>
    [
      frenchTable([
        ['tâche', 'portée', 'questions', 'nDCG@10', 'R@5', 'R@10', 'MRR@10', 'S@10', 'p50', 'p95'],
        ...tasks.map(taskRow),
      ]),
      '',
      indexLine(index),
      `Débit : ${decimal(throughput.perSecond, 0)} recherches par seconde, ${String(throughput.concurrent)} à la fois.`,
      upkeepLine(upkeep),
    ].join('\n'),
  silenceReport: ({ inUse, at95, curve, index }: SilenceReport): string =>
    [
      'Part des questions laissées sans réponse.',
      '',
      frenchTable([
        ['', 'seuil', 'sans réponse', ...inUse.answerable.map(({ task }) => task)],
        silenceRow('en service', inUse),
        silenceRow('à 95 %', at95),
        ...curve.map((point) => silenceRow('', point)),
      ]),
      '',
      `La colonne « sans réponse » est celle des questions auxquelles le corpus ne répond pas.`,
      indexLine(index),
    ].join('\n'),
} as const;
