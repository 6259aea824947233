import { z } from 'zod';

import { article } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { counted, decimal } from '../rules/french.js';
import { inState, type RuleResult, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const THRESHOLD_PERCENT = 30;

const input = z.object({
  capacite: z.int().positive().max(100_000).meta({
    title: 'Capacité autorisée, en places',
    description:
      'Dernière capacité autorisée par appel à projet ou au renouvellement de l’autorisation',
  }),
  extension: z.int().min(0).max(100_000).meta({
    title: 'Extension demandée, en places supplémentaires',
    description: 'Total des places ajoutées, en une ou plusieurs fois, depuis cette capacité',
  }),
});

function resultOf({ capacite, extension }: z.output<typeof input>): RuleResult {
  const needed = extension * 100 >= capacite * THRESHOLD_PERCENT;
  const percent = decimal((extension * 100) / capacite, 2);
  const trust = trustIn(STATE, null);
  const verdict = needed
    ? 'est soumise à la commission de sélection : un appel à projet est nécessaire'
    : 'n’est pas soumise à la commission de sélection : aucun appel à projet n’est nécessaire';
  return {
    value: needed ? 'oui' : 'non',
    unit: 'oui ou non',
    regime: '2015',
    stateDate: STATE,
    question: `Une extension de ${counted(extension, 'place')} sur une capacité de ${counted(capacite, 'place')} appelle-t-elle un appel à projet ?`,
    answer: `Une extension de ${percent} % de la capacité ${verdict} (article D. 313-2 du code de l’action sociale et des familles, ${inState(STATE)}).`,
    certainty: trust.certainty,
    steps: [
      step(
        `${counted(extension, 'place')} sur ${decimal(capacite)}, soit ${percent} % ; le seuil est de ${String(THRESHOLD_PERCENT)} % au moins.`,
        article('casf', 'D313-2'),
      ),
      step(
        'Le seuil vaut que l’augmentation soit atteinte en une ou plusieurs fois.',
        article('casf', 'D313-2'),
      ),
    ],
    warnings: trust.warnings,
  };
}

/** Whether an extension of capacity must go through a call for projects. */
export const computeExtensionThreshold = defineRuleTool({
  label: 'Vérifier le seuil d’appel à projet pour une extension',
  description:
    'Dit si une extension de capacité d’un établissement médico-social exige un appel à projet, à partir de la capacité autorisée et du nombre de places ajoutées.',
  input,
  run: resultOf,
});
