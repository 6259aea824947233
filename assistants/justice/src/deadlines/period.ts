import {
  addDays,
  addMonths,
  type CivilDate,
  inFull,
  SATURDAY,
  SUNDAY,
  weekday,
  withWeekday,
} from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type RuleStep } from '../legal/reasoning.js';
import { holidayOn } from './holidays.js';
import type { Seat } from './places.js';

/** A length of time. Years are twelve months (article 641 counts both by the day number). */
export interface Length {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** Where a period ends, and why. */
export interface PeriodEnd {
  /** Before article 642. */
  readonly rawEnd: CivilDate;
  /** Last useful day, until midnight. */
  readonly end: CivilDate;
  readonly steps: readonly RuleStep[];
  readonly warnings: readonly string[];
}

const NUMBERS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
];
const FIFTEEN = 15;

function counted(quantity: number, singular: string, plural: string): string {
  const number = quantity === FIFTEEN ? 'quinze' : (NUMBERS[quantity] ?? String(quantity));
  return `${number} ${quantity > 1 ? plural : singular}`;
}

/** A length in words. @example lengthInWords({ months: 2, days: 15 }) // 'deux mois et quinze jours' */
export function lengthInWords({ years = 0, months = 0, days = 0 }: Length): string {
  const words = [
    ...(years > 0 ? [counted(years, 'an', 'ans')] : []),
    ...(months > 0 ? [counted(months, 'mois', 'mois')] : []),
    ...(days > 0 ? [counted(days, 'jour', 'jours')] : []),
  ];
  return words.join(' et ');
}

/** After `délai`. @example ofLength({ months: 1 }) // 'd’un mois' */
export function ofLength(length: Length): string {
  const words = lengthInWords(length);
  return words.startsWith('un ') ? `d’${words}` : `de ${words}`;
}

/** Why a deadline cannot end on that day, `null` on a working day (article 642). */
function closure(
  date: CivilDate,
  seat: Seat,
): { text: string; toConfirm?: string; step: RuleStep } | null {
  const holiday = holidayOn(date, seat);
  if (holiday !== undefined) {
    const text = `Le ${withWeekday(date)} est férié ou chômé (${holiday.label}).`;
    const found = { text, step: step(text, holiday.article) };
    return holiday.toConfirm === undefined ? found : { ...found, toConfirm: holiday.toConfirm };
  }
  const day = weekday(date);
  if (day !== SATURDAY && day !== SUNDAY) return null;
  const text = `Le ${inFull(date)} est un ${day === SATURDAY ? 'samedi' : 'dimanche'}.`;
  return { text, step: step(text, article('cpc', '642')) };
}

/** Whether a deadline may end on that day at that court. */
export function isWorkingDay(date: CivilDate, seat: Seat): boolean {
  return closure(date, seat) === null;
}

/**
 * Moves an end that falls on a Saturday, a Sunday or a holiday to the next working day
 * (article 642, second paragraph), one step per day skipped.
 */
export function extendToWorkingDay(rawEnd: CivilDate, seat: Seat): Omit<PeriodEnd, 'rawEnd'> {
  const steps: RuleStep[] = [];
  const warnings: string[] = [];
  let end = rawEnd;
  let reason = closure(end, seat);
  while (reason !== null) {
    steps.push(reason.step);
    if (reason.toConfirm !== undefined) {
      warnings.push(`${reason.toConfirm} Par prudence, agissez avant le ${inFull(end)}.`);
    }
    end = addDays(end, 1);
    reason = closure(end, seat);
  }
  if (end !== rawEnd) {
    steps.push(
      step(
        `Le délai est prorogé jusqu’au premier jour ouvrable suivant : le ${withWeekday(end)}.`,
        article('cpc', '642'),
      ),
    );
  }
  return { end, steps, warnings };
}

/** End of a length before article 642: months and years first, then days (article 641). */
export function rawEndOf(start: CivilDate, { years = 0, months = 0, days = 0 }: Length): CivilDate {
  return addDays(addMonths(start, years * 12 + months), days);
}

function countingText(start: CivilDate, length: Length, rawEnd: CivilDate): string {
  const { years = 0, months = 0, days = 0 } = length;
  const inMonths = years * 12 + months;
  const result = `compté à partir du ${inFull(start)}, le délai ${ofLength(length)} se termine le ${withWeekday(rawEnd)}.`;
  if (inMonths > 0 && days > 0) return `Les mois se comptent d’abord, puis les jours : ${result}`;
  if (days > 0) return `Le jour de l’événement ne compte pas : ${result}`;
  return rawEnd.slice(8) === start.slice(8)
    ? `Le délai expire le jour qui porte le même quantième : ${result}`
    : `Faute de quantième identique, le délai expire le dernier jour du mois : ${result}`;
}

/**
 * Counts a period from an event (code de procédure civile, articles 640 to 642).
 * @example periodEnd('2026-04-08', { months: 1 }, 'metropole').end // '2026-05-11'
 */
export function periodEnd(start: CivilDate, length: Length, seat: Seat): PeriodEnd {
  const rawEnd = rawEndOf(start, length);
  const counting = step(countingText(start, length, rawEnd), article('cpc', '641'));
  const extension = extendToWorkingDay(rawEnd, seat);
  return {
    rawEnd,
    end: extension.end,
    steps: [counting, ...extension.steps],
    warnings: extension.warnings,
  };
}
