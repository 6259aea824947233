import { type CivilDate, isCivilDate, ToolError, yearOf } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { inPlace, type Residence, type Seat } from '../deadlines/places.js';
import { readResidence, readSeat } from '../deadlines/read-place.js';

/** A month is let in so that the tool can say that the day is missing. */
const DATE_OR_MONTH = String.raw`^\d{4}-\d{2}(-\d{2})?$`;
const MONTH_ONLY = /^\d{4}-\d{2}$/u;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * A date as a tool asks for it. The schema says `format: date` without the long pattern of
 * `z.iso.date()`, and the calendar is checked by `knownDate`, so that an impossible day gets a
 * French sentence.
 */
export function dateField(title: string, description: string): z.ZodString {
  return z.string().max(10).meta({ format: 'date', pattern: DATE_OR_MONTH, title, description });
}

/**
 * The date, checked against the calendar.
 * @throws {ToolError} `INVALID_INPUT` when the day does not exist or is out of the range of the rules
 */
export function knownDate(text: string, what: string): CivilDate {
  if (MONTH_ONLY.test(text)) {
    throw new ToolError(
      'INVALID_INPUT',
      `${what} n’a que le mois et l’année : le calcul se fait au jour près. Indiquez le jour exact.`,
    );
  }
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

/**
 * A place that the question cites without its part: a town of metropolitan France can only be where
 * the court sits (its holidays count), a foreign one only where the party lives; overseas, the two
 * give different time limits.
 * @throws {ToolError} `INVALID_INPUT` when the part of an overseas place must be said
 */
function citedPlace(cited: string | undefined): Pick<KnownPlaces, 'seat' | 'residence'> {
  const place = cited === undefined ? null : (readSeat(cited) ?? readResidence(cited));
  if (place === null) return { seat: undefined, residence: undefined };
  if (place === 'metropole' || place === 'alsace-moselle')
    return { seat: place, residence: undefined };
  if (place === 'etranger') return { seat: undefined, residence: place };
  throw new ToolError(
    'INVALID_INPUT',
    `Précisez si la juridiction siège ${inPlace(place)} ou si la partie y demeure : le délai n’est pas le même (articles 643 et 644 du code de procédure civile).`,
  );
}

/** Reads the places that were given; a name that is not known is left out, and said. */
export function knownPlaces(words: {
  readonly cited?: string | undefined;
  readonly seat?: string | undefined;
  readonly residence?: string | undefined;
  readonly handedIn?: string | undefined;
}): KnownPlaces {
  const seat = words.seat === undefined ? undefined : readSeat(words.seat);
  const residence = words.residence === undefined ? undefined : readResidence(words.residence);
  const handedIn = words.handedIn === undefined ? undefined : readResidence(words.handedIn);
  const isPlaced = seat !== undefined || residence !== undefined;
  const cited = citedPlace(isPlaced ? undefined : words.cited);
  return {
    seat: seat ?? cited.seat,
    residence: residence ?? cited.residence,
    handedIn: handedIn ?? undefined,
    warnings: [seat, residence, handedIn].includes(null) ? [UNKNOWN_PLACE] : [],
  };
}
