import { defineTool, inFull, type ToolCard, withWeekday } from '@maroquin/assistant-kit';
import { z } from 'zod';

import {
  appealCalendar as calendarOf,
  ofSanction,
  STARTING_ACTS,
  TRACKS,
} from '../appeal/appeal-calendar.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CHOICE_LABELS, choiceLabel } from './choice-labels.js';
import { dateField, knownDate, knownPlaces, placeField } from './inputs.js';

const input = z.object({
  acte: z.enum(STARTING_ACTS).meta({
    title: 'Acte de départ',
    labels: CHOICE_LABELS,
    description:
      'declaration-d-appel : déclaration d’appel, conclusions de l’appelant à remettre ; conclusions-de-l-appelant : conclusions de l’appelant notifiées, l’intimé doit conclure ; appel-incident : appel incident ou provoqué notifié ; avis-de-signifier-la-declaration : avis du greffe de signifier la déclaration d’appel ; avis-de-fixation : avis de fixation à bref délai ; depot-du-pourvoi : déclaration de pourvoi, mémoire ampliatif ; recepisse-du-pourvoi-sans-avocat : récépissé d’un pourvoi sans représentation obligatoire ; memoire-ampliatif-signifie : mémoire signifié au défendeur au pourvoi ; arret-de-cassation : arrêt de cassation avec renvoi notifié.',
  }),
  date: dateField(
    'Date de l’acte',
    'Jour de la déclaration, de la notification ou de la réception de l’acte.',
  ),
  circuit: z.enum(TRACKS).optional().meta({
    title: 'Circuit',
    labels: CHOICE_LABELS,
    description:
      'mise-en-etat : conseiller de la mise en état ; bref-delai : procédure à bref délai. Par défaut : mise-en-etat.',
  }),
  siege: placeField(
    'Siège de la cour',
    'Ville ou collectivité où siège la cour. Par défaut : France métropolitaine.',
  ).optional(),
  demeure: placeField(
    'Lieu où vit l’appelant, le demandeur ou la partie qui doit agir',
    'Collectivité d’outre-mer, pays étranger ou France métropolitaine. Par défaut : France métropolitaine.',
  ).optional(),
});

const output = reasoningSchema.extend({
  duties: z.array(
    z.object({
      what: z.string(),
      by: z.string(),
      sanction: z.string(),
      rawEnd: z.string(),
      end: z.string(),
    }),
  ),
});

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const duties = result.duties.map(
    ({ what, by, end, sanction }) =>
      `${by} doit ${what} au plus tard le ${withWeekday(end)} (à peine ${ofSanction(sanction)})`,
  );
  const sentence = duties.join(' ; ');
  const answer = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  return cardOf(
    `Calendrier à compter du ${inFull(facts.date)} (${choiceLabel(facts.acte)}).`,
    answer,
    result,
  );
}

/** The periods that follow an act of an appeal with compulsory lawyer, or of a pourvoi. */
export const appealCalendar = defineTool({
  label: { fr: 'Calendrier d’un appel ou d’un pourvoi' },
  description:
    'Calcule les dates limites de la procédure devant la cour (conclusions de l’appelant, de l’intimé, signification de la déclaration d’appel, mémoire ampliatif à déposer par le demandeur après un pourvoi formé) à partir de la date d’un acte déjà accompli.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const places = knownPlaces({ seat: facts.siege, residence: facts.demeure });
    const assumed = places.seat === undefined || places.residence === undefined;
    const result = calendarOf({
      act: facts.acte,
      date: knownDate(facts.date, 'La date de l’acte'),
      track: facts.circuit ?? 'mise-en-etat',
      seat: places.seat ?? 'metropole',
      residence: places.residence ?? 'metropole',
    });
    const assumption = assumed
      ? ['Hypothèses : cour et partie en France métropolitaine, sauf indication contraire.']
      : [];
    const reasoning = toSchema({
      ...result,
      warnings: [...places.warnings, ...assumption, ...result.warnings],
    });
    return { ...reasoning, duties: result.duties.map((duty) => ({ ...duty })) };
  },
  present,
});
