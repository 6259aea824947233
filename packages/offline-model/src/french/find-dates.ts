import { fold } from './fold.js';

/** A piece of a text, and where it is. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A date that a text states. */
export interface FoundDate extends Span {
  /** ISO date, `2025-02-28`. */
  readonly iso: string;
}

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
] as const;

const ISO = /\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/gu;
const NUMERIC = /\b(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4}|\d{2})\b/gu;
const WRITTEN =
  /\b(?<d>\d{1,2}|1\s?er|premier)\s+(?<m>janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?:\s+(?<y>\d{4}))?(?![\p{L}\p{Nd}])/giu;
const RELATIVE =
  /\b(?<word>avant-hier|hier|aujourd['’]hui|ce jour|après-demain|demain)(?!\p{L})/giu;

const SHIFTS: Readonly<Record<string, number>> = {
  'avant-hier': -2,
  hier: -1,
  "aujourd'hui": 0,
  'ce jour': 0,
  demain: 1,
  'apres-demain': 2,
};

/**
 * The dates of a text, in order: `28 février 2025`, `1er mars`, `28/02/2025`, `2025-02-28`,
 * `hier`. A date without its year takes the year of another date of the text, else that of `today`;
 * with neither it is no date.
 *
 * @param today ISO date, `null` when it is not known
 */
export function findDates(text: string, today: string | null): FoundDate[] {
  const matches = [ISO, NUMERIC, WRITTEN].flatMap((pattern) => [...text.matchAll(pattern)]);
  const years = matches.flatMap((match) => match.groups?.['y'] ?? []);
  const knownYear = years[0] ?? today?.slice(0, 4) ?? null;
  const found = matches.flatMap((match) => {
    const iso = isoOf(match.groups ?? {}, knownYear);
    return iso === null ? [] : [{ iso, ...spanOf(match) }];
  });
  return [...found, ...relativeDates(text, today)].sort((a, b) => a.start - b.start);
}

/** Where a match is. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function isoOf(
  { d = '', m = '', y }: Readonly<Record<string, string | undefined>>,
  knownYear: string | null,
): string | null {
  const writtenMonth = MONTHS.findIndex((name) => name === fold(m)) + 1;
  const month = writtenMonth === 0 ? Number(m) : writtenMonth;
  const day = /^(?:1\s?er|premier)$/iu.test(d) ? 1 : Number(d);
  const year = y ?? knownYear;
  if (year === null) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isRealDate(iso) ? iso : null;
}

/** Whether the calendar has this day: there is no 30 February. */
function isRealDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function relativeDates(text: string, today: string | null): FoundDate[] {
  if (today === null) return [];
  return [...text.matchAll(RELATIVE)].flatMap((match) => {
    const shift = SHIFTS[fold(match.groups?.['word'] ?? '')];
    if (shift === undefined) return [];
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + shift);
    return [{ iso: date.toISOString().slice(0, 10), ...spanOf(match) }];
  });
}
