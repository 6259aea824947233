/** Words of two sentences that are one but for a word or two. */
const SAME_WORDS = 0.8;
const FEWEST_WORDS = 3;

/** A sentence as it is compared: its words as `wordLine` gives them, and their stems. */
export interface Worded {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
}

/** `ne … que` restricts, and denies nothing. */
function isDenied(words: string): boolean {
  return / (?:ne|n) /.test(words) && !/ (?:ne|n) .* (?:que|qu) /.test(words);
}

/**
 * Whether one sentence denies what the other says in the same words; `null` when they do not say the
 * same. Only sentences that are one but for the negation are compared, since anything else would be a
 * guess about meanings.
 *
 * @example denies(worded('Le silence vaut acceptation.'), worded('Le silence ne vaut pas acceptation.')) // true
 */
export function denies(one: Worded, other: Worded): boolean | null {
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  const all = one.stems.size + other.stems.size - shared;
  if (one.stems.size < FEWEST_WORDS || shared / all < SAME_WORDS) return null;
  return isDenied(one.words) !== isDenied(other.words);
}
