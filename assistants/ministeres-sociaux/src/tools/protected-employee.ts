import {
  addDays,
  addMonths,
  assertUnreachable,
  type CivilDate,
  inFull,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { carriedOver } from '../calendar/working-days.js';
import { article, serviceSheet } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const CODE = `du code du travail, ${inState(STATE)}`;
const DAYS = 15;
const DAYS_WHEN_SUSPENDED = 8;

const input = z.object({
  evenement: z
    .enum([
      'réception de la demande d’autorisation',
      'notification de la décision',
      'recours hiérarchique formé',
    ])
    .meta({
      title: 'Événement connu',
      description: 'Étape de la procédure qui a eu lieu à la date donnée',
    }),
  date: dateInput().meta({
    title: 'Date de l’événement',
    description: 'Jour où l’événement a eu lieu',
  }),
  miseAPied: z.boolean().optional().meta({
    title: 'Mise à pied',
    description: 'Vrai si le salarié protégé est mis à pied dans l’attente de la décision',
  }),
});

interface Outcome {
  readonly day: CivilDate;
  readonly answer: string;
  readonly steps: RuleStep[];
  readonly warnings: string[];
}

function decision(date: CivilDate, suspended: boolean): Outcome {
  const days = suspended ? DAYS_WHEN_SUSPENDED : DAYS;
  const day = addDays(date, days);
  const why = suspended ? ' en cas de mise à pied' : '';
  return {
    day,
    answer: `L’inspecteur du travail prend sa décision au plus tard le ${inFull(day)}, soit ${String(days)} jours après la réception de la demande${why}, sauf prolongation pour les besoins de l’enquête (article R. 2421-4 ou R. 2421-11 ${CODE}).`,
    steps: [
      step(
        'Délégué syndical ou salarié mandaté : quinze jours, huit en cas de mise à pied.',
        article('travail', 'R2421-4'),
      ),
      step('Élu du personnel : mêmes délais.', article('travail', 'R2421-11')),
      step(
        'La décision est motivée et notifiée par lettre recommandée.',
        article('travail', 'R2421-12'),
      ),
      step(
        'La fiche de 2018 indique deux mois, puis un rejet implicite.',
        serviceSheet('F2406', '2018-06-22'),
      ),
    ],
    warnings: [
      'L’inspecteur peut prolonger le délai si l’enquête le justifie : les destinataires de la décision en sont informés.',
      'Les numéros et les délais ont changé depuis 2015 (la fiche F2406 de 2018 dit deux mois) : vérifiez avant de conclure.',
    ],
  };
}

function appeal(date: CivilDate): Outcome {
  const raw = addMonths(date, 2);
  const day = carriedOver(raw).end;
  return {
    day,
    answer: `Le recours hiérarchique devant le ministre chargé du travail peut être introduit jusqu’au ${inFull(day)} (article R. 2422-1 ${CODE}).`,
    steps: [
      step(
        'Deux mois à compter de la notification de la décision de l’inspecteur.',
        article('travail', 'R2422-1'),
      ),
      ...(raw === day
        ? []
        : [step(`Le terme du ${inFull(raw)} n’est pas un jour ouvré : il est reporté.`)]),
    ],
    warnings: [
      'Le report d’un terme tombant un samedi, un dimanche ou un jour férié est à confirmer pour un recours administratif.',
    ],
  };
}

function rejection(date: CivilDate): Outcome {
  const day = addMonths(date, 4);
  return {
    day,
    answer: `Sans réponse du ministre, le recours hiérarchique est implicitement rejeté le ${inFull(day)} (article R. 2422-1 ${CODE}).`,
    steps: [step('Silence de plus de quatre mois : rejet.', article('travail', 'R2422-1'))],
    warnings: [],
  };
}

function outcomeOf({ evenement, date, miseAPied }: z.output<typeof input>): Outcome {
  switch (evenement) {
    case 'réception de la demande d’autorisation':
      return decision(date, miseAPied === true);
    case 'notification de la décision':
      return appeal(date);
    case 'recours hiérarchique formé':
      return rejection(date);
    default:
      return assertUnreachable(evenement);
  }
}

function resultOf(filled: z.output<typeof input>): RuleResult {
  const { day, answer, steps, warnings } = outcomeOf(filled);
  const trust = trustIn(STATE, filled.date);
  return {
    value: day,
    unit: 'date',
    regime: '2015',
    stateDate: STATE,
    question: `Licenciement d’un salarié protégé : échéance après l’événement « ${filled.evenement} » du ${inFull(filled.date)}.`,
    answer,
    certainty: trust.certainty,
    steps,
    warnings: [...warnings, ...trust.warnings],
  };
}

/** Time limits of the inspector and of the appeal, for a protected employee. */
export const computeProtectedEmployee = defineRuleTool({
  label: 'Calculer les échéances du licenciement d’un salarié protégé',
  description:
    'Calcule la date limite de décision de l’inspecteur du travail sur une demande d’autorisation de licencier un salarié protégé, avec ou sans mise à pied, et les dates du recours hiérarchique.',
  input,
  run: resultOf,
});
