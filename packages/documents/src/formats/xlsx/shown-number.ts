import type { NumberShape } from './number-format.js';

/** Digits that a number of a workbook has: beyond, what is stored is not what was typed. */
const PRECISION = 15;

const DAY = 86_400_000;

/** Day 0 of workbooks: day 60, 29 February 1900, never was (section 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Last day that a workbook knows: 31 December 9999. */
const LAST_DAY = 2_958_465;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A number of a workbook as a French reader sees it.
 *
 * @param from1904 whether days are counted from 1904, as old Macintosh files do.
 * @example shownNumber(0.125, numberShape(10), false) // '12,50 %'
 */
export function shownNumber(value: number, shape: NumberShape, from1904: boolean): string {
  if (shape.kind === 'date' && value >= 0 && value <= LAST_DAY)
    return shownDate(value, shape, from1904);
  if (shape.kind !== 'number') return general(value);
  const digits = shape.digits.format(shape.percent ? value * 100 : value);
  return `${shape.before}${digits}${shape.percent ? '\u00a0%' : ''}${shape.after}`;
}

/** As a cell without a format shows it. */
function general(value: number): string {
  return String(Number(value.toPrecision(PRECISION))).replace('.', ',');
}

function shownDate(
  value: number,
  { date, day, time }: Extract<NumberShape, { readonly kind: 'date' }>,
  from1904: boolean,
): string {
  const seconds = Math.round((value * DAY) / 1000);
  const clock = `${two(Math.floor(seconds / 3600) % (date ? 24 : Infinity))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (!date) return clock;
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000);
  const month = `${two(at.getUTCMonth() + 1)}/${String(at.getUTCFullYear())}`;
  return [day ? `${two(at.getUTCDate())}/${month}` : month, time ? ` ${clock}` : ''].join('');
}
