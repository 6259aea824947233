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

/** Words of a text, and where they are in the passage that they were taken from. */
export interface PlacedQuote {
  text: string;
  start: number;
}

/**
 * Where quotes are in a text that holds their passage `shift` characters further: at their place
 * when it is really them, else where their words are first found. Those not found are left out.
 *
 * @param shift offset of the passage in the text; -1: its place is not known
 */
export function locateQuotes(text: string, quotes: readonly PlacedQuote[], shift: number): Span[] {
  return quotes.flatMap((quote) => {
    const start = quote.start + shift;
    if (shift >= 0 && quote.text !== '' && text.startsWith(quote.text, start)) {
      return [{ start, end: start + quote.text.length }];
    }
    return locateQuote(text, quote.text) ?? [];
  });
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
