import { addDays, civilDate, type CivilDate, yearOf } from '@maroquin/assistant-kit';

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lunar = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const offset = epact + weekdayShift - 7 * lunar + 114;
  return civilDate(year, Math.floor(offset / 31), (offset % 31) + 1);
}

/**
 * The eleven legal holidays of a year (code du travail, article L. 3133-1) with their names. Those of
 * Alsace-Moselle and of the overseas collectivities are not among them: a tool says so.
 */
function holidaysOf(year: number): ReadonlyMap<CivilDate, string> {
  const easter = easterSunday(year);
  return new Map([
    [civilDate(year, 1, 1), '1er janvier'],
    [addDays(easter, 1), 'lundi de Pâques'],
    [civilDate(year, 5, 1), '1er mai'],
    [civilDate(year, 5, 8), '8 mai'],
    [addDays(easter, 39), 'Ascension'],
    [addDays(easter, 50), 'lundi de Pentecôte'],
    [civilDate(year, 7, 14), '14 juillet'],
    [civilDate(year, 8, 15), 'Assomption'],
    [civilDate(year, 11, 1), 'Toussaint'],
    [civilDate(year, 11, 11), '11 novembre'],
    [civilDate(year, 12, 25), 'Noël'],
  ]);
}

/** Name of the holiday that falls on a day, `null` on any other day. */
export function holidayName(date: CivilDate): string | null {
  return holidaysOf(yearOf(date)).get(date) ?? null;
}
