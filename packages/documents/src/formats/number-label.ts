import { assertUnreachable } from '@maroquin/assistant-kit';

/** How the number of a paragraph is written. */
export type NumberFormat =
  'decimal' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'ordinal' | 'none';

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Beyond this, Roman numbers are written in figures. */
const GREATEST_ROMAN = 5000;

/** After z come aa, bb, cc (ECMA-376, part 1, section 17.18.59); more letters than this say nothing. */
const MOST_LETTERS = 20;

/**
 * A number as a list writes it.
 *
 * @example formatNumber(4, 'upperRoman') // 'IV'
 */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'ordinal':
      return value === 1 ? '1er' : `${String(value)}e`;
    case 'none':
      return '';
    default:
      return assertUnreachable(format);
  }
}

function roman(value: number): string {
  if (value < 1 || value > GREATEST_ROMAN) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
}

function letters(value: number): string {
  if (value < 1 || value > 26 * MOST_LETTERS) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
