import { plainText } from './citations/plain.js';

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
];
const MONTH = `(${MONTHS.join('|')})`;
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

const monthNumber = (name: string | undefined): number => MONTHS.indexOf(name ?? '') + 1;
const dayNumber = (written: string | undefined): number =>
  written === 'premier' ? 1 : Number.parseInt(written ?? '', 10);

/** The word before a date tells the date of a fact from the date of the law. */
function isDateOfFact(question: string, at: number): boolean {
  const word = /(\p{L}+)[\s,]*$/u.exec(question.slice(0, at))?.[1]?.toLowerCase() ?? '';
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
  { pattern: YEARLY, date: ([, year]) => isoDate(year, 1, 1), isOther: datesFact },
];

/**
 * The date at which a question asks for the law, as an ISO date, or `null`: `au 1er janvier 2020`,
 * `à la date du 3 mars 2018`, `en mars 2019` and `en 2019` (first day of the month or of the year).
 * The date of a fact (`signifié le 28 février 2025`, `recruté en 2019`) is not one, nor the end of a
 * period (`du … au …`), and two different dates are none, because the code would have to guess.
 *
 * @example lawDateOf('Quel était le délai en mars 2019 ?') // '2019-03-01'
 */
export function lawDateOf(question: string): string | null {
  const source = question.normalize('NFC');
  const plain = plainText(source).toLowerCase();
  const found = new Set<string>();
  for (const { pattern, date, isOther } of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const named = isOther(source, plain, match.index) ? null : date(match);
      if (named !== null) found.add(named);
    }
  }
  const [only = null, second] = found;
  return second === undefined ? only : null;
}
