import {
  addDays,
  addMonths,
  isCivilDate,
  MONTH_PATTERN,
  monthNumber,
} from '@maroquin/assistant-kit';

/**
 * How a question brings in a date, from what leaves no doubt to what only the rest of it decides.
 * `said`: `à la date du`, `en vigueur le`; `version`: `dans sa rédaction du`; `at`: `au`; `on`: `le`,
 * `en date du`; `in`: `en mars 2019`; `apart`: `(mars 2019)`; `loose`: `fin 2019`; `before` and `after`.
 */
export type Intro =
  'said' | 'version' | 'at' | 'on' | 'in' | 'apart' | 'loose' | 'end' | 'before' | 'after';

/** A date as a question writes it, with its place in the question. */
export interface WrittenDate {
  readonly intro: Intro;
  /** The day that it stands for, as an ISO date. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const MONTH = `(?<month>${MONTH_PATTERN})`;
const YEAR = '(?:19|20)\\d{2}';
const DAY = [
  `(?<day>1er|premier|\\d{1,2}) ${MONTH} (?<year>${YEAR})`,
  `(?<dayNumber>\\d{1,2})[/.](?<monthNumber>\\d{1,2})[/.](?<yearNumber>${YEAR})`,
  `(?<iso>${YEAR}-\\d{2}-\\d{2})`,
].join('|');

const SAID =
  "a la date du|a l'epoque du|au jour du|(?:en vigueur|applicables?) (?:le|au|du|en date du|a la date du)";
const VERSION = '(?:version|redaction|etat) (?:du|au|le|en date du|datant du|datee du)';

/** A day, with the words that bring it in: the first that begins wins, and the longest of those. */
const DAYS = new RegExp(
  `(?<!\\p{L})(?:(?<said>${SAID})|(?<version>${VERSION})|(?<before>avant le)|(?<after>apres le)|(?<at>au)|(?<on>le|en date du)) (?:${DAY})(?!\\d)`,
  'gu',
);
const IN = "au mois d[e'] ?|courant |debut |en ";
const LOOSE = "debut |courant |(?:au cours de|durant|pendant|dans) l'annee ";
const OTHERS = '(?<end>fin )|(?<before>avant )|(?<after>apres )';
const MONTHS = new RegExp(
  `(?<!\\p{L})(?:(?<in>${IN})|${OTHERS})${MONTH} (?<year>${YEAR})(?!\\d)`,
  'gu',
);
const YEARS = new RegExp(
  `(?<!\\p{L})(?:(?<in>en )|(?<loose>${LOOSE})|(?<version>(?:version|redaction) (?:de |en )?)|${OTHERS})(?<year>${YEAR})(?![\\d-])`,
  'gu',
);
/** A month that opens or closes the question: `Mars 2019 : quel délai ?`, `délai d’appel (mars 2019)`. */
const OPENING = new RegExp(`^\\s*(?<apart>${MONTH} (?<year>${YEAR}))\\s*(?=[:,;]|$)`, 'gu');
const CLOSING = new RegExp(
  `(?<=[(,;:])\\s*(?<apart>${MONTH} (?<year>${YEAR}))(?=[\\s).?!]*$)`,
  'gu',
);

const INTROS: readonly Intro[] = [
  'said',
  'version',
  'at',
  'on',
  'in',
  'apart',
  'loose',
  'end',
  'before',
  'after',
];

/** The days that a written date covers, both included. */
interface Period {
  readonly first: string;
  readonly last: string;
}

const iso = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

type Groups = Readonly<Record<string, string | undefined>>;

/** The day, the month or the year that is written; `null` when the calendar has no such day. */
function periodOf(groups: Groups): Period | null {
  const { day, month, year, dayNumber, monthNumber: numbered, yearNumber } = groups;
  if (day === undefined && dayNumber === undefined && groups['iso'] === undefined) {
    const first = iso(year ?? '', month === undefined ? 1 : monthNumber(month), 1);
    return { first, last: addDays(addMonths(first, month === undefined ? 12 : 1), -1) };
  }
  const named = day === 'premier' ? 1 : Number.parseInt(day ?? dayNumber ?? '', 10);
  const inYear = month === undefined ? Number(numbered) : monthNumber(month);
  const date = groups['iso'] ?? iso(year ?? yearNumber ?? '', inYear, named);
  return isCivilDate(date) ? { first: date, last: date } : null;
}

/** Before a reform is the day before; a month and a year stand for their first day. */
function dayOf({ first, last }: Period, intro: Intro): string {
  if (intro === 'before') return addDays(first, -1);
  if (intro === 'after') return addDays(last, 1);
  return intro === 'end' ? last : first;
}

/**
 * Every date that a question writes, in order, whatever it is the date of.
 *
 * @param plain the question without accents, lower case, as `plainText` gives it
 */
export function writtenDates(plain: string): readonly WrittenDate[] {
  return [DAYS, MONTHS, YEARS, OPENING, CLOSING]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .flatMap((match): WrittenDate | readonly [] => {
      const groups: Groups = match.groups ?? {};
      const intro = INTROS.find((name) => groups[name] !== undefined);
      const period = periodOf(groups);
      if (intro === undefined || period === null) return [];
      const { index: start } = match;
      return { intro, date: dayOf(period, intro), start, end: start + match[0].length };
    })
    .toSorted((left, right) => left.start - right.start);
}
