import { ToolError } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { isCivilDate, yearOf, type CivilDate } from '../deadlines/civil-date.js';
import type { Residence, Seat } from '../deadlines/places.js';
import { readResidence, readSeat } from '../deadlines/read-place.js';

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

const MAX_PLACE = 120;

/** A place in the words of the question: `Mayotte`, `Canada`, `cour d’appel de Colmar`. */
export function placeField(title: string, description: string): z.ZodString {
  return z.string().max(MAX_PLACE).meta({ title, description });
}

/** Places read from words, and the sentence to show when a name is not known. */
export interface KnownPlaces {
  readonly seat: Seat | undefined;
  readonly residence: Residence | undefined;
  readonly handedIn: Residence | undefined;
  readonly warnings: readonly string[];
}

const UNKNOWN_PLACE =
  'Un lieu indiqué n’est pas reconnu : précisez la collectivité d’outre-mer, le pays ou « France métropolitaine ».';

/** Reads the places that were given; a name that is not known is left out, and said. */
export function knownPlaces(words: {
  readonly seat?: string | undefined;
  readonly residence?: string | undefined;
  readonly handedIn?: string | undefined;
}): KnownPlaces {
  const seat = words.seat === undefined ? undefined : readSeat(words.seat);
  const residence = words.residence === undefined ? undefined : readResidence(words.residence);
  const handedIn = words.handedIn === undefined ? undefined : readResidence(words.handedIn);
  return {
    seat: seat ?? undefined,
    residence: residence ?? undefined,
    handedIn: handedIn ?? undefined,
    warnings: [seat, residence, handedIn].includes(null) ? [UNKNOWN_PLACE] : [],
  };
}
