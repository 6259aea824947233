import { MONTH_PATTERN, MONTHS, monthNumber } from '@maroquin/assistant-kit';

import type { Fact, Reading } from './fact.js';
import { LETTER, plainText } from './plain.js';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const WEEKDAY = WEEKDAYS.join('|');
const DAY = '(\\d{1,2}|premier)(?:er)?';

const FULL = new RegExp(
  `(?<![${LETTER}\\d])(?:(${WEEKDAY}) {1,3})?${DAY} {1,3}(${MONTH_PATTERN}) {1,3}(\\d{4})(?!\\d)`,
  'g',
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const SLASHED = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/g;
const DAY_MONTH = new RegExp(
  `(?<![${LETTER}\\d])${DAY} {1,3}(${MONTH_PATTERN})(?![${LETTER}])`,
  'g',
);
const MONTH_YEAR = new RegExp(`(?<![${LETTER}])(${MONTH_PATTERN}) {1,3}(\\d{4})(?!\\d)`, 'g');
const NAMED = new RegExp(`(?<![${LETTER}])(?:${MONTH_PATTERN}|${WEEKDAY})(?![${LETTER}])`, 'g');

const two = (value: number): string => String(value).padStart(2, '0');

function dayNumber(written: string | undefined): number {
  return written === 'premier' ? 1 : Number(written);
}

function dateFact(shown: string, year: number, month: number, day: number): Fact {
  return { kind: 'date', shown, key: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
}

/** A weekday is a fact of its own unless the calendar proves it. */
function weekdayFact(name: string, year: number, month: number, day: number): readonly Fact[] {
  const real = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return real === name ? [] : [{ kind: 'term', shown: name, key: `${name} ${two(day)}` }];
}

/**
 * Dates in every spelling an answer uses: `lundi 31 mars 2025`, `1er janvier 2020`, `31/03/2025`,
 * `2025-03-31`, `mars 2025`, `31 mars`, and bare names of months and weekdays. Keys are ISO, cut
 * to what is said: `2025-03-31`, `2025-03`, `--03-31`.
 */
export function scanDates(reading: Reading): void {
  reading.take(FULL, (match, shown) => {
    const [, weekday, day, month, year] = match;
    const at = [Number(year), monthNumber(month ?? ''), dayNumber(day)] as const;
    return [dateFact(shown, ...at), ...(weekday === undefined ? [] : weekdayFact(weekday, ...at))];
  });
  reading.take(ISO, (match, shown) => [
    dateFact(shown, Number(match[1]), Number(match[2]), Number(match[3])),
  ]);
  reading.take(SLASHED, (match, shown) => [
    dateFact(shown, Number(match[3]), Number(match[2]), Number(match[1])),
  ]);
  reading.take(DAY_MONTH, (match, shown) => [
    {
      kind: 'date',
      shown,
      key: `--${two(monthNumber(match[2] ?? ''))}-${two(dayNumber(match[1]))}`,
    },
  ]);
  reading.take(MONTH_YEAR, (match, shown) => [
    { kind: 'date', shown, key: `${match[2] ?? ''}-${two(monthNumber(match[1] ?? ''))}` },
  ]);
  reading.take(NAMED, (match, shown) => [{ kind: 'term', shown, key: match[0] }]);
}

/** Everything a full date also says: its month, its day in any year, its year, the name of its month. */
export function impliedByDate(key: string): {
  readonly dates: readonly string[];
  readonly year: number | null;
  readonly terms: readonly string[];
} {
  const full = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key);
  const partial = /^(?:(\d{4})-(\d{2})|--(\d{2})-\d{2})$/.exec(key);
  const month = Number(full?.[2] ?? partial?.[2] ?? partial?.[3] ?? 0);
  const name = MONTHS[month - 1];
  return {
    dates: full === null ? [key] : [key, key.slice(0, 7), `-${key.slice(4)}`],
    year: full !== null ? Number(full[1]) : partial?.[1] !== undefined ? Number(partial[1]) : null,
    terms: name === undefined ? [] : [plainText(name)],
  };
}
