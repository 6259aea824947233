import {
  addDays,
  type ArticleReference,
  civilDate,
  type CivilDate,
  yearOf,
} from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import type { Seat } from './places.js';

/** A day on which no deadline may end. */
export interface Holiday {
  /** Completes `ce jour est …`: `le lundi de Pâques`. */
  readonly label: string;
  readonly article: ArticleReference;
  /** Set when the rule depends on a fact or a text that is not verified here. */
  readonly toConfirm?: string;
}

/**
 * Easter Sunday of the Gregorian calendar (anonymous algorithm, known as Meeus, Jones and Butcher).
 * @example easterSunday(2026) // '2026-04-05'
 */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return civilDate(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Month, day and name of the fixed legal holidays (code du travail, article L. 3133-1). */
const FIXED: readonly (readonly [number, number, string])[] = [
  [1, 1, 'le 1er janvier'],
  [5, 1, 'le 1er mai'],
  [5, 8, 'le 8 mai'],
  [7, 14, 'le 14 juillet'],
  [8, 15, 'l’Assomption'],
  [11, 1, 'la Toussaint'],
  [11, 11, 'le 11 novembre'],
  [12, 25, 'le jour de Noël'],
];

/** Days after Easter Sunday (same article). */
const MOVABLE: readonly (readonly [number, string])[] = [
  [1, 'le lundi de Pâques'],
  [39, 'l’Ascension'],
  [50, 'le lundi de Pentecôte'],
];

/**
 * Month and day of the commemoration of the abolition of slavery. The holiday itself is in article
 * L. 651-2 of the code général de la fonction publique; the dates are fixed by the law of 30 June
 * 1983 and its decree, which are not in the codes read here: always to be confirmed.
 */
const ABOLITION: Readonly<Partial<Record<Seat, readonly [number, number]>>> = {
  mayotte: [4, 27],
  martinique: [5, 22],
  guadeloupe: [5, 27],
  'saint-martin': [5, 28],
  guyane: [6, 10],
  'saint-barthelemy': [10, 9],
  'la-reunion': [12, 20],
};

function nationalHolidays(year: number): Map<CivilDate, Holiday> {
  const rule = article('travail', 'L3133-1');
  const easter = easterSunday(year);
  return new Map<CivilDate, Holiday>([
    ...FIXED.map(([month, day, label]): [CivilDate, Holiday] => [
      civilDate(year, month, day),
      { label, article: rule },
    ]),
    ...MOVABLE.map(([offset, label]): [CivilDate, Holiday] => [
      addDays(easter, offset),
      { label, article: rule },
    ]),
  ]);
}

function alsaceMoselleHolidays(year: number): [CivilDate, Holiday][] {
  const rule = article('travail', 'L3134-13');
  return [
    [
      addDays(easterSunday(year), -2),
      {
        label: 'le Vendredi saint',
        article: rule,
        toConfirm:
          'Le Vendredi saint n’est chômé que dans les communes ayant un temple protestant ou une église mixte.',
      },
    ],
    [civilDate(year, 12, 26), { label: 'le second jour de Noël', article: rule }],
  ];
}

function abolitionHoliday(year: number, seat: Seat): [CivilDate, Holiday][] {
  const day = ABOLITION[seat];
  if (day === undefined) return [];
  return [
    [
      civilDate(year, day[0], day[1]),
      {
        label: 'la commémoration de l’abolition de l’esclavage',
        article: article('fonctionPublique', 'L651-2'),
        toConfirm:
          'La date du jour férié commémorant l’abolition de l’esclavage (loi du 30 juin 1983) est à vérifier auprès de la juridiction.',
      },
    ],
  ];
}

/**
 * Holidays of one year at the place where the act must be done, that is at the seat of the court.
 * @example holidaysOf(2026, 'metropole').get('2026-05-14')?.label // 'l’Ascension'
 */
export function holidaysOf(year: number, seat: Seat): ReadonlyMap<CivilDate, Holiday> {
  const holidays = nationalHolidays(year);
  const local = [
    ...(seat === 'alsace-moselle' ? alsaceMoselleHolidays(year) : []),
    ...abolitionHoliday(year, seat),
  ];
  for (const [date, holiday] of local) {
    if (!holidays.has(date)) holidays.set(date, holiday);
  }
  return holidays;
}

/** The holiday of a day, if it is one. */
export function holidayOn(date: CivilDate, seat: Seat): Holiday | undefined {
  return holidaysOf(yearOf(date), seat).get(date);
}
