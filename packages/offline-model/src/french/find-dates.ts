import { fold } from './fold.js';
import { MONTH, monthNumber } from './months.js';

/** A piece of a text, and where it is. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A date that a text states. */
export interface FoundDate extends Span {
  /**
   * ISO date, `2025-02-28`. A day that the calendar does not have is given as it is written,
   * `2025-02-30`: it is for the reader to say that it does not exist, never to overlook it.
   */
  readonly iso: string;
  /** Said from today: `hier`, `aujourd’hui`. */
  readonly relative: boolean;
}

/** A month that a text states without its day, `2016-03`. */
export interface FoundMonth extends Span {
  readonly iso: string;
}

const LAST_MONTH = 12;

const ISO = /\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b/gu;
const NUMERIC = /\b(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4}|\d{2})\b/gu;
const WRITTEN = new RegExp(
  String.raw`\b(?<d>\d{1,2}|1\s?er|premier)\s+(?<m>${MONTH})(?:\s+(?<y>\d{4}))?(?![\p{L}\p{Nd}])`,
  'giu',
);
const MONTH_ONLY = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])(?<!(?:\d|1\s?er|premier)\s)(?<m>${MONTH})\s+(?<y>\d{4})(?!\p{Nd})`,
  'giu',
);
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
    return iso === null ? [] : [{ iso, relative: false, ...spanOf(match) }];
  });
  return [...found, ...relativeDates(text, today)].sort((a, b) => a.start - b.start);
}

/**
 * The months of a text that no day goes with, in order.
 * @example findMonths('embauché en mars 2016, parti le 3 mai 2020')[0]?.iso // '2016-03'
 */
export function findMonths(text: string): FoundMonth[] {
  return [...text.matchAll(MONTH_ONLY)].map((match) => {
    const month = monthNumber(match.groups?.['m'] ?? '');
    const iso = `${match.groups?.['y'] ?? ''}-${String(month).padStart(2, '0')}`;
    return { iso, ...spanOf(match) };
  });
}

/**
 * A text without its dates and months: a text of law that answers a question says none of them.
 * @example withoutDates('notifié le 3 mai 2020 en appel') // 'notifié le   en appel'
 */
export function withoutDates(text: string): string {
  return [...findDates(text, null), ...findMonths(text)]
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** Where a match is. */
export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function isoOf(
  { d = '', m = '', y }: Readonly<Record<string, string | undefined>>,
  knownYear: string | null,
): string | null {
  const month = monthNumber(m) || Number(m);
  const day = /^(?:1\s?er|premier)$/iu.test(d) ? 1 : Number(d);
  const year = y ?? knownYear;
  if (year === null) return null;
  const full = year.length === 2 ? `20${year}` : year;
  if (month < 1 || month > LAST_MONTH || day < 1) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function relativeDates(text: string, today: string | null): FoundDate[] {
  if (today === null) return [];
  return [...text.matchAll(RELATIVE)].flatMap((match) => {
    const shift = SHIFTS[fold(match.groups?.['word'] ?? '')];
    if (shift === undefined) return [];
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + shift);
    return [{ iso: date.toISOString().slice(0, 10), relative: true, ...spanOf(match) }];
  });
}
