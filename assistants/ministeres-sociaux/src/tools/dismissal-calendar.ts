import {
  addDays,
  addMonths,
  assertUnreachable,
  type CivilDate,
  inFull,
  withWeekday,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { addWorkingDays, carriedOver, describeSkipped } from '../calendar/working-days.js';
import { article } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';
import { LOCAL_HOLIDAYS } from './local-holidays.js';

const STATE = '2015-12-31';

const input = z.object({
  evenement: z
    .enum([
      'présentation de la lettre de convocation',
      'entretien préalable',
      'connaissance des faits fautifs',
    ])
    .meta({
      title: 'Événement connu',
      description:
        'Étape de la procédure de licenciement qui a eu lieu à la date donnée. connaissance des faits fautifs : faute connue, faute découverte, faits connus.',
    }),
  date: dateInput().meta({
    title: 'Date de l’événement',
    description: 'Jour où l’événement a eu lieu',
  }),
  disciplinaire: z.boolean().optional().meta({
    title: 'Disciplinaire',
    description: 'Vrai si le licenciement est prononcé pour faute',
  }),
});

type Filled = z.output<typeof input>;

/** What one event opens: a day, the sentence that says it, and the rules. */
interface Term {
  readonly day: CivilDate;
  readonly answer: string;
  readonly steps: RuleStep[];
}

/** First day after a count of jours ouvrables, carried over as article R. 1231-1 says. */
function firstDayAfter(
  start: CivilDate,
  count: number,
  num: string,
): { day: CivilDate; steps: RuleStep[] } {
  const counted = addWorkingDays(start, count);
  const carried = carriedOver(counted.end);
  const skipped = describeSkipped(counted.skipped);
  const without = skipped === '' ? '' : `, sans ${skipped}`;
  const steps = [
    step(
      `${String(count)} jours ouvrables après le ${inFull(start)}, ce jour ne comptant pas${without} : le délai va jusqu’au ${withWeekday(counted.end)}.`,
      article('travail', num),
    ),
  ];
  if (carried.end !== counted.end) {
    steps.push(
      step(
        `Le terme tombe un samedi, un dimanche ou un jour férié : il est reporté au ${withWeekday(carried.end)}.`,
        article('travail', 'R1231-1'),
      ),
    );
  }
  return { day: addDays(carried.end, 1), steps };
}

function afterNotice(date: CivilDate): Term {
  const { day, steps } = firstDayAfter(date, 5, 'L1232-2');
  const answer = `L’entretien préalable peut avoir lieu à partir du ${withWeekday(day)} (article L. 1232-2 du code du travail, ${inState(STATE)}).`;
  return { day, answer, steps };
}

function monthAfter(interview: CivilDate): { last: CivilDate; step: RuleStep } {
  const last = carriedOver(addMonths(interview, 1)).end;
  const text = `Sanction disciplinaire : un mois au plus après l’entretien, le terme étant reporté s’il tombe un samedi, un dimanche ou un jour férié, soit le ${withWeekday(last)}.`;
  return { last, step: step(text, article('travail', 'R1332-3')) };
}

function afterInterview(date: CivilDate, disciplinary: boolean): Term {
  const { day, steps } = firstDayAfter(date, 2, 'L1232-6');
  const letter = `La lettre de licenciement peut être expédiée à partir du ${withWeekday(day)}`;
  if (!disciplinary) {
    const answer = `${letter} (article L. 1232-6 du code du travail, ${inState(STATE)}). Pour un motif disciplinaire, indiquez-le : un délai maximal d’un mois s’applique.`;
    return { day, answer, steps };
  }
  const month = monthAfter(date);
  return {
    day,
    answer: `${letter} et, le motif étant disciplinaire, au plus tard le ${withWeekday(month.last)} (articles L. 1232-6 et L. 1332-2 du code du travail, ${inState(STATE)}).`,
    steps: [
      ...steps,
      step(
        'La sanction ne peut intervenir plus d’un mois après le jour fixé pour l’entretien.',
        article('travail', 'L1332-2'),
      ),
      month.step,
    ],
  };
}

function afterFacts(date: CivilDate): Term {
  const day = addMonths(date, 2);
  return {
    day,
    answer: `Les poursuites disciplinaires peuvent être engagées jusqu’au ${withWeekday(day)}, soit deux mois après la connaissance des faits (article L. 1332-4 du code du travail, ${inState(STATE)}).`,
    steps: [
      step(
        `Deux mois à compter du jour où l’employeur a eu connaissance des faits (${inFull(date)}), sauf poursuites pénales engagées dans le même délai.`,
        article('travail', 'L1332-4'),
      ),
    ],
  };
}

function termOf({ evenement, date, disciplinaire }: Filled): Term {
  switch (evenement) {
    case 'présentation de la lettre de convocation':
      return afterNotice(date);
    case 'entretien préalable':
      return afterInterview(date, disciplinaire === true);
    case 'connaissance des faits fautifs':
      return afterFacts(date);
    default:
      return assertUnreachable(evenement);
  }
}

function resultOf(filled: Filled): RuleResult {
  const { day, answer, steps } = termOf(filled);
  const trust = trustIn(STATE, filled.date);
  return {
    value: day,
    unit: 'date',
    regime: '2015',
    stateDate: STATE,
    question: `Calendrier d’un licenciement après l’événement « ${filled.evenement} » du ${inFull(filled.date)}.`,
    answer,
    certainty: trust.certainty,
    steps,
    warnings: [...trust.warnings, LOCAL_HOLIDAYS],
  };
}

/** Earliest interview, earliest and last letter of a dismissal. */
export const computeDismissalCalendar = defineRuleTool({
  label: 'Calculer le calendrier d’un licenciement',
  description:
    'Calcule la date à partir de laquelle l’entretien préalable au licenciement peut avoir lieu, ou la lettre de licenciement être envoyée, ou les poursuites disciplinaires être engagées, à partir de la date de la convocation ou de l’entretien.',
  input,
  run: resultOf,
});
