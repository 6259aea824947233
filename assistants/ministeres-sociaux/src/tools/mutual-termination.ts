import {
  addDays,
  assertUnreachable,
  type CivilDate,
  inFull,
  withWeekday,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { addWorkingDays, carriedOver, describeSkipped } from '../calendar/working-days.js';
import { article, serviceSheet } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';
import { LOCAL_HOLIDAYS } from './local-holidays.js';

const STATE = '2015-12-31';
const WITHDRAWAL_DAYS = 15;
const EXAMINATION_WORKING_DAYS = 15;

const input = z.object({
  evenement: z.enum(['rupture conventionnelle signée', 'demande d’homologation reçue']).meta({
    title: 'Événement connu',
    description: 'Étape de la rupture conventionnelle qui a eu lieu à la date donnée',
  }),
  date: dateInput().meta({
    title: 'Date de l’événement',
    description: 'Jour où l’événement a eu lieu',
  }),
});

interface Term {
  readonly day: CivilDate;
  readonly answer: string;
  readonly steps: RuleStep[];
}

function carryStep(from: CivilDate, to: CivilDate): RuleStep[] {
  if (from === to) return [];
  const text = `Le terme du ${withWeekday(from)} tombe un samedi, un dimanche ou un jour férié : il est reporté au ${withWeekday(to)}.`;
  return [step(text, article('travail', 'R1231-1'))];
}

function afterSignature(date: CivilDate): Term {
  const raw = addDays(date, WITHDRAWAL_DAYS);
  const day = carriedOver(raw).end;
  return {
    day,
    answer: `Le délai de rétractation court jusqu’au ${withWeekday(day)} inclus ; la demande d’homologation peut être envoyée à partir du ${withWeekday(addDays(day, 1))} (articles L. 1237-13 et L. 1237-14 du code du travail, ${inState(STATE)}).`,
    steps: [
      step(
        `Quinze jours calendaires à compter de la signature (${inFull(date)}), ce jour ne comptant pas.`,
        article('travail', 'L1237-13'),
      ),
      ...carryStep(raw, day),
      step(
        'Le délai part du lendemain de la signature, selon la fiche pratique de juillet 2021.',
        serviceSheet('F19030', '2021-07-22'),
      ),
      step(
        'La demande d’homologation s’envoie à l’issue de ce délai.',
        article('travail', 'L1237-14'),
      ),
    ],
  };
}

function afterReception(date: CivilDate): Term {
  const counted = addWorkingDays(date, EXAMINATION_WORKING_DAYS);
  const day = carriedOver(counted.end).end;
  const skipped = describeSkipped(counted.skipped);
  const without = skipped === '' ? '' : `, sans ${skipped}`;
  return {
    day,
    answer: `L’administration peut notifier sa décision jusqu’au ${withWeekday(day)} inclus ; sans notification, l’homologation est réputée acquise (article L. 1237-14 du code du travail, ${inState(STATE)}).`,
    steps: [
      step(
        `Quinze jours ouvrables à compter de la réception (${inFull(date)}), ce jour ne comptant pas${without} : ${withWeekday(counted.end)}.`,
        article('travail', 'L1237-14'),
      ),
      ...carryStep(counted.end, day),
      step(
        'Le contrat ne peut pas être rompu avant le lendemain de l’homologation.',
        article('travail', 'L1237-13'),
      ),
    ],
  };
}

function termOf({ evenement, date }: z.output<typeof input>): Term {
  switch (evenement) {
    case 'rupture conventionnelle signée':
      return afterSignature(date);
    case 'demande d’homologation reçue':
      return afterReception(date);
    default:
      return assertUnreachable(evenement);
  }
}

function resultOf(filled: z.output<typeof input>): RuleResult {
  const { day, answer, steps } = termOf(filled);
  const trust = trustIn(STATE, filled.date);
  return {
    value: day,
    unit: 'date',
    regime: '2015',
    stateDate: STATE,
    question: `Calendrier d’une rupture conventionnelle après l’événement « ${filled.evenement} » du ${inFull(filled.date)}.`,
    answer,
    certainty: trust.certainty,
    steps,
    warnings: [
      ...trust.warnings,
      LOCAL_HOLIDAYS,
      'Le salarié protégé relève d’une autorisation de l’inspecteur du travail, non d’une homologation.',
    ],
  };
}

/** End of the withdrawal period, end of the examination of a rupture conventionnelle. */
export const computeMutualTermination = defineRuleTool({
  label: 'Calculer le calendrier d’une rupture conventionnelle',
  description:
    'Calcule la fin du délai de rétractation d’une rupture conventionnelle à partir de la date de signature, ou la date d’homologation à partir de la réception de la demande.',
  input,
  run: resultOf,
});
