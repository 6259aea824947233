import { z } from 'zod';

import { article, outsideText } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { counted, decimal } from '../rules/french.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const SICK_RULE_FROM = '2024-04-24';
const PER_MONTH = 2.5;
const PER_SICK_MONTH = 2;
const CAP = 30;
const SICK_CAP = 24;

const input = z.object({
  moisTravailles: z.number().min(0).max(12).meta({
    title: 'Mois de travail effectif',
    description:
      'Mois travaillés dans la période de référence (quatre semaines ou 24 jours valent un mois)',
  }),
  moisMaladie: z.number().min(0).max(12).optional().meta({
    title: 'Mois d’arrêt maladie',
    description: 'Mois d’arrêt pour maladie ou accident non professionnels dans la même période',
  }),
});

/** Days for sick months, at the rule in force since 24 April 2024, which no corpus here holds. */
function sickDays(months: number): { days: number; steps: RuleStep[] } {
  if (months === 0) return { days: 0, steps: [] };
  const days = Math.min(months * PER_SICK_MONTH, SICK_CAP);
  const text = `Maladie non professionnelle : deux jours ouvrables par mois, 24 au plus, soit ${counted(days, 'jour')} (règle applicable depuis le 24 avril 2024).`;
  return {
    days,
    steps: [
      step(
        text,
        outsideText('article L. 3141-5-1 du code du travail (loi n° 2024-364)', SICK_RULE_FROM),
      ),
    ],
  };
}

function stepsOf(worked: number, acquired: number, days: number, sick: RuleStep[]): RuleStep[] {
  return [
    step(
      `Deux jours et demi ouvrables par mois de travail effectif : ${decimal(worked)} × 2,5 = ${decimal(worked * PER_MONTH)}.`,
      article('travail', 'L3141-3'),
    ),
    ...sick,
    step(
      `Un total qui n’est pas entier est porté à l’entier supérieur, dans la limite de trente jours : ${decimal(acquired)} donne ${counted(days, 'jour')}.`,
      article('travail', 'L3141-7'),
    ),
    step(
      'La période de référence commence le 1er juin (1er avril dans les professions affiliées à une caisse de congés).',
      article('travail', 'R3141-3'),
    ),
  ];
}

function resultOf({ moisTravailles, moisMaladie }: z.output<typeof input>): RuleResult {
  const sick = sickDays(moisMaladie ?? 0);
  const acquired = moisTravailles * PER_MONTH + sick.days;
  const days = Math.min(Math.ceil(acquired), CAP);
  const withSick = sick.days > 0;
  const trust = trustIn(STATE, null);
  const absence = withSick ? ` et ${counted(moisMaladie ?? 0, 'mois')} d’arrêt maladie` : '';
  const sources = withSick
    ? `articles L. 3141-3, L. 3141-7, ${inState(STATE)}, et L. 3141-5-1 du code du travail, règle de 2024`
    : `articles L. 3141-3 et L. 3141-7 du code du travail, ${inState(STATE)}`;
  return {
    value: days,
    unit: 'jour ouvrable',
    regime: withSick ? '2024' : '2015',
    stateDate: withSick ? SICK_RULE_FROM : STATE,
    question: `Congés payés acquis pour ${counted(moisTravailles, 'mois')} de travail effectif${absence}.`,
    answer: `Le salarié acquiert ${counted(days, 'jour')} ouvrables de congés payés (${sources}).`,
    certainty: trust.certainty,
    steps: stepsOf(moisTravailles, acquired, days, sick.steps),
    warnings: [
      ...trust.warnings,
      ...(withSick
        ? [
            'La règle de 2024 sur la maladie n’est pas dans les corpus : vérifiez son texte, ses reports et ses dates d’effet.',
          ]
        : ['Les mois d’arrêt maladie n’ont pas été comptés : indiquez-les s’il y en a.']),
    ],
  };
}

/** Days of paid leave earned in a reference period. */
export const computePaidLeave = defineRuleTool({
  label: 'Calculer les jours de congés payés acquis',
  description:
    'Calcule le nombre de jours ouvrables de congés payés acquis par un salarié à partir du nombre de mois de travail effectif et des mois d’arrêt maladie.',
  input,
  run: resultOf,
});
