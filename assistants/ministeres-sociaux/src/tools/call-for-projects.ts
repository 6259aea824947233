import {
  addDays,
  addMonths,
  assertUnreachable,
  type CivilDate,
  inFull,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { article } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const CODE = `du code de l’action sociale et des familles, ${inState(STATE)}`;

const input = z.object({
  evenement: z
    .enum([
      'publication de l’avis d’appel à projet',
      'date limite de dépôt',
      'réunion de la commission',
      'autorisation',
      'ouverture de l’établissement',
    ])
    .meta({
      title: 'Événement connu',
      description: 'Étape de l’appel à projet qui a lieu à la date donnée',
    }),
  date: dateInput().meta({
    title: 'Date de l’événement',
    description: 'Jour où l’événement a lieu',
  }),
});

interface Outcome {
  readonly day: CivilDate;
  readonly answer: string;
  readonly steps: RuleStep[];
}

const casf = (num: string) => article('casf', num);

function published(date: CivilDate): Outcome {
  const day = addDays(date, 60);
  const last = addDays(date, 120);
  return {
    day,
    answer: `La date limite de réception des réponses est fixée entre le ${inFull(day)} et le ${inFull(last)}, soit 60 à 120 jours après la publication (article R. 313-4-1 ${CODE}).`,
    steps: [
      step(
        'Le délai de réponse va de soixante à cent vingt jours à compter de la publication.',
        casf('R313-4-1'),
      ),
    ],
  };
}

function closing(date: CivilDate): Outcome {
  const day = addMonths(date, 6);
  return {
    day,
    answer: `La décision est due au plus tard le ${inFull(day)} ; sans notification à cette date, le projet est rejeté (article R. 313-7 ${CODE}). Les candidats posent leurs questions jusqu’au ${inFull(addDays(date, -8))} et l’autorité répond au plus tard le ${inFull(addDays(date, -5))} (article R. 313-4-2).`,
    steps: [
      step(
        'Questions huit jours avant la fin du délai, précisions cinq jours avant.',
        casf('R313-4-2'),
      ),
      step(
        'Décision dans les six mois de la date limite de dépôt ; le silence vaut rejet.',
        casf('R313-7'),
      ),
    ],
  };
}

function meeting(date: CivilDate): Outcome {
  const day = addDays(date, -15);
  return {
    day,
    answer: `Les convocations, l’information des candidats et les comptes rendus d’instruction sont dus au plus tard le ${inFull(day)} ; les refus préalables sont notifiés au plus tard le ${inFull(addDays(date, 8))} (articles R. 313-2-2, R. 313-2-4, R. 313-5-1 et R. 313-6 ${CODE}).`,
    steps: [
      step('Convocation des membres quinze jours au moins avant la réunion.', casf('R313-2-2')),
      step('Candidats informés de leur audition quinze jours avant.', casf('R313-2-4')),
      step('Comptes rendus d’instruction accessibles quinze jours avant.', casf('R313-5-1')),
      step('Refus préalables notifiés dans les huit jours de la réunion.', casf('R313-6')),
    ],
  };
}

function authorised(date: CivilDate): Outcome {
  const day = addMonths(date, 36);
  return {
    day,
    answer: `Sans commencement d’exécution, l’autorisation est caduque le ${inFull(day)}, soit trois ans après (article D. 313-7-2 ${CODE}).`,
    steps: [step('Caducité après trois ans sans commencement d’exécution.', casf('D313-7-2'))],
  };
}

function opening(date: CivilDate): Outcome {
  const day = addMonths(date, -2);
  return {
    day,
    answer: `La visite de conformité est demandée au plus tard le ${inFull(day)}, soit deux mois avant l’ouverture (article D. 313-11 ${CODE}).`,
    steps: [
      step('L’autorité est saisie deux mois avant la date d’ouverture.', casf('D313-11')),
      step('Le procès-verbal de visite est adressé sous quinzaine.', casf('D313-14')),
    ],
  };
}

function outcomeOf({ evenement, date }: z.output<typeof input>): Outcome {
  switch (evenement) {
    case 'publication de l’avis d’appel à projet':
      return published(date);
    case 'date limite de dépôt':
      return closing(date);
    case 'réunion de la commission':
      return meeting(date);
    case 'autorisation':
      return authorised(date);
    case 'ouverture de l’établissement':
      return opening(date);
    default:
      return assertUnreachable(evenement);
  }
}

function resultOf(filled: z.output<typeof input>): RuleResult {
  const { day, answer, steps } = outcomeOf(filled);
  const trust = trustIn(STATE, filled.date);
  return {
    value: day,
    unit: 'date',
    regime: '2015',
    stateDate: STATE,
    question: `Calendrier d’un appel à projet médico-social : « ${filled.evenement} », ${inFull(filled.date)}.`,
    answer,
    certainty: trust.certainty,
    steps,
    warnings:
      filled.evenement === 'autorisation'
        ? [
            'La durée de trois ans a été modifiée depuis 2015 : vérifiez le texte en vigueur.',
            ...trust.warnings,
          ]
        : trust.warnings,
  };
}

/** Legal intervals of a call for medico-social projects, from one dated event. */
export const computeCallCalendar = defineRuleTool({
  label: 'Calculer le calendrier d’un appel à projet médico-social',
  description:
    'Calcule les dates limites d’un appel à projet médico-social : réponses, questions des candidats, convocation de la commission, décision, caducité de l’autorisation, visite de conformité.',
  input,
  run: resultOf,
});
