import { z } from 'zod';

import { article } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { counted } from '../rules/french.js';
import { inState, type RuleResult, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';

const input = z.object({
  joursHorsPeriode: z.int().min(0).max(24).meta({
    title: 'Jours de congé pris hors période',
    description:
      'Jours ouvrables du congé principal pris en dehors du 1er mai au 31 octobre (en hiver)',
  }),
});

/** Two days from six on, one from three to five (article L. 3141-19). */
function supplementFor(days: number): number {
  if (days >= 6) return 2;
  return days >= 3 ? 1 : 0;
}

function resultOf({ joursHorsPeriode }: z.output<typeof input>): RuleResult {
  const days = supplementFor(joursHorsPeriode);
  const trust = trustIn(STATE, null);
  const given = days === 0 ? 'aucun jour' : counted(days, 'jour');
  return {
    value: days,
    unit: 'jour ouvrable',
    regime: '2015',
    stateDate: STATE,
    question: `Jours de fractionnement pour ${counted(joursHorsPeriode, 'jour')} de congé pris hors de la période du 1er mai au 31 octobre.`,
    answer: `Le fractionnement donne droit à ${given} de congé supplémentaire (article L. 3141-19 du code du travail, ${inState(STATE)}).`,
    certainty: trust.certainty,
    steps: [
      step(
        'Deux jours supplémentaires si six jours au moins sont pris hors période, un seul entre trois et cinq jours.',
        article('travail', 'L3141-19'),
      ),
      step(
        'Les jours dus au-delà de vingt-quatre jours ouvrables (cinquième semaine) ne comptent pas.',
        article('travail', 'L3141-19'),
      ),
    ],
    warnings: [
      ...trust.warnings,
      'Un accord collectif ou l’accord individuel du salarié peut y déroger.',
    ],
  };
}

/** Extra days of a leave taken partly outside the main period. */
export const computeSplitLeave = defineRuleTool({
  label: 'Calculer les jours de fractionnement',
  description:
    'Calcule les jours de congé supplémentaires pour fractionnement à partir du nombre de jours de congé pris hors période, en hiver.',
  input,
  run: resultOf,
});
