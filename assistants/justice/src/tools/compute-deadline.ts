import { defineTool, type ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { inFull, withWeekday } from '../deadlines/civil-date.js';
import { ofLength } from '../deadlines/period.js';
import { NOTIFICATIONS, recourseDeadline } from '../deadlines/recourse-deadline.js';
import { MATTERS, RECOURSES, type Recourse, MATTER_LABELS } from '../deadlines/recourses.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CHOICE_LABELS } from './choice-labels.js';
import { dateField, knownDate, knownDateOrNone, knownPlaces, placeField } from './inputs.js';

const input = z.object({
  evenement: dateField(
    'Date de la notification ou de la signification',
    'Jour où le jugement, l’arrêt ou l’ordonnance a été signifié ou notifié à la partie (reçu, remis). Révision : jour où la cause a été connue. Jugement jamais notifié : jour du prononcé.',
  ),
  recours: z.enum(RECOURSES).meta({
    title: 'Recours',
    labels: CHOICE_LABELS,
    description:
      'appel : faire appel, interjeter appel, contester un jugement, contester une ordonnance ; opposition : former opposition, opposition à un jugement par défaut ; pourvoi-en-cassation : se pourvoir en cassation, former un pourvoi, pourvoi contre un arrêt ; tierce-opposition : former tierce opposition ; revision : recours en révision.',
  }),
  matiere: z.enum(MATTERS).optional().meta({
    title: 'Matière',
    labels: CHOICE_LABELS,
    description:
      'contentieuse : contentieux, cas ordinaire, exécution provisoire, contentieux de la protection ; gracieuse : matière gracieuse ; refere : ordonnance de référé, juge des référés ; ordonnance-sur-requete : rejet d’une requête par ordonnance ; procedure-acceleree-au-fond ; mise-en-etat : ordonnance du juge de la mise en état ; juge-de-l-execution : jugement du JEX, décision du JEX, JEX ; jugement-sur-la-competence : statue sur la compétence ; tutelles : juge des tutelles, curatelle ; assistance-educative ; ordonnance-de-protection ; surendettement ; injonction-de-payer ; prud-hommes ; procedure-collective : redressement judiciaire, liquidation judiciaire, sauvegarde ; elections : électoral. Par défaut : contentieuse.',
  }),
  siege: placeField(
    'Cour ou tribunal devant lequel agir (siège)',
    'Ville ou collectivité où siège la juridiction du recours, par exemple Lyon, Colmar, Cayenne, La Réunion. Par défaut : France métropolitaine.',
  ).optional(),
  demeure: placeField(
    'Lieu où vit la partie (demeurant, résidant, vivant, domiciliée, qui habite à)',
    'Collectivité d’outre-mer, pays étranger ou France métropolitaine, par exemple Mayotte, Canada, Paris. Par défaut : France métropolitaine.',
  ).optional(),
  remisEnMainPropreA: placeField(
    'Lieu de remise en main propre',
    'Seulement si l’acte a été remis à la partie elle-même ailleurs que là où elle demeure (article 647).',
  ).optional(),
  notification: z.enum(NOTIFICATIONS).optional().meta({
    title: 'État de la notification',
    labels: CHOICE_LABELS,
    description:
      'reguliere : en règle ; irreguliere : sans mention du délai, mention manquante, délai erroné, irrégulièrement ; absente : jamais notifié, jamais signifié. Par défaut : reguliere.',
  }),
  prononce: dateField(
    'Date du prononcé, jugement rendu',
    'Jour où la décision a été prononcée, si elle est connue en plus de la notification.',
  ).optional(),
});

const lengthSchema = z.object({
  years: z.int().optional(),
  months: z.int().optional(),
  days: z.int().optional(),
});

const output = reasoningSchema.extend({
  status: z.enum(['computed', 'notStarted', 'closed']),
  base: lengthSchema,
  baseArticle: z.string(),
  extensionMonths: z.int(),
  rawEnd: z.string().nullable(),
  end: z.string().nullable(),
  cutOff: z.string().nullable(),
  assumptions: z.array(z.string()),
});

const PURPOSE: Readonly<Record<Recourse, string>> = {
  appel: 'pour faire appel',
  opposition: 'pour former opposition',
  'pourvoi-en-cassation': 'pour former un pourvoi en cassation',
  'tierce-opposition': 'pour former tierce opposition',
  revision: 'pour former un recours en révision',
};

/** The reasons in a few words: length, article, distance, postponed end. */
function reasonsOf(result: z.output<typeof output>): string {
  const { years = 0, months = 0, days = 0 } = result.base;
  const postponed =
    result.rawEnd !== null && result.rawEnd !== result.end
      ? [`reporté du ${withWeekday(result.rawEnd)}, jour non ouvrable`]
      : [];
  return [
    `délai ${ofLength({ years, months, days })}, ${result.baseArticle}`,
    ...(result.extensionMonths === 0
      ? []
      : [`augmenté ${ofLength({ months: result.extensionMonths })} en raison de la distance`]),
    ...postponed,
  ].join(' ; ');
}

function notStartedAnswer(result: z.output<typeof output>, purpose: string): string {
  const none = `Aucune date ne peut être opposée ${purpose} : le délai n’a pas commencé à courir`;
  return result.cutOff === null
    ? `${none}.`
    : `${none}, mais le jugement devait être notifié au plus tard le ${withWeekday(result.cutOff)}.`;
}

function answerOf(result: z.output<typeof output>, recourse: Recourse): string {
  const purpose = PURPOSE[recourse];
  if (result.end === null) return notStartedAnswer(result, purpose);
  const sentence = `Le dernier jour ${purpose} est le ${withWeekday(result.end)} à minuit (${reasonsOf(result)}).`;
  if (result.status !== 'closed' || result.cutOff === null) return sentence;
  return `Le jugement a été notifié après le ${inFull(result.cutOff)}, limite fixée à compter de son prononcé : le recours est à considérer comme fermé, sauf exception ; sans cette limite, le dernier jour serait le ${withWeekday(result.end)}.`;
}

function questionOf(facts: z.output<typeof input>): string {
  const matter = facts.matiere === undefined ? '' : `, ${MATTER_LABELS[facts.matiere]}`;
  return `Dernier jour ${PURPOSE[facts.recours]}, événement du ${inFull(facts.evenement)}${matter}.`;
}

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  return cardOf(questionOf(facts), answerOf(result, facts.recours), result);
}

