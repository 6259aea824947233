import { fold } from '../french/fold.js';
import { MONTH, MONTHS } from '../french/months.js';

const UNITS = 'jours?|semaines?|mois|trimestres?|ans?|années?|heures?';
const SPELT_NUMBERS = ['onze', 'treize', 'quatorze', 'seize', 'dix-neuf', 'vingt-trois'] as const;

const DATE = new RegExp(
  String.raw`(?<day>\d{1,2})(?<first>er)?(?<gap>[\s\u00A0\u202F]+)(?<month>${MONTH})(?!\p{L})`,
  'giu',
);
/** A month named without its day; `mars` and `mai`, which are also other words, are left. */
const LONE_MONTH = new RegExp(
  String.raw`(?<!\p{L})(?!ma(?:rs|i)(?!\p{L}))(?:${MONTH})(?!\p{L})`,
  'giu',
);
const SPELT = new RegExp(
  `(?<!\\p{L})(?<of>d['’])?(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|soixante)(?=[\\s\\u00A0\\u202F]+(?:${UNITS})(?!\\p{L}))`,
  'giu',
);
const SHIFT = 7;
const LAST_SAFE_DAY = 28;

/** The first of the candidates that the folded text does not hold; the last one when it holds all. */
function unheard(candidates: readonly string[], held: string): string {
  return candidates.find((candidate) => !held.includes(fold(candidate))) ?? candidates.at(-1) ?? '';
}

function otherNumber(digits: string, held: string): string {
  let value = Number(digits) + SHIFT;
  while (new RegExp(`(?<!\\d)${String(value)}(?!\\d)`, 'u').test(held)) value += SHIFT;
  return String(value);
}

/**
 * A sentence with its numbers, its dates and its delays changed into others that `sources` hold
 * nowhere: what comes out looks as true as what went in, and is false. A sentence without any of
 * them comes out as it is.
 *
 * @example falsify('Le délai est d’un mois.', ['Le délai est d’un mois.']) // 'Le délai est de onze mois.'
 */
export function falsify(sentence: string, sources: readonly string[]): string {
  const held = fold(sources.join('\n'));
  const month = unheard(MONTHS, held);
  const day = (written: string): string => {
    const other = (Number(written) + SHIFT) % LAST_SAFE_DAY;
    return other < 2 ? '17' : String(other);
  };
  return sentence
    .replace(
      DATE,
      (_whole, written: string, _first: string, gap: string) =>
        `\u0000${day(written)}${gap}${month}\u0000`,
    )
    .replace(LONE_MONTH, (whole) => (whole === month ? whole : month))
    .replace(
      SPELT,
      (_whole, of?: string) => `${of === undefined ? '' : 'de '}${unheard(SPELT_NUMBERS, held)}`,
    )
    .replace(/\u0000[^\u0000]*\u0000|\d+/gu, (found) =>
      found.startsWith('\u0000') ? found.slice(1, -1) : otherNumber(found, held),
    );
}
