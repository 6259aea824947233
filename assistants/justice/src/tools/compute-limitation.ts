import { defineTool, inFull, type ToolCard, withWeekday } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { ACTIONS, INTERRUPTIONS, limitation, SUSPENSIONS } from '../limitation/limitation.js';
import { CHOICE_LABELS, choiceLabel } from './choice-labels.js';
import { dateField, knownDate, knownDateOrNone } from './inputs.js';

const MAX_EVENTS = 10;

const input = z.object({
  nature: z.enum(ACTIONS).meta({
    title: 'Nature de l’action',
    labels: CHOICE_LABELS,
    description:
      'personnelle-ou-mobiliere : action personnelle, action mobilière, dette, contrat, facture, créance, prêt, paiement, prescription de droit commun ; professionnel-contre-consommateur : professionnel contre un consommateur, facture d’un consommateur, facture à un consommateur ; dommage-corporel : dommage corporel, accident, blessure ; violences-sur-mineur-ou-torture : violences ou agressions sexuelles sur mineur, torture ; prejudice-ecologique : préjudice écologique ; reelle-immobiliere : action réelle immobilière, servitude ; propriete : propriété, revendication.',
  }),
  depart: dateField(
    'Point de départ',
    'Jour où le titulaire a connu les faits (facture impayée, dette exigible), ou jour de la consolidation d’un dommage corporel.',
  ),
  naissanceDroit: dateField('Naissance du droit', 'Pour le plafond de vingt ans.').optional(),
  suspensions: z
    .array(
      z.object({
        cause: z.enum(SUSPENSIONS).meta({ title: 'Cause', labels: CHOICE_LABELS }),
        debut: dateField('Début', 'Premier jour de la suspension.'),
        fin: dateField('Fin', 'Jour où le délai recommence à courir.'),
      }),
    )
    .max(MAX_EVENTS)
    .optional()
    .meta({
      title: 'Suspensions',
      description: 'Médiation, conciliation, expertise ordonnée avant procès.',
    }),
  interruptions: z
    .array(
      z.object({
        cause: z.enum(INTERRUPTIONS).meta({ title: 'Cause', labels: CHOICE_LABELS }),
        date: dateField(
          'Date',
          'Jour de l’acte, ou de la fin de l’instance pour une demande en justice.',
        ),
      }),
    )
    .max(MAX_EVENTS)
    .optional()
    .meta({
      title: 'Interruptions',
      description: 'Reconnaissance de dette, demande en justice, acte d’exécution.',
    }),
});

const output = reasoningSchema.extend({
  end: z.string().nullable(),
  ceiling: z.string().nullable(),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const answer =
    result.end === null
      ? 'Cette action ne se prescrit pas.'
      : `Le dernier jour pour agir avant la prescription est le ${withWeekday(result.end)}.`;
  return cardOf(
    `Prescription (${choiceLabel(facts.nature)}), point de départ le ${inFull(facts.depart)}.`,
    answer,
    result,
  );
}

/** Civil limitation, with suspensions, interruptions and the ceiling of twenty years. */
export const computeLimitation = defineTool({
  label: { fr: 'Calculer une prescription civile' },
  description:
    'Calcule le dernier jour avant la prescription d’une action civile (facture prescrite, créance prescrite) à partir du jour où les faits ont été connus, avec les suspensions et les interruptions.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const result = limitation({
      action: facts.nature,
      start: knownDate(facts.depart, 'Le point de départ'),
      birth: knownDateOrNone(facts.naissanceDroit, 'La naissance du droit'),
      suspensions: (facts.suspensions ?? []).map(({ cause, debut, fin }) => ({
        cause,
        from: knownDate(debut, 'Le début de la suspension'),
        to: knownDate(fin, 'La fin de la suspension'),
      })),
      interruptions: (facts.interruptions ?? []).map(({ cause, date }) => ({
        cause,
        date: knownDate(date, 'La date de l’interruption'),
      })),
    });
    return { ...toSchema(result), end: result.end, ceiling: result.ceiling };
  },
  present,
});
