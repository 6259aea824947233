import { plainText } from './citations/plain.js';
import { monthNumber, PLAIN_MONTH } from './french-months.js';

const MONTH = `(${PLAIN_MONTH})`;
const YEAR = '((?:19|20)\\d{2})';
const IN_FORCE = '(?:a la date du|(?:en vigueur|applicables?) (?:le|au|du)|au)';
const MONTH_OF = "(?:au mois d[e'] ?|courant |debut |en )";

const WRITTEN = new RegExp(
  `(?<![\\p{L}])${IN_FORCE} (1er|premier|\\d{1,2}) ${MONTH} ${YEAR}(?!\\d)`,
  'gu',
);
const NUMERIC = new RegExp(
  `(?<![\\p{L}])${IN_FORCE} (\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}(?!\\d)`,
  'gu',
);
const ISO = new RegExp(`(?<![\\p{L}])${IN_FORCE} ${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`, 'gu');
const MONTHLY = new RegExp(`(?<![\\p{L}])${MONTH_OF}${MONTH} ${YEAR}(?!\\d)`, 'gu');
/** A month that opens or closes the question: `Mars 2019 : quel délai ?`, `délai d’appel (mars 2019)`. */
const APART = new RegExp(
  `^\\s*${MONTH} ${YEAR}\\s*(?=[:,;]|$)|(?<=[(,;:])\\s*${MONTH} ${YEAR}(?=[\\s).?!]*$)`,
  'gu',
);
const YEARLY = new RegExp(`(?<![\\p{L}])en ${YEAR}(?![\\d-])`, 'gu');

const PERIOD_START = /(?<![\p{L}])(?:du|depuis le|entre le) (?:1er|premier|\d{1,2})[^.?!]{0,30}$/u;
/** The past participle of what happened that day: `un agent recruté en mars 2019`. */
const HAPPENED =
  /(?:\p{L}{2,}(?:é|ée|és|ées)|né|née|nés|nées|(?:re|con|per|dé)çue?s?|rendue?s?|conclue?s?|(?:sur|inter|par|de)?venue?s?|vendue?s?|perdue?s?|partie?s?|sortie?s?|finie?s?|établie?s?|bâtie?s?|mise?s?|prise?s?|acquise?s?|écrite?s?|souscrite?s?|mort|morte|morts|mortes)$/u;
/** Participles that speak of a rule: `le plafond fixé en 2019` asks for the law of 2019. */
const RULED =
  /(?:appliqu|fix|prévu|exig|autoris|impos|demand|pratiqu|accord|admis|vers)(?:é|ée|és|ées|e|es|s)?$/u;

function isoDate(year: string | undefined, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

const dayNumber = (written: string | undefined): number =>
  written === 'premier' ? 1 : Number.parseInt(written ?? '', 10);

/** The word before a date tells the date of a fact from the date of the law. */
function isDateOfFact(question: string, at: number): boolean {
  const word = /(\p{L}+)[\s,(:;]*$/u.exec(question.slice(0, at))?.[1]?.toLowerCase() ?? '';
  return HAPPENED.test(word) && !RULED.test(word);
}

interface Form {
  readonly pattern: RegExp;
  readonly date: (match: RegExpMatchArray) => string | null;
  /** `du … au …` is a period, and a participle before is a fact. */
  readonly isOther: (question: string, plain: string, at: number) => boolean;
}

const endsPeriod: Form['isOther'] = (_question, plain, at) => PERIOD_START.test(plain.slice(0, at));
const datesFact: Form['isOther'] = (question, _plain, at) => isDateOfFact(question, at);

const FORMS: readonly Form[] = [
  {
    pattern: WRITTEN,
    date: ([, day, month, year]) => isoDate(year, monthNumber(month), dayNumber(day)),
    isOther: endsPeriod,
  },
  {
    pattern: NUMERIC,
    date: ([, day, month, year]) => isoDate(year, Number(month), Number(day)),
    isOther: endsPeriod,
  },
  {
    pattern: ISO,
    date: ([, year, month, day]) => isoDate(year, Number(month), Number(day)),
    isOther: endsPeriod,
  },
  {
    pattern: MONTHLY,
    date: ([, month, year]) => isoDate(year, monthNumber(month), 1),
    isOther: datesFact,
  },
  {
    pattern: APART,
    date: ([, opening, openingYear, month = opening, year = openingYear]) =>
      isoDate(year, monthNumber(month), 1),
    isOther: datesFact,
  },
  { pattern: YEARLY, date: ([, year]) => isoDate(year, 1, 1), isOther: datesFact },
];

/**
 * The date at which a question asks for the law, as an ISO date, or `null`: `au 1er janvier 2020`,
 * `à la date du 3 mars 2018`, `en mars 2019`, `(mars 2019)` and `en 2019` (first day of the month or
 * of the year). A season is none: the law may change inside it.
 * The date of a fact (`signifié le 28 février 2025`, `recruté en 2019`) is not one, nor the end of a
 * period (`du … au …`), and two different dates are none, because the code would have to guess.
 *
 * @example lawDateOf('Quel était le délai en mars 2019 ?') // '2019-03-01'
 */
export function lawDateOf(question: string): string | null {
  const [only = null, second] = new Set(namedDates(question).map(({ date }) => date));
  return second === undefined ? only : null;
}

/**
 * The question without the words that name the date of the law: a search finds the version of that
 * day, in texts that do not say it.
 *
 * @example withoutLawDate('Quel était le délai en mars 2019 ?') // 'Quel était le délai ?'
 */
export function withoutLawDate(question: string): string {
  if (lawDateOf(question) === null) return question;
  const kept = namedDates(question).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    question.normalize('NFC'),
  );
  const words = kept.replace(/\(\s*\)/gu, ' ').replace(/[,;:]\s*(?=[\s.?!]*$)|^\s*[,;:]/gu, ' ');
  return words.replace(/\s+/gu, ' ').trim();
}

interface NamedDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Every date of the law that the question names, in order, with its place. */
function namedDates(question: string): readonly NamedDate[] {
  const source = question.normalize('NFC');
  const plain = plainText(source).toLowerCase();
  return FORMS.flatMap(({ pattern, date, isOther }) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const { index: start } = match;
      const named = isOther(source, plain, start) ? null : date(match);
      return named === null ? [] : [{ date: named, start, end: start + match[0].length }];
    }),
  ).toSorted((left, right) => left.start - right.start);
}
