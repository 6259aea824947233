import { z } from 'zod';

import { article, serviceSheet } from '../rules/articles.js';
import { counted } from '../rules/french.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';
import { monthsOf, seniorityFields, seniorityInFull } from './seniority.js';

const STATE = '2015-12-31';
const NOTICE = article('travail', 'L1234-1');
const DISABLED_CAP_MONTHS = 3;

const input = z.object({
  ...seniorityFields,
  fauteGrave: z.boolean().optional().meta({
    title: 'Faute grave ou lourde',
    description: 'Vrai si le licenciement est fondé sur une faute grave ou lourde',
  }),
  travailleurHandicape: z.boolean().optional().meta({
    title: 'Travailleur handicapé',
    description: 'Vrai si le salarié bénéficie de l’obligation d’emploi des handicapés',
  }),
});

interface Duration {
  /** `null` when the law gives none. */
  readonly months: number | null;
  readonly steps: RuleStep[];
}

/** Legal notice (article L. 1234-1), doubled for a disabled worker (L. 5213-9). */
function durationOf(months: number, disabled: boolean): Duration {
  if (months < 6) {
    const text =
      'Moins de six mois d’ancienneté : le préavis est fixé par la loi, la convention, l’accord ou les usages.';
    return { months: null, steps: [step(text, NOTICE)] };
  }
  const legal = months < 24 ? 1 : 2;
  const bracket = months < 24 ? 'Entre six mois et moins de deux ans' : 'Au moins deux ans';
  const steps = [step(`${bracket} d’ancienneté : ${counted(legal, 'mois')}.`, NOTICE)];
  if (!disabled) return { months: legal, steps };
  const doubled = Math.min(legal * 2, DISABLED_CAP_MONTHS);
  const text = `Travailleur handicapé : durée doublée, dans la limite de trois mois, soit ${counted(doubled, 'mois')}.`;
  return { months: doubled, steps: [...steps, step(text, article('travail', 'L5213-9'))] };
}

function answerOf(months: number | null, seniority: number, serious: boolean): string {
  const source = `article L. 1234-1 du code du travail, ${inState(STATE)}`;
  if (serious) return `Aucun préavis n’est dû en cas de faute grave ou lourde (${source}).`;
  if (months === null) {
    return `Préavis inconnu du code : avec ${seniorityInFull(seniority)} d’ancienneté, cherchez la durée dans la convention, l’accord ou les usages (${source}).`;
  }
  return `Le préavis de licenciement est de ${counted(months, 'mois')} pour ${seniorityInFull(seniority)} d’ancienneté (${source}).`;
}

function resultOf(filled: z.output<typeof input>): RuleResult {
  const seniority = monthsOf(filled);
  const serious = filled.fauteGrave === true;
  const { months, steps } = durationOf(seniority, filled.travailleurHandicape === true);
  const trust = trustIn(STATE, null);
  return {
    value: serious ? 0 : months,
    unit: 'mois',
    regime: '2015',
    stateDate: STATE,
    question: `Durée du préavis de licenciement pour ${seniorityInFull(seniority)} d’ancienneté.`,
    answer: answerOf(months, seniority, serious),
    certainty: !serious && months === null ? 'refused' : trust.certainty,
    steps: serious
      ? [step('La faute grave ou lourde prive du préavis.', NOTICE)]
      : [
          ...steps,
          step(
            'Le préavis part de la présentation de la lettre recommandée de licenciement.',
            article('travail', 'L1234-3'),
          ),
          step(
            'Mêmes durées dans la fiche pratique d’août 2020.',
            serviceSheet('F2855', '2020-08-28'),
          ),
        ],
    warnings: [
      ...trust.warnings,
      'Une loi, une convention, un accord, le contrat ou un usage plus favorable au salarié l’emporte.',
    ],
  };
}

/** Length of the notice of a dismissal. */
export const computeNotice = defineRuleTool({
  label: 'Calculer la durée du préavis de licenciement',
  description:
    'Calcule la durée légale du préavis de licenciement d’un salarié à partir de son ancienneté en années ou en mois (article L. 1234-1 du code du travail).',
  input,
  run: resultOf,
});
