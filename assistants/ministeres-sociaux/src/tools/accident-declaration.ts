import { addDays, type CivilDate, inFull, weekday, withWeekday } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { holidayName } from '../calendar/holidays.js';
import { describeSkipped, type SkippedDay } from '../calendar/working-days.js';
import { article, serviceSheet } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, step, trustIn } from '../rules/rule-result.js';
import { LOCAL_HOLIDAYS } from './local-holidays.js';

const STATE = '1994-07-27';
const SHEET_STATE = '2018-06-22';
const DAYS = 2;
const SUNDAY = 0;

const input = z.object({
  dateConnaissance: dateInput().meta({
    title: 'Date de connaissance de l’accident',
    description: 'Jour où l’employeur a eu connaissance de l’accident du travail',
  }),
});

/** 48 hours without Sundays nor holidays (article R. 441-3), as two whole days. */
function lastDay(known: CivilDate): { day: CivilDate; skipped: SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  let day = known;
  for (let left = DAYS; left > 0;) {
    day = addDays(day, 1);
    const reason = holidayName(day) ?? (weekday(day) === SUNDAY ? 'dimanche' : null);
    if (reason === null) left -= 1;
    else skipped.push({ date: day, reason });
  }
  return { day, skipped };
}

function resultOf({ dateConnaissance }: z.output<typeof input>): RuleResult {
  const { day, skipped } = lastDay(dateConnaissance);
  const without = skipped.length === 0 ? '' : `, sans ${describeSkipped(skipped)}`;
  const trust = trustIn(SHEET_STATE, dateConnaissance);
  return {
    value: day,
    unit: 'date',
    regime: '1994',
    stateDate: STATE,
    question: `Dernier jour pour déclarer un accident du travail connu le ${inFull(dateConnaissance)}.`,
    answer: `L’employeur déclare l’accident du travail à la caisse au plus tard le ${withWeekday(day)} (article R. 441-3 du code de la sécurité sociale, ${inState(STATE)}).`,
    certainty: trust.certainty,
    steps: [
      step(
        `Quarante-huit heures à compter du ${inFull(dateConnaissance)}, dimanches et jours fériés non compris${without}.`,
        article('css', 'R441-3'),
      ),
      step('Même délai dans la fiche pratique de juin 2018.', serviceSheet('F171', SHEET_STATE)),
      step(
        'La victime peut déclarer elle-même jusqu’à la fin de la deuxième année qui suit l’accident.',
        article('css', 'L441-2'),
      ),
    ],
    warnings: [
      ...trust.warnings,
      'Le délai est compté en jours entiers : l’heure à laquelle l’accident a été connu peut l’avancer.',
      LOCAL_HOLIDAYS,
    ],
  };
}

/** Last day for the employer to declare an accident at work. */
export const computeAccidentDeclaration = defineRuleTool({
  label: 'Calculer le délai de déclaration d’un accident du travail',
  description:
    'Calcule jusqu’à quelle date l’employeur doit déclarer un accident du travail à la caisse, à partir du jour où il en a eu connaissance.',
  input,
  run: resultOf,
});
