import { defineTool, inFull, type ToolCard, withWeekday } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { lapse, LAPSES } from '../lapse/lapse.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CHOICE_LABELS, choiceLabel } from './choice-labels.js';
import { dateField, knownDate, knownDateOrNone, knownPlaces, placeField } from './inputs.js';

const SERVED = ['a-personne', 'a-domicile-ou-etude'] as const;

const input = z.object({
  type: z.enum(LAPSES).meta({
    title: 'Risque',
    labels: CHOICE_LABELS,
    description:
      'injonction-a-signifier : signifier une ordonnance portant injonction de payer, injonction de payer non avenue ; opposition-a-injonction : opposition à une injonction de payer ; defaut-a-notifier : notifier un jugement par défaut, jugement non avenu, réputé contradictoire ; peremption : péremption d’instance, dernière diligence ; placement : placement de l’assignation, remettre l’assignation au greffe ; saisie-a-denoncer : dénoncer une saisie-attribution ; saisie-a-contester : contester une saisie-attribution.',
  }),
  date: dateField(
    'Date',
    'Date de l’ordonnance, du jugement, de la signification ou de la notification, de la dernière diligence, de la saisie, ou de l’audience pour un placement.',
  ),
  signification: z.enum(SERVED).optional().meta({
    title: 'Mode de signification',
    labels: CHOICE_LABELS,
    description:
      'a-personne : signifiée à personne, en main propre ; a-domicile-ou-etude : à domicile, à étude, non signifiée à personne.',
  }),
  premierActe: dateField(
    'Premier acte à personne',
    'Date du premier acte signifié à personne, ou de la première saisie, si l’ordonnance ne l’a pas été.',
  ).optional(),
  siege: placeField(
    'Siège de la juridiction',
    'Ville ou collectivité dont les jours fériés comptent. Par défaut : France métropolitaine.',
  ).optional(),
});

const output = reasoningSchema.extend({
  what: z.string(),
  effect: z.string(),
  rawEnd: z.string().nullable(),
  end: z.string().nullable(),
  safe: z.string().nullable(),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const answer =
    result.end === null
      ? `Aucune date de fin ne peut être donnée pour ${result.what} : le délai reste ouvert.`
      : `Le dernier jour pour ${result.what} est le ${withWeekday(result.end)} ; ensuite, ${result.effect}.`;
  const safe =
    result.safe !== null && result.end !== null && result.safe < result.end
      ? [`Date prudente : le ${withWeekday(result.safe)}.`]
      : [];
  const card = cardOf(
    `Date limite (${choiceLabel(facts.type)}), à partir du ${inFull(facts.date)}.`,
    answer,
    result,
  );
  return { ...card, warnings: [...card.warnings, ...safe] };
}

/** Payment orders, default judgments, péremption, placement, saisie-attribution. */
export const checkLapse = defineTool({
  label: { fr: 'Vérifier une caducité ou une péremption' },
  description:
    'Calcule la date avant laquelle un acte doit être fait pour ne pas devenir non avenu, caduc ou périmé : injonction de payer, jugement par défaut, péremption d’instance, placement de l’assignation, saisie-attribution.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const places = knownPlaces({ seat: facts.siege });
    const result = lapse({
      lapse: facts.type,
      date: knownDate(facts.date, 'La date'),
      seat: places.seat ?? 'metropole',
      servedInPerson:
        facts.signification === undefined ? undefined : facts.signification === 'a-personne',
      firstAct: knownDateOrNone(facts.premierActe, 'La date du premier acte'),
    });
    const { what, effect, rawEnd, end, safe } = result;
    const warnings = [...places.warnings, ...result.warnings];
    return { ...toSchema({ ...result, warnings }), what, effect, rawEnd, end, safe };
  },
  present,
});
