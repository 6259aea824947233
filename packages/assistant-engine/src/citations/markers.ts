/** A citation marker as the final text shows it. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  /** Number of the citation in the final text. */
  readonly number: number;
}

/** The text once its markers point at the citations kept, renumbered by first appearance. */
export interface MarkedText {
  readonly text: string;
  readonly markers: readonly Marker[];
  /** Offsets in `text` where a marker to a passage that does not exist was removed. */
  readonly removed: readonly number[];
  /** Number that the model was given, for each citation of the final text, in order. */
  readonly cited: readonly number[];
}

const MARKER =
  /\[\s*(?:(?:passages?|sources?|n°)\s*)?(\d{1,4}(?:\s*(?:,|;|et|-|–)\s*\d{1,4})*)\s*\](?!\()/giu;
const LONGEST_RANGE = 20;

const HALF_MARKER = /\s*\[\d{0,4}$/u;

/**
 * A text without its citations, the half of one at its end included: of an answer that was cut short
 * they were not checked, and those of an earlier turn number other passages.
 *
 * @example withoutCitations('Un mois [1]. Trois [2') // 'Un mois. Trois'
 */
export function withoutCitations(text: string): string {
  return renumberMarkers(text, () => false).text.replace(HALF_MARKER, '');
}

function markedNumbers(inside: string): readonly number[] {
  return inside.split(/,|;|et/iu).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[-–]/u).map((bound) => Number(bound.trim()));
    const length = Math.min(Math.max(0, last - first), LONGEST_RANGE);
    return Array.from({ length: length + 1 }, (_, index) => first + index);
  });
}

/**
 * Reads the markers of a text (`[1]`, `[1, 3]`, `[1][3]`, `[2-4]`), removes those whose number was
 * not given to the model and renumbers the others from 1 in the order the reader meets them.
 *
 * @example renumberMarkers('A [7]. B [9, 7].', (n) => n < 9) // 'A [1]. B [1].', removed: [14]
 */
export function renumberMarkers(text: string, exists: (number: number) => boolean): MarkedText {
  const cited: number[] = [];
  const markers: Marker[] = [];
  const removed: number[] = [];
  let result = '';
  let from = 0;
  for (const match of text.matchAll(MARKER)) {
    const numbers = [...new Set(markedNumbers(match[1] ?? ''))];
    const kept = numbers.filter(exists);
    const before = text.slice(from, match.index);
    result += kept.length === 0 ? before.trimEnd() : before;
    for (const number of kept) {
      if (!cited.includes(number)) cited.push(number);
      const shown = `[${String(cited.indexOf(number) + 1)}]`;
      markers.push({
        start: result.length,
        end: result.length + shown.length,
        number: cited.indexOf(number) + 1,
      });
      result += shown;
    }
    if (kept.length < numbers.length) removed.push(result.length);
    from = match.index + match[0].length;
  }
  return { text: result + text.slice(from), markers, removed, cited };
}
