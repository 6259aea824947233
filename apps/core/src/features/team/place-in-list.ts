import { z } from 'zod';

/** Where a page begins: after the row of this day and this digest. */
export interface PlaceInList {
  readonly day: string | null;
  readonly id: string | null;
}

const START: PlaceInList = { day: null, id: null };

const placeSchema = z.tuple([z.iso.date(), z.string().regex(/^[\da-f]{32}$/u)]);

/** Writes the place of a row, opaque to the client. */
export function writePlace({ day, id }: { readonly day: string; readonly id: string }): string {
  return Buffer.from(`${day} ${id}`, 'utf8').toString('base64url');
}

/** Reads a place; what is no place is the beginning of the list. */
export function readPlace(after: string | null): PlaceInList {
  if (after === null) return START;
  const parsed = placeSchema.safeParse(Buffer.from(after, 'base64url').toString('utf8').split(' '));
  return parsed.success ? { day: parsed.data[0], id: parsed.data[1] } : START;
}
