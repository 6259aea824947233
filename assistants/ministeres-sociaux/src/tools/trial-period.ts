import { assertUnreachable } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { article } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { counted } from '../rules/french.js';
import { inState, type RuleResult, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';

const CATEGORIES = ['ouvrier', 'employé', 'agent de maîtrise', 'technicien', 'cadre'] as const;

const input = z.object({
  categorie: z
    .enum(CATEGORIES)
    .meta({ title: 'Catégorie du salarié', description: 'Catégorie professionnelle du salarié' }),
  renouvellement: z.boolean().optional().meta({
    title: 'Renouvellement',
    description: 'Vrai si la période d’essai est renouvelée et qu’un accord de branche le prévoit',
  }),
});

type Category = (typeof CATEGORIES)[number];

/** Longest first period in months (article L. 1221-19); renewed, it is twice as long (L. 1221-21). */
function firstPeriodOf(category: Category): number {
  switch (category) {
    case 'ouvrier':
    case 'employé':
      return 2;
    case 'agent de maîtrise':
    case 'technicien':
      return 3;
    case 'cadre':
      return 4;
    default:
      return assertUnreachable(category);
  }
}

function resultOf({ categorie, renouvellement }: z.output<typeof input>): RuleResult {
  const first = firstPeriodOf(categorie);
  const renewed = renouvellement === true;
  const months = renewed ? first * 2 : first;
  const trust = trustIn(STATE, null);
  const which = renewed ? ', renouvellement compris,' : '';
  return {
    value: months,
    unit: 'mois',
    regime: '2015',
    stateDate: STATE,
    question: `Durée maximale de la période d’essai d’un CDI, catégorie « ${categorie} »${renewed ? ', avec renouvellement' : ''}.`,
    answer: `La période d’essai${which} dure au plus ${counted(months, 'mois')} pour la catégorie « ${categorie} » (articles L. 1221-19 et L. 1221-21 du code du travail, ${inState(STATE)}).`,
    certainty: trust.certainty,
    steps: [
      step(`Première période : ${counted(first, 'mois')} au plus.`, article('travail', 'L1221-19')),
      step(
        `Renouvellement possible une fois si un accord de branche étendu le prévoit : ${counted(first * 2, 'mois')} au plus en tout.`,
        article('travail', 'L1221-21'),
      ),
      step(
        'L’employeur qui y met fin prévient 24 heures avant en deçà de huit jours de présence, 48 heures entre huit jours et un mois, deux semaines après un mois, un mois après trois mois.',
        article('travail', 'L1221-25'),
      ),
    ],
    warnings: [
      ...trust.warnings,
      'L’essai et son renouvellement ne se présument pas : ils doivent être écrits au contrat (article L. 1221-23).',
    ],
  };
}

/** Longest trial period of a permanent contract. */
export const computeTrialPeriod = defineRuleTool({
  label: 'Calculer la durée maximale de la période d’essai',
  description:
    'Donne la durée maximale en mois de la période d’essai d’un CDI selon la catégorie du salarié (ouvrier, employé, agent de maîtrise, technicien ou cadre), avec ou sans renouvellement.',
  input,
  run: resultOf,
});
