import {
  addMonths,
  assertUnreachable,
  type CivilDate,
  firstOfMonth,
  inFull,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { carriedOver } from '../calendar/working-days.js';
import { article } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const CODE = `du code de l’action sociale et des familles, ${inState(STATE)}`;

const input = z.object({
  evenement: z
    .enum([
      'dépôt de la demande',
      'fin des conditions du droit',
      'décès',
      'notification de la décision',
      'réception du recours administratif',
      'saisine de la commission de recours amiable',
    ])
    .meta({ title: 'Événement connu', description: 'Ce qui a eu lieu à la date donnée' }),
  date: dateInput().meta({
    title: 'Date de l’événement',
    description: 'Jour où l’événement a eu lieu',
  }),
});

interface Outcome {
  readonly day: CivilDate;
  readonly answer: string;
  readonly steps: RuleStep[];
}

const casf = (num: string): ReturnType<typeof article> => article('casf', num);

function opening(date: CivilDate): Outcome {
  const day = firstOfMonth(date);
  return {
    day,
    answer: `Le RSA est dû à compter du ${inFull(day)}, premier jour du mois du dépôt de la demande (article R. 262-33 ${CODE}).`,
    steps: [
      step('Le droit est ouvert à la date de dépôt de la demande.', casf('L262-18')),
      step('L’allocation est due dès le premier jour du mois civil du dépôt.', casf('R262-33')),
    ],
  };
}

function ending(date: CivilDate, death: boolean): Outcome {
  const day = death ? addMonths(firstOfMonth(date), 1) : firstOfMonth(date);
  const which = death
    ? 'premier jour du mois suivant le décès'
    : 'premier jour du mois où les conditions cessent d’être réunies';
  return {
    day,
    answer: `Le RSA cesse d’être dû à compter du ${inFull(day)}, ${which} (article R. 262-35 ${CODE}).`,
    steps: [step(`Fin du droit : ${which}.`, casf('R262-35'))],
  };
}

function appeal(date: CivilDate): Outcome {
  const raw = addMonths(date, 2);
  const day = carriedOver(raw).end;
  const carried =
    raw === day
      ? []
      : [
          step(
            `Le terme du ${inFull(raw)} est reporté au premier jour ouvrable, par prudence à confirmer.`,
          ),
        ];
  return {
    day,
    answer: `Le recours administratif préalable devant le président du conseil départemental peut être formé jusqu’au ${inFull(day)} (articles L. 262-47 et R. 262-88 ${CODE}).`,
    steps: [
      step('Ce recours est obligatoire avant de saisir le juge.', casf('L262-47')),
      step(
        'Deux mois à compter de la notification de la décision ; le recours est motivé.',
        casf('R262-88'),
      ),
      ...carried,
    ],
  };
}

function decisionOnAppeal(date: CivilDate): Outcome {
  const day = addMonths(date, 2);
  return {
    day,
    answer: `Sans saisine de la commission de recours amiable, le président du conseil départemental statue au plus tard le ${inFull(day)}, par une décision motivée (article R. 262-89 ${CODE}).`,
    steps: [
      step('Deux mois quand la convention dispense de saisir la commission.', casf('R262-89')),
    ],
  };
}

function commission(date: CivilDate): Outcome {
  const opinion = addMonths(date, 1);
  const day = addMonths(date, 2);
  return {
    day,
    answer: `La commission de recours amiable se prononce au plus tard le ${inFull(opinion)} et le président du conseil départemental au plus tard le ${inFull(day)} (article R. 262-90 ${CODE}).`,
    steps: [
      step(
        `Un mois à compter de la saisine ; au-delà, l’avis est réputé rendu (${inFull(opinion)}).`,
        casf('R262-90'),
      ),
      step(
        'Puis un mois à réception de l’avis, ou à compter de l’avis réputé rendu.',
        casf('R262-90'),
      ),
    ],
  };
}

function outcomeOf({ evenement, date }: z.output<typeof input>): Outcome {
  switch (evenement) {
    case 'dépôt de la demande':
      return opening(date);
    case 'fin des conditions du droit':
      return ending(date, false);
    case 'décès':
      return ending(date, true);
    case 'notification de la décision':
      return appeal(date);
    case 'réception du recours administratif':
      return decisionOnAppeal(date);
    case 'saisine de la commission de recours amiable':
      return commission(date);
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
    question: `Date de droit au RSA après l’événement « ${filled.evenement} » du ${inFull(filled.date)}.`,
    answer,
    certainty: trust.certainty,
    steps,
    warnings: trust.warnings,
  };
}

/** Opening, end and appeals of the RSA, from one dated event. */
export const computeRsaDates = defineRuleTool({
  label: 'Calculer les dates de droit et de recours du RSA',
  description:
    'Calcule à partir de quel jour le RSA est dû après le dépôt de la demande, quand il cesse, et jusqu’à quand un recours sur une décision de RSA est possible.',
  input,
  run: resultOf,
});
