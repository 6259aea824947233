import { addMonths, inFull } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { article } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { euros } from '../rules/french.js';
import { cents } from '../rules/money.js';
import { inState, type RuleResult, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
/** Article R. 262-92: below it, nothing is recovered. */
const THRESHOLD_EUROS = 77;

const input = z.object({
  montantIndu: z
    .number()
    .min(0)
    .max(1_000_000)
    .meta({ title: 'Montant de l’indu en euros', description: 'Montant du RSA versé à tort' }),
  dateVersement: dateInput().optional().meta({
    title: 'Date du versement indu',
    description: 'Jour du paiement à tort, pour situer la prescription',
  }),
});

function resultOf({ montantIndu, dateVersement }: z.output<typeof input>): RuleResult {
  const recoverable = cents(montantIndu) >= cents(THRESHOLD_EUROS);
  const trust = trustIn(STATE, dateVersement ?? null);
  const verdict = recoverable
    ? `est récupérable : il atteint le seuil de ${euros(THRESHOLD_EUROS)}`
    : `ne donne pas lieu à récupération : il est inférieur au seuil de ${euros(THRESHOLD_EUROS)}`;
  const prescription =
    dateVersement === undefined
      ? []
      : [
          `Sans acte interruptif, fraude ni fausse déclaration, la prescription de deux ans arrive au plus tôt le ${inFull(addMonths(dateVersement, 24))}.`,
        ];
  return {
    value: recoverable ? 'oui' : 'non',
    unit: 'oui ou non',
    regime: '2015',
    stateDate: STATE,
    question: `Un indu de RSA de ${euros(montantIndu)} est-il récupérable ?`,
    answer: `L’indu de RSA de ${euros(montantIndu)} ${verdict} (article R. 262-92 du code de l’action sociale et des familles, ${inState(STATE)}).`,
    certainty: trust.certainty,
    steps: [
      step(
        `Un indu inférieur à ${euros(THRESHOLD_EUROS)} n’est pas récupéré.`,
        article('casf', 'R262-92'),
      ),
      step(
        'L’action en récupération se prescrit par deux ans, sauf fraude ou fausse déclaration.',
        article('casf', 'L262-45'),
      ),
      step(
        'La réclamation, la demande de remise et les recours suspendent la récupération.',
        article('casf', 'L262-46'),
      ),
    ],
    warnings: [...prescription, ...trust.warnings],
  };
}

/** Whether an overpayment of RSA reaches the threshold of recovery. */
export const computeRsaOverpayment = defineRuleTool({
  label: 'Vérifier si un indu de RSA est récupérable',
  description:
    'Dit si un indu de RSA doit être récupéré à partir de son montant en euros, et situe la prescription de deux ans.',
  input,
  run: resultOf,
});
