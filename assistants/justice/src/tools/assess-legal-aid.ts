import { defineTool, inFull, type ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { legalAid } from '../legal-aid/legal-aid.js';
import { euros } from '../legal/money.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { dateField, knownDate } from './inputs.js';

const MAX_INCOME = 10_000_000;
const MAX_PERSONS = 30;

const input = z.object({
  revenu: z.number().min(0).max(MAX_INCOME).meta({
    title: 'Revenu fiscal de référence',
    description: 'Revenu fiscal de référence du foyer, en euros (RFR).',
  }),
  personnes: z.int().min(1).max(MAX_PERSONS).optional().meta({
    title: 'Personnes du foyer',
    description: 'Nombre de personnes du foyer fiscal, demandeur compris. Par défaut : 1 personne.',
  }),
  dateDemande: dateField(
    'Date de la demande',
    'Jour du dépôt de la demande. Par défaut : aujourd’hui.',
  ).optional(),
});

const output = reasoningSchema.extend({
  share: z.union([z.literal(0), z.literal(25), z.literal(55), z.literal(100)]),
  ceilings: z.object({ total: z.number(), at55: z.number(), at25: z.number() }),
  requested: z.string(),
  persons: z.int(),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const household = `un foyer de ${String(result.persons)} personne${result.persons > 1 ? 's' : ''}`;
  const income = euros(facts.revenu);
  const outcome =
    result.share === 0
      ? 'dépasse les plafonds de ressources de l’aide juridictionnelle'
      : `correspond, pour les seules ressources, à une aide juridictionnelle de ${String(result.share)}\u00A0%`;
  return cardOf(
    `Aide juridictionnelle : revenu de ${income}, ${household}, demande du ${inFull(result.requested)}.`,
    `Un revenu fiscal de référence de ${income} pour ${household} ${outcome} (plafonds au ${inFull(result.requested)}).`,
    result,
  );
}

/** Ceilings of legal aid: from dated rows only, never the decision of the office. */
export const assessLegalAid = defineTool({
  label: { fr: 'Comparer aux plafonds d’aide juridictionnelle' },
  description:
    'Compare un revenu fiscal de référence aux plafonds d’aide juridictionnelle selon le nombre de personnes du foyer et la date de la demande.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts, context) => {
    const requested =
      facts.dateDemande === undefined
        ? context.today
        : knownDate(facts.dateDemande, 'La date de la demande');
    const persons = facts.personnes ?? 1;
    const { share, ceilings, ...reasoning } = legalAid({
      requested,
      income: facts.revenu,
      persons,
    });
    const assumed =
      facts.personnes === undefined ? ['Hypothèses : une seule personne dans le foyer.'] : [];
    const warnings = [...assumed, ...reasoning.warnings];
    return {
      ...toSchema({ ...reasoning, warnings }),
      share,
      ceilings: { ...ceilings },
      requested,
      persons,
    };
  },
  present,
});
