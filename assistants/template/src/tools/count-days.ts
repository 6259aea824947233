import { defineTool, ToolError } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { daysBetween, inFull } from '../calendar/calendar-days.js';
import { ruleOn } from '../calendar/calendar-rules.js';

/** French titles: the model fills the fields from the question, and the agent reads them. */
const input = z.object({
  dateDebut: z.iso
    .date()
    .meta({ title: 'Date de début', description: 'Jour à partir duquel on compte' }),
  dateFin: z.iso.date().meta({ title: 'Date de fin', description: 'Jour jusqu’auquel on compte' }),
  joursInclus: z.boolean().optional().meta({
    title: 'Premier et dernier jours inclus',
    description: 'Vrai pour compter aussi le premier jour',
  }),
});

const output = z.object({ days: z.int().nonnegative(), rule: z.string() });

/** Counts the days from one date to another. */
export const countDays = defineTool({
  label: { fr: 'Compter les jours entre deux dates' },
  description: 'Compte le nombre de jours du calendrier entre deux dates, du début à la fin.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run({ dateDebut, dateFin, joursInclus }) {
    const rule = ruleOn(dateDebut);
    if (rule === null) {
      throw new ToolError(
        'UNKNOWN',
        'Nombre de jours inconnu\u00A0: la table de cet assistant commence au 20 décembre 1582.',
      );
    }
    if (dateFin < dateDebut) {
      throw new ToolError('INVALID_INPUT', 'La date de fin précède la date de début.');
    }
    const days = daysBetween(dateDebut, dateFin) + (joursInclus === true ? 1 : 0);
    return { days, rule: rule.name };
  },
  present({ days, rule }, { dateDebut, dateFin, joursInclus }) {
    const counted = joursInclus === true ? 'premier et dernier jours inclus' : 'premier jour exclu';
    return {
      question: `Nombre de jours du ${inFull(dateDebut)} au ${inFull(dateFin)}, ${counted}.`,
      answer: `Il y a ${String(days)} ${days > 1 ? 'jours' : 'jour'} du ${inFull(dateDebut)} au ${inFull(dateFin)} (${counted}).`,
      certainty: 'computed',
      steps: [{ text: `Jours du ${rule}, années bissextiles comprises, ${counted}.` }],
      articles: [],
      warnings: ['Les jours fériés et les fins de semaine sont comptés comme les autres.'],
    };
  },
});
