import { defineTool, inFull, type ToolCard, withWeekday } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { ofLength } from '../deadlines/period.js';
import { otherOrder } from '../deadlines/other-orders.js';
import {
  NOTIFICATIONS,
  recourseDeadline,
  type RecourseDeadline,
  type RecourseFacts,
} from '../deadlines/recourse-deadline.js';
import { MATTERS, RECOURSES, MATTER_LABELS } from '../deadlines/recourses.js';
import { cardOf, reasoningSchema, toSchema } from '../legal/reasoning.js';
import { CHOICE_LABELS } from './choice-labels.js';
import {
  dateField,
  knownDate,
  knownDateOrNone,
  knownPlaces,
  placeField,
  type KnownPlaces,
} from './inputs.js';

/** The recourse when the question does not say which. */
const UNSAID = 'non-precise';

const input = z.object({
  evenement: dateField(
    'Date de la notification ou de la signification',
    'Jour où le jugement, l’arrêt ou l’ordonnance a été signifié ou notifié à la partie (reçu, remis). Révision : jour où la cause a été connue. Jugement jamais notifié : jour du prononcé.',
  ),
  recours: z.enum([...RECOURSES, UNSAID]).meta({
    title: 'Recours',
    labels: CHOICE_LABELS,
    description:
      'appel : faire appel, interjeter appel, appel d’une ordonnance ; opposition : former opposition, opposition à un jugement par défaut ; pourvoi-en-cassation : pourvoi, pourvoir en cassation, former un pourvoi, pourvoi contre un arrêt ; tierce-opposition : former tierce opposition ; revision : recours en révision ; recours-en-annulation : recours en annulation d’une sentence arbitrale ; non-precise : recours, former un recours, exercer un recours, délai de recours, voie de recours, contester, attaquer.',
  }),
  matiere: z.enum(MATTERS).optional().meta({
    title: 'Matière',
    labels: CHOICE_LABELS,
    description:
      'contentieuse : contentieux, cas ordinaire, exécution provisoire, contentieux de la protection ; gracieuse : matière gracieuse ; refere : ordonnance de référé, juge des référés ; ordonnance-sur-requete : rejet d’une requête par ordonnance ; procedure-acceleree-au-fond ; mise-en-etat : ordonnance du juge de la mise en état ; juge-de-l-execution : jugement du JEX, décision du JEX, JEX ; saisie-immobiliere : saisie immobilière, jugement d’orientation, jugement d’adjudication, juge de l’exécution saisie immobilière ; jugement-sur-la-competence : statue sur la compétence ; tutelles : juge des tutelles, curatelle ; assistance-educative ; ordonnance-de-protection ; surendettement ; injonction-de-payer ; prud-hommes ; procedure-collective : redressement judiciaire, liquidation judiciaire, sauvegarde ; elections : électoral ; arbitrage : sentence arbitrale, tribunal arbitral ; penale : pénal, jugement pénal, correctionnel, tribunal correctionnel, tribunal de police, cour d’assises, assises ; administrative : tribunal administratif, juge administratif, cour administrative, jugement administratif, Conseil d’État. Par défaut : contentieuse.',
  }),
  lieu: placeField(
    'Lieu cité',
    'Ville ou territoire que la question cite sans dire si la juridiction y siège ou si la partie y vit.',
  ).optional(),
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
  status: z.enum(['computed', 'notStarted', 'closed', 'refused', 'unsaid']),
  /** What is said when no single date is: another order of courts, a recourse to name. */
  said: z.string().nullable(),
  /** Today, when the last day is over. */
  overOn: z.string().nullable(),
  base: lengthSchema,
  baseArticle: z.string(),
  extensionMonths: z.int(),
  rawEnd: z.string().nullable(),
  end: z.string().nullable(),
  cutOff: z.string().nullable(),
  assumptions: z.array(z.string()),
});

const PURPOSE: Readonly<Record<z.output<typeof input>['recours'], string>> = {
  appel: 'pour faire appel',
  opposition: 'pour former opposition',
  'pourvoi-en-cassation': 'pour former un pourvoi en cassation',
  'tierce-opposition': 'pour former tierce opposition',
  revision: 'pour former un recours en révision',
  'recours-en-annulation': 'pour former un recours en annulation',
  [UNSAID]: 'pour former un recours',
};

/** The reasons in a few words: length, article, distance, postponed end, and the day it runs from. */
function reasonsOf(result: z.output<typeof output>, facts: z.output<typeof input>): string {
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
    `à compter du ${inFull(facts.evenement)}`,
  ].join(' ; ');
}

function notStartedAnswer(result: z.output<typeof output>, purpose: string): string {
  const none = `Aucune date ne peut être opposée ${purpose} : le délai n’a pas commencé à courir`;
  return result.cutOff === null
    ? `${none}.`
    : `${none}, mais le jugement devait être notifié au plus tard le ${withWeekday(result.cutOff)}.`;
}

