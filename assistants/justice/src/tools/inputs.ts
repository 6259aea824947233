import { ToolError } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { isCivilDate, yearOf, type CivilDate } from '../deadlines/civil-date.js';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * A date as a tool asks for it. The schema says `format: date` without the long pattern of
 * `z.iso.date()`, and the calendar is checked by `knownDate`, so that an impossible day gets a
 * French sentence.
 */
export function dateField(title: string, description: string): z.ZodString {
  return z.string().max(10).meta({ format: 'date', title, description });
}

/**
 * The date, checked against the calendar.
 * @throws {ToolError} `INVALID_INPUT` when the day does not exist or is out of the range of the rules
 */
export function knownDate(text: string, what: string): CivilDate {
  if (!isCivilDate(text)) {
    throw new ToolError(
      'INVALID_INPUT',
      `${what} n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année.`,
    );
  }
  const year = yearOf(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new ToolError(
      'INVALID_INPUT',
      `${what} est hors de la période calculable (${String(FIRST_YEAR)} à ${String(LAST_YEAR)}). Vérifiez l’année.`,
    );
  }
  return text;
}

/** The same for a date that may be left out. */
export function knownDateOrNone(text: string | undefined, what: string): CivilDate | undefined {
  return text === undefined ? undefined : knownDate(text, what);
}
