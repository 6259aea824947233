import { fold } from './fold.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** A word of a text: where it is, its folded form and its stem. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stem: string;
}

/** `L. 121-1`, `R*123-4`, `538`, `641-1`: one word, whatever the spacing of its letter. */
const WORD =
  /(?:\b[LRDA]\s?\*?\s?\.?\s?)?\p{Nd}+(?:-\p{Nd}+)+|\b[LRDA](?:\.\s?|\*)?\p{Nd}+|\p{Nd}+|[\p{L}\p{M}]+/gu;

/**
 * The words of a text, in order. Elision needs no rule of its own: `l'appel` is `l`, a stop word,
 * and `appel`.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const folded = /\p{Nd}/u.test(raw) ? fold(raw).replace(/[\s.*]/gu, '') : fold(raw);
    words.push({
      start: match.index,
      end: match.index + raw.length,
      folded,
      stem: stem(folded),
    });
  }
  return words;
}

/** Whether a folded word carries a subject. */
export function isContent(folded: string): boolean {
  return !STOP_WORDS.has(folded) && (folded.length > 1 || /\d/u.test(folded));
}

/**
 * Stems of the words that carry the subject of a text, in order, repeated as they are.
 * @example contentStems('Quel est le délai d’appel ?') // ['delai', 'appel']
 */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => isContent(word.folded))
    .map((word) => word.stem);
}
