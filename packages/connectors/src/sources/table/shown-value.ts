import { z } from 'zod';

import { singleSpaces, textOfHtml } from '../../xml/html-text.js';

const HAS_HTML = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/iu;

/** A day without an hour, as portals write their columns of dates. */
const DAY = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?(?:Z|[+-]00:?00)?$/u;

/** A list or an object that a portal gives as a text. */
const JSON_TEXT = /^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/u;

const objectSchema = z.record(z.string(), z.unknown());

/** A file of a portal is known by its name, a point of a map says nothing to a reader. */
const fileSchema = z.object({ filename: z.string().min(1) });
const pointSchema = z.object({ lon: z.number(), lat: z.number() });
const shapeSchema = z.object({ geometry: z.unknown().refine((value) => value !== undefined) });

/**
 * A value of a table as lines of text: HTML without its tags, lists and objects with commas, a day
 * without its midnight; nothing for what has no words.
 *
 * @example shownValue(['G', null, 'T']) // 'G, T'
 * @example shownValue('<p>Accueil &eacute;tendu</p><p>Samedi</p>') // 'Accueil étendu\nSamedi'
 */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return shownText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return joined(value);
  const object = objectSchema.safeParse(value).data;
  if (object === undefined) return '';
  if (pointSchema.safeParse(object).success || shapeSchema.safeParse(object).success) return '';
  return fileSchema.safeParse(object).data?.filename ?? joined(Object.values(object));
}

const joined = (values: readonly unknown[]): string =>
  values
    .map(shownValue)
    .filter((text) => text !== '')
    .join(', ');

function shownText(text: string): string {
  const day = DAY.exec(text)?.[1];
  if (day !== undefined) return day;
  const inside = JSON_TEXT.test(text) ? parsed(text) : undefined;
  if (typeof inside === 'object' && inside !== null) return shownValue(inside);
  return HAS_HTML.test(text) ? textOfHtml(text) : lines(text);
}

const lines = (text: string): string =>
  text
    .split(/\r?\n|\r/u)
    .map((line) => singleSpaces(line).trim())
    .filter((line) => line !== '')
    .join('\n');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
