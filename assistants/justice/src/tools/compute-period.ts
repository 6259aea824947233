import {
  addDays,
  assertUnreachable,
  type CivilDate,
  defineTool,
  inFull,
  type ToolCard,
  ToolError,
  withWeekday,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { isWorkingDay, ofLength, periodEnd, type Length } from '../deadlines/period.js';
import type { Seat } from '../deadlines/places.js';
import { article } from '../legal/articles.js';
import { cardOf, reasoningSchema, step, toSchema, type Reasoning } from '../legal/reasoning.js';
import { CHOICE_LABELS } from './choice-labels.js';
import { dateField, knownDate, knownPlaces, placeField } from './inputs.js';

const UNITS = ['jours', 'semaines', 'mois', 'mois-et-jours', 'annees'] as const;
const DIRECTIONS = ['apres', 'avant'] as const;
const DAYS_A_WEEK = 7;
const MAX_LENGTH = 4000;

const input = z.object({
  evenement: dateField(
    'Date de départ',
    'Date à compter de laquelle le délai se calcule, ou date de l’audience pour un délai à rebours.',
  ),
  nombre: z.int().min(1).max(MAX_LENGTH).meta({
    title: 'Durée',
    description: 'Nombre de jours, de semaines, de mois ou d’années du délai, par exemple 15.',
  }),
  unite: z.enum(UNITS).meta({
    title: 'Unité',
    labels: CHOICE_LABELS,
    description:
      'jours : jour, jours ; semaines : semaine ; mois : mois ; mois-et-jours : mois et jours ; annees : an, ans, année, années.',
  }),
  joursEnPlus: z.int().min(1).max(MAX_LENGTH).optional().meta({
    title: 'Jours en plus',
    description: 'Jours à ajouter quand le délai est exprimé en mois et en jours.',
  }),
  sens: z.enum(DIRECTIONS).optional().meta({
    title: 'Sens',
    labels: CHOICE_LABELS,
    description:
      'apres : à compter de, à partir de, dans les ; avant : à rebours, au moins tant de jours avant la date. Par défaut : apres.',
  }),
  siege: placeField(
    'Siège de la juridiction',
    'Lieu dont les jours fériés comptent. Par défaut : metropole.',
  ).optional(),
});

const output = reasoningSchema.extend({
  rawEnd: z.string(),
  end: z.string(),
  prudent: z.string().nullable(),
});

type Facts = z.output<typeof input>;

function lengthOf({ nombre, unite, joursEnPlus = 0 }: Facts): Length {
  switch (unite) {
    case 'jours':
      return { days: nombre + joursEnPlus };
    case 'semaines':
      return { days: nombre * DAYS_A_WEEK + joursEnPlus };
    case 'mois':
    case 'mois-et-jours':
      return { months: nombre, days: joursEnPlus };
    case 'annees':
      return { years: nombre, days: joursEnPlus };
    default:
      return assertUnreachable(unite);
  }
}

interface Computed extends Reasoning {
  readonly rawEnd: CivilDate;
  readonly end: CivilDate;
  readonly prudent: CivilDate | null;
}

function workingDayAtOrBefore(date: CivilDate, seat: Seat): CivilDate {
  let day = date;
  while (!isWorkingDay(day, seat)) day = addDays(day, -1);
  return day;
}

function backwards(event: CivilDate, length: Length, seat: Seat): Computed {
  const { years = 0, months = 0, days = 0 } = length;
  if (years + months > 0) {
    throw new ToolError(
      'INVALID_INPUT',
      'Un délai à rebours ne se calcule ici qu’en jours ou en semaines. Exprimez-le en jours.',
    );
  }
  const end = addDays(event, -days);
  const prudent = workingDayAtOrBefore(addDays(end, -1), seat);
  const text = `Le jour de la date ne compte pas : le délai ${ofLength(length)} à rebours du ${inFull(event)} mène au ${withWeekday(end)}.`;
  return {
    rawEnd: end,
    end,
    prudent,
    steps: [step(text, article('cpc', '641'))],
    warnings: [
      `La prorogation au premier jour ouvrable ne joue pas à rebours. Date prudente : le ${withWeekday(prudent)}.`,
    ],
    certainty: 'toConfirm',
  };
}

function forwards(event: CivilDate, length: Length, seat: Seat, assumed: boolean): Computed {
  const { rawEnd, end, steps, warnings } = periodEnd(event, length, seat);
  const assumption = assumed
    ? ['Hypothèses : jours fériés de France métropolitaine, aucune augmentation pour la distance.']
    : [];
  const certainty = warnings.length === 0 ? 'computed' : 'toConfirm';
  return { rawEnd, end, prudent: null, steps, warnings: [...warnings, ...assumption], certainty };
}

function present(result: z.output<typeof output>, facts: Facts): ToolCard {
  const length = ofLength(lengthOf(facts));
  const backward = facts.sens === 'avant';
  const question = `Délai ${length} ${backward ? 'avant le' : 'à compter du'} ${inFull(facts.evenement)}.`;
  const answer = backward
    ? `Le délai ${length} avant le ${inFull(facts.evenement)} impose d’agir au plus tard le ${withWeekday(result.end)}.`
    : `Le délai ${length} à compter du ${inFull(facts.evenement)} expire le ${withWeekday(result.end)} à minuit.`;
  return cardOf(question, answer, result);
}

/** A free period, counted as articles 640 to 642 of the code de procédure civile say. */
export const computePeriod = defineTool({
  label: { fr: 'Compter un délai' },
  description:
    'Dit quel jour tombe ou expire un délai donné en jours, semaines, mois ou années à compter d’une date ou après une date (par exemple 15 jours à compter du 3 mars 2026), avec les jours fériés et les fins de semaine, ou à rebours avant une audience.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: (facts) => {
    const event = knownDate(facts.evenement, 'La date de départ');
    const places = knownPlaces({ seat: facts.siege });
    const seat = places.seat ?? 'metropole';
    const length = lengthOf(facts);
    const result =
      facts.sens === 'avant'
        ? backwards(event, length, seat)
        : forwards(event, length, seat, places.seat === undefined);
    const { rawEnd, end, prudent } = result;
    const warnings = [...places.warnings, ...result.warnings];
    return { ...toSchema({ ...result, warnings }), rawEnd, end, prudent };
  },
  present,
});
