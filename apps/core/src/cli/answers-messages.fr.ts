import { assertUnreachable } from '@maroquin/assistant-kit';
import type { EvaluationCheck, EvaluationSetError } from '@maroquin/assistant-engine';

import {
  CHECKS,
  type AskedQuestion,
  type QuestionProblem,
  type SetReport,
} from './answer-report.js';
import { count, excerpt } from './french-format.js';
import { decimal, frenchTable } from './french-table.js';

const CHECK_NAMES: Readonly<Record<EvaluationCheck, string>> = {
  sources: 'sources attendues citées',
  facts: 'faits attendus présents',
  supported: 'rien sans appui',
  silence: 'silence au bon moment',
  tool: 'outil et résultat attendus',
};

function problemSentence(problem: QuestionProblem): string {
  switch (problem.code) {
    case 'NOT_SILENT':
      return 'une réponse est donnée, le silence était attendu';
    case 'SILENT':
      return 'silence, une réponse était attendue';
    case 'SOURCE_NOT_CITED':
      return `source non citée : ${problem.records.join(' ou ')}`;
    case 'FACT_MISSING':
      return `absent de la réponse : « ${problem.fact} »`;
    case 'UNVERIFIED':
      return `non vérifié : « ${problem.claim} » (${problem.reason})`;
    case 'TOOL_NOT_CALLED':
      return `outil non appelé : ${problem.tool}`;
    case 'TOOL_FAILED':
      return `l’outil ${problem.tool} n’a pas donné de résultat : ${problem.message}`;
    case 'RESULT_MISSING':
      return `absent du résultat de ${problem.tool} : « ${problem.fact} »`;
    case 'TURN_FAILED':
      return `la réponse n’a pas pu être produite : ${problem.message}`;
    default:
      return assertUnreachable(problem);
  }
}

/** An answer that was not given lacks its sources and facts: saying so adds nothing. */
const FOLLOWS_SILENCE: readonly string[] = ['SOURCE_NOT_CITED', 'FACT_MISSING'];

function failedQuestion({ asked, turn, problems }: AskedQuestion): string {
  const silent = problems.some(({ code }) => code === 'SILENT');
  const reasons = problems.filter(({ code }) => !silent || !FOLLOWS_SILENCE.includes(code));
  const answered = turn === null || silent ? [] : [`réponse : ${excerpt(turn.text)}`];
  return [
    `  ${asked.id} (${asked.role}) — ${asked.question}`,
    ...[...reasons.map(problemSentence), ...answered].map((line) => `    ${line}`),
  ].join('\n');
}

function heading({ assistant, evaluation, passed, questions, ...report }: SetReport): string {
  const score = `${decimal(report.score, 2)}, minimum demandé ${decimal(report.minimumScore, 2)}`;
  const done = `${String(passed)} sur ${count(questions.length, 'question réussie', 'questions réussies')}`;
  return `${assistant}, ${evaluation} : ${done} (${score}) : ${report.ok ? 'suffisant' : 'insuffisant'}.`;
}

function checkRows({ checks }: SetReport): readonly (readonly string[])[] {
  return CHECKS.filter((check) => checks[check].of > 0).map((check) => [
    `  ${CHECK_NAMES[check]}`,
    String(checks[check].passed),
    `sur ${String(checks[check].of)}`,
  ]);
}

const FAULTS: Readonly<Record<EvaluationSetError['code'], (detail: string) => string>> = {
  NOT_JSON: () => 'ce n’est pas du JSON. Une ligne contient une question entière.',
  NOT_A_QUESTION: (field) =>
    `le champ « ${field} » manque ou n’a pas la forme attendue. Voir docs/guides/write-an-assistant.md.`,
  ID_TAKEN: (id) => `l’identifiant « ${id} » est déjà pris plus haut. Donnez-en un autre.`,
};

/** What `eval answers` says. */
export const answersMessages = {
  evalAnswers:
    'Poser à un assistant les questions de ses évaluations, par le tour entier (recherche dans les corpus en service, outils, modèle configuré ou mode extractif), et noter les réponses. Le code de sortie est 1 quand une note est sous le minimum que l’assistant déclare.',
  argumentEvaluated: 'assistants à évaluer (tous par défaut)',
  optionEvaluation: 'n’exécuter que l’évaluation de ce nom',
  optionAnswersJson: 'écrire chaque question en JSON, une par ligne, puis un résumé',
  answersProgress: (assistant: string, at: number, of: number): string =>
    `${assistant} — question ${String(at)} sur ${String(of)}`,
  answersReport: (report: SetReport): string => {
    const failed = report.questions.filter(({ passed }) => !passed);
    return [
      heading(report),
      frenchTable(checkRows(report)),
      ...(failed.length === 0 ? [] : ['', 'Questions à revoir :', ...failed.map(failedQuestion)]),
      '',
    ].join('\n');
  },
  answersExtractive:
    'Réponses en mode extractif, sans modèle de langue. Pour évaluer un modèle : MODEL_URL, MODEL_NAME et MODEL_API_KEY.',
  answersModel: (model: string): string => `Réponses du modèle ${model}.`,
  unknownEvaluation: (names: readonly string[]): string =>
    names.length === 0
      ? 'Aucune évaluation n’est déclarée. Déclarez-en une dans « evaluations » de l’assistant.'
      : `Aucune évaluation ne porte ce nom. Évaluations déclarées : ${names.join(', ')}.`,
  emptySet: (path: string): string => `Le fichier ${path} ne contient aucune question.`,
  badSet: (path: string, { code, line, detail }: EvaluationSetError): string =>
    `${path}, ligne ${String(line)} : ${FAULTS[code](detail)}`,
  strangeRole: (path: string, id: string, role: string): string =>
    `${path} : la question « ${id} » est posée par « ${role} », qui n’est pas un métier de cet assistant.`,
} as const;
