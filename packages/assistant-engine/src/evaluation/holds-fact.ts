/** One way to write a text: no marks of citation or of Markdown, one kind of space and apostrophe. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s*\[\d+\]/gu, '')
    .replaceAll(/[*_`]/gu, '')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** What may not stand beside a fact that begins or ends with a digit: the rest of a longer number. */
const NO_NUMBER_BEFORE = '(?<!\\d)(?<!\\d[.,-])(?<!\\d (?=\\d{3}(?!\\d)))';
const NO_NUMBER_AFTER = '(?!\\d)(?![.,-]\\d)(?! \\d{3}(?!\\d))';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

function edgeBefore(fact: string): string {
  if (/^\d/u.test(fact)) return NO_NUMBER_BEFORE;
  return /^\p{L}/u.test(fact) ? NO_LETTER_BEFORE : '';
}

function edgeAfter(fact: string): string {
  if (/\d$/u.test(fact)) return NO_NUMBER_AFTER;
  return /\p{L}$/u.test(fact) ? NO_LETTER_AFTER : '';
}

/**
 * Is this fact said, as a whole? Case, spaces, apostrophes and marks of citation do not count. A number
 * is never found inside a longer one, nor a word inside another: `538` is not in `538-1`, `2,2` is not
 * in `12,2`, `un mois` is not in `aucun mois`.
 *
 * @example holdsFact('Le délai est d’un\u00A0mois [1].', 'un mois') // true
 */
export function holdsFact(text: string, fact: string): boolean {
  const wanted = plain(fact).trim();
  const pattern = edgeBefore(wanted) + escaped(wanted) + edgeAfter(wanted);
  return new RegExp(pattern, 'u').test(plain(text));
}