function answerOf(result: z.output<typeof output>, facts: z.output<typeof input>): string {
  if (result.said !== null) return result.said;
  const purpose = PURPOSE[facts.recours];
  if (result.end === null) return notStartedAnswer(result, purpose);
  const over = result.overOn === null ? '' : ` ; ce jour est passé au ${inFull(result.overOn)}`;
  const sentence = `Le dernier jour ${purpose} est le ${withWeekday(result.end)} à minuit (${reasonsOf(result, facts)})${over}.`;
  if (result.status !== 'closed' || result.cutOff === null) return sentence;
  return `Le jugement a été notifié après le ${inFull(result.cutOff)}, limite fixée à compter de son prononcé : le recours est à considérer comme fermé, sauf exception ; sans cette limite, le dernier jour serait le ${withWeekday(result.end)}.`;
}

function questionOf(facts: z.output<typeof input>): string {
  const matter = facts.matiere === undefined ? '' : `, ${MATTER_LABELS[facts.matiere]}`;
  return `Dernier jour ${PURPOSE[facts.recours]}, événement du ${inFull(facts.evenement)}${matter}.`;
}

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  return cardOf(questionOf(facts), answerOf(result, facts), result);
}

type Output = z.input<typeof output>;

const NO_DATE = {
  base: {},
  baseArticle: '',
  extensionMonths: 0,
  rawEnd: null,
  end: null,
  cutOff: null,
  overOn: null,
  assumptions: [],
} as const satisfies Partial<Output>;

/** What is known of the recourse, from what the model filled in. */
function factsOf(
  facts: z.output<typeof input>,
  places: KnownPlaces,
): Omit<RecourseFacts, 'recourse'> {
  return {
    event: knownDate(facts.evenement, 'La date de l’événement'),
    matter: facts.matiere,
    seat: places.seat,
    residence: places.residence,
    handedIn: places.handedIn,
    notification: facts.notification,
    pronounced: knownDateOrNone(facts.prononce, 'La date du prononcé'),
  };
}

function computed(result: RecourseDeadline, places: KnownPlaces, today: string): Output {
  const { status, base, baseArticle, extensionMonths, rawEnd, end, cutOff, assumptions } = result;
  const warnings = [...places.warnings, ...result.warnings];
  return {
    ...toSchema({ ...result, warnings }),
    ...{ status, base: { ...base }, baseArticle, extensionMonths, rawEnd, end, cutOff },
    assumptions: [...assumptions],
    said: null,
    overOn: end !== null && end < today ? today : null,
  };
}

/** A recourse that is not named: the two ordinary ones, each with the judgment it is open against. */
function unsaid(facts: Omit<RecourseFacts, 'recourse'>, places: KnownPlaces): Output {
  const appeal = recourseDeadline({ ...facts, recourse: 'appel' });
  const pourvoi = recourseDeadline({ ...facts, recourse: 'pourvoi-en-cassation' });
  const dated = ({ end }: RecourseDeadline): string =>
    end === null
      ? 'aucune date, le délai n’ayant pas commencé à courir'
      : `jusqu’au ${withWeekday(end)}`;
  return {
    ...toSchema({
      steps: [...appeal.steps, ...pourvoi.steps],
      warnings: [...places.warnings, ...appeal.warnings],
      certainty: 'toConfirm',
    }),
    ...NO_DATE,
    assumptions: [],
    status: 'unsaid',
    said: `Le recours est à préciser : appel ${dated(appeal)} si la décision est en premier ressort (${appeal.baseArticle}), pourvoi en cassation ${dated(pourvoi)} si elle est en dernier ressort (${pourvoi.baseArticle}), à compter du ${inFull(facts.event)}.`,
  };
}

function run(facts: z.output<typeof input>, today: string): Output {
  const other = otherOrder(facts.matiere);
  if (other !== null) {
    const { answer, steps, warnings } = other;
    const reasoning = toSchema({ steps, warnings, certainty: 'refused' });
    return { ...reasoning, ...NO_DATE, assumptions: [], status: 'refused', said: answer };
  }
  const places = knownPlaces({
    seat: facts.siege,
    residence: facts.demeure,
    handedIn: facts.remisEnMainPropreA,
    cited: facts.lieu,
  });
  const known = factsOf(facts, places);
  if (facts.recours === UNSAID) return unsaid(known, places);
  return computed(recourseDeadline({ ...known, recourse: facts.recours }), places, today);
}

/**
 * The time limits of recourses in civil matters, the computation the registry of a court does most.
 * Only two values are required, so that a plain question fills it; the rest is assumed and said.
 */
export const computeDeadline = defineTool({
  label: { fr: 'Calculer un délai de recours' },
  description:
    'Calcule le dernier jour, la date à laquelle expire le délai d’un recours civil (appel, opposition, pourvoi en cassation, tierce opposition, révision, annulation d’une sentence arbitrale) contre un jugement, un arrêt ou une ordonnance signifié ou notifié à une partie, avec la distance, les jours fériés et les articles.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts, { today }) => run(facts, today),
  present,
});