/**
 * The time limits of recourses in civil matters, the computation the registry of a court does most.
 * Only two values are required, so that a plain question fills it; the rest is assumed and said.
 */
export const computeDeadline = defineTool({
  label: { fr: 'Calculer un délai de recours' },
  description:
    'Calcule le dernier jour, la date à laquelle expire le délai d’un recours civil (appel, opposition, pourvoi en cassation, tierce opposition, révision) contre un jugement, un arrêt ou une ordonnance signifié ou notifié à une partie, avec la distance, les jours fériés et les articles.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const places = knownPlaces({
      seat: facts.siege,
      residence: facts.demeure,
      handedIn: facts.remisEnMainPropreA,
    });
    const result = recourseDeadline({
      recourse: facts.recours,
      event: knownDate(facts.evenement, 'La date de l’événement'),
      matter: facts.matiere,
      seat: places.seat,
      residence: places.residence,
      handedIn: places.handedIn,
      notification: facts.notification,
      pronounced: knownDateOrNone(facts.prononce, 'La date du prononcé'),
    });
    const { status, base, baseArticle, extensionMonths, rawEnd, end, cutOff, assumptions } = result;
    const warnings = [...places.warnings, ...result.warnings];
    return {
      ...toSchema({ ...result, warnings }),
      ...{ status, base: { ...base }, baseArticle, extensionMonths, rawEnd, end, cutOff },
      assumptions: [...assumptions],
    };
  },
  present,
});
