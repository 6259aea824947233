import { defineTool, type ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { euros } from '../legal/money.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CLAIMS, orientClaim as orient } from '../orientation/orient-claim.js';
import { CHOICE_LABELS, choiceLabel } from './choice-labels.js';

const DEFAULT_CLAIM = 'paiement';
const MAX_AMOUNT = 1_000_000_000;

const input = z.object({
  nature: z.enum(CLAIMS).optional().meta({
    title: 'Nature du litige',
    labels: CHOICE_LABELS,
    description:
      'paiement : facture impayée, dette, créance, remboursement, dommages-intérêts ; bail-d-habitation : loyers impayés, loyer, logement, locataire, dépôt de garantie ; credit-a-la-consommation ; expulsion-sans-titre : squat, occupant sans droit ni titre ; competence-exclusive : bail commercial, succession, filiation, diffamation ; bornage-ou-plantations : bornage, haies, arbres ; trouble-de-voisinage : trouble anormal de voisinage, nuisances. Par défaut : paiement.',
  }),
  montant: z.number().min(0).max(MAX_AMOUNT).optional().meta({
    title: 'Montant',
    description: 'Montant de la demande en euros ; sans montant, la demande est indéterminée.',
  }),
});

const output = reasoningSchema.extend({
  court: z.enum(['tribunal judiciaire', 'juge des contentieux de la protection']),
  lastResort: z.boolean(),
  lawyer: z.boolean(),
  amicableAttempt: z.boolean(),
  requestAllowed: z.boolean(),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const amount = facts.montant === undefined ? 'demande indéterminée' : euros(facts.montant);
  const parts = [
    result.lawyer ? 'avocat obligatoire' : 'sans avocat obligatoire',
    result.lastResort ? 'jugement en dernier ressort' : 'appel possible',
    result.amicableAttempt
      ? 'tentative amiable préalable obligatoire'
      : 'pas de tentative amiable imposée',
    result.requestAllowed ? 'requête possible' : 'assignation',
  ];
  const judge =
    result.court === 'tribunal judiciaire'
      ? 'du tribunal judiciaire'
      : 'du juge des contentieux de la protection';
  return cardOf(
    `Orientation d’un litige (${choiceLabel(facts.nature ?? DEFAULT_CLAIM)}, ${amount}).`,
    `Le litige relève ${judge} : ${parts.join(', ')}.`,
    result,
  );
}

/** Orients a civil claim. It informs on the procedure, it gives no advice on the merits. */
export const orientClaim = defineTool({
  label: { fr: 'Orienter un litige' },
  description:
    'Indique la juridiction compétente pour un litige civil selon sa nature et son montant, si l’avocat est obligatoire, si une conciliation préalable s’impose, si l’appel est possible et comment saisir.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const result = orient({ claim: facts.nature ?? DEFAULT_CLAIM, amount: facts.montant ?? null });
    const { court, lastResort, lawyer, amicableAttempt, requestAllowed } = result;
    const assumed =
      facts.nature === undefined
        ? ['Hypothèses : demande de somme d’argent qui ne relève pas d’une matière particulière.']
        : [];
    const warnings = [...assumed, ...result.warnings];
    return {
      ...toSchema({ ...result, warnings }),
      court,
      lastResort,
      lawyer,
      amicableAttempt,
      requestAllowed,
    };
  },
  present,
});
