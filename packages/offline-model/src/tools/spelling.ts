import { isContent, wordsOf, type Word } from '../french/analyse.js';

/** Words shorter than this are only forgiven a doubled letter. */
const LONG_ENOUGH_FOR_ONE = 6;
const LONG_ENOUGH_FOR_TWO = 9;
const SHORTEST = 4;

/**
 * The words of a question with the stems of the words they misspell: `apel` reads as `appel`,
 * `dernié` as `dernier`, `signiffication` as `signification`. Only a word that is not in `known` is
 * corrected, with its first letter kept, and only when one stem is near.
 *
 * @param known words of the tools that are offered, folded
 * @example correctSpelling(wordsOf('fair apel'), new Map([['appel', 'appel']]))[1]?.stem // 'appel'
 */
export function correctSpelling(
  words: readonly Word[],
  known: ReadonlyMap<string, string>,
): readonly Word[] {
  const stems = new Set(known.values());
  return words.map((word) => {
    if (word.folded.length < SHORTEST || /\d/u.test(word.folded) || !isContent(word.folded))
      return word;
    if (known.has(word.folded) || stems.has(word.stem)) return word;
    const near = new Set(
      [...known].filter(([other]) => misspells(word.folded, other)).map(([, stem]) => stem),
    );
    const [stem] = near;
    return near.size === 1 && stem !== undefined ? { ...word, stem } : word;
  });
}

/** The words of texts, folded, with their stems: what {@link correctSpelling} corrects towards. */
export function knownWords(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts
      .flatMap((text) => wordsOf(text.normalize('NFC')))
      .filter(({ folded }) => folded.length >= SHORTEST && isContent(folded) && !/\d/u.test(folded))
      .map(({ folded, stem }) => [folded, stem]),
  );
}

function misspells(written: string, meant: string): boolean {
  if (written[0] !== meant[0]) return false;
  if (undoubled(written) === undoubled(meant)) return true;
  const length = Math.min(written.length, meant.length);
  const allowed = length >= LONG_ENOUGH_FOR_TWO ? 2 : length >= LONG_ENOUGH_FOR_ONE ? 1 : 0;
  return allowed > 0 && distanceWithin(written, meant, allowed);
}

/** `appel` and `apel` are alike. */
function undoubled(word: string): string {
  return word.replaceAll(/(.)\1+/gu, '$1');
}

/** Whether one word becomes the other in `most` insertions, deletions and substitutions. */
function distanceWithin(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...left].entries()) {
    const line = [row + 1];
    for (const [at, other] of [...right].entries()) {
      const kept = (above[at] ?? 0) + (letter === other ? 0 : 1);
      line.push(Math.min(kept, (above[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1));
    }
    above = line;
  }
  return (above.at(-1) ?? most + 1) <= most;
}
