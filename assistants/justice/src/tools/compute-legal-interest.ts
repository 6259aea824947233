import { defineTool, inFull, type ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { legalInterest } from '../interest/legal-interest.js';
import { CREDITORS } from '../interest/legal-rates.js';
import { euros } from '../legal/money.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CHOICE_LABELS } from './choice-labels.js';
import { dateField, knownDate, knownDateOrNone } from './inputs.js';

const MAX_PRINCIPAL = 1_000_000_000;

const input = z.object({
  principal: z.number().positive().max(MAX_PRINCIPAL).meta({
    title: 'Somme due',
    description: 'Montant en euros, en principal, qui porte intérêt.',
  }),
  debut: dateField('Début', 'Date de départ des intérêts : mise en demeure ou jugement.'),
  fin: dateField('Fin', 'Date d’arrêt du compte : jour du paiement.'),
  creancier: z.enum(CREDITORS).meta({
    title: 'Créancier',
    labels: CHOICE_LABELS,
    description:
      'particulier : personne physique n’agissant pas pour des besoins professionnels ; professionnel : société, entreprise, association, tous les autres cas.',
  }),
  executoire: dateField(
    'Date exécutoire',
    'Jour où la décision est devenue exécutoire, même à titre provisoire ; fait courir la majoration de cinq points deux mois après.',
  ).optional(),
});

const output = reasoningSchema.extend({
  lines: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      days: z.int(),
      rate: z.number(),
      amount: z.number(),
    }),
  ),
  total: z.number(),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const span = `du ${inFull(facts.debut)} au ${inFull(facts.fin)}`;
  const sum = euros(facts.principal);
  return cardOf(
    `Intérêts au taux légal sur ${sum}, ${span}, créancier : ${facts.creancier}.`,
    `Les intérêts au taux légal sur ${sum} ${span} s’élèvent à ${euros(result.total)}.`,
    result,
  );
}

/** Interest at the legal rate, from a dated table: a semester that is not in it is refused. */
export const computeLegalInterest = defineTool({
  label: { fr: 'Calculer des intérêts au taux légal' },
  description:
    'Calcule les intérêts au taux légal d’une somme d’argent entre deux dates, semestre par semestre, avec la majoration de cinq points.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const { lines, total, ...reasoning } = legalInterest({
      principal: facts.principal,
      start: knownDate(facts.debut, 'La date de départ'),
      end: knownDate(facts.fin, 'La date de fin'),
      creditor: facts.creancier,
      enforceable: knownDateOrNone(facts.executoire, 'La date exécutoire'),
    });
    return { ...toSchema(reasoning), lines: lines.map((line) => ({ ...line })), total };
  },
  present,
});
