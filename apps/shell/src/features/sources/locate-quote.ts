/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where a quote is in its text, whatever the spaces, apostrophes and quotation marks: a corpus and
 * a model do not write them alike. Null when the words themselves are not there.
 *
 * @example locateQuote('Le délai\nest d’un mois.', "délai est d'un mois") // { start: 3, end: 22 }
 */
export function locateQuote(text: string, quote: string): Span | null {
  const haystack = normalise(text);
  const needle = normalise(quote).text.trim();
  if (needle === '') return null;
  const found = haystack.text.indexOf(needle);
  if (found === -1) return null;
  const start = haystack.origins[found];
  const last = haystack.origins[found + needle.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

function normalise(text: string): { text: string; origins: number[] } {
  let plain = '';
  const origins: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = simplify(text.charAt(index));
    if (character === ' ' && plain.endsWith(' ')) continue;
    plain += character;
    origins.push(index);
  }
  return { text: plain, origins };
}

function simplify(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (character === '’' || character === 'ʼ') return "'";
  if (character === '“' || character === '”') return '"';
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
