/** The regions of a word in which the Snowball algorithm looks for suffixes: offsets in the word. */
export interface Regions {
  readonly rv: number;
  readonly r1: number;
  readonly r2: number;
}

const VOWELS = 'aeiouyâàëéêèïîôûù';

/** Whether a letter is a vowel; a marked consonant (capital `U`, `I`, `Y`) is not. */
export const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && VOWELS.includes(letter);

/** Letters that look like vowels but work as consonants become capitals, which no rule matches. */
export const markConsonants = (word: string): string => {
  let marked = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const before = isVowel(marked.at(-1));
    const after = isVowel(word[at + 1]);
    const consonant =
      ((letter === 'u' || letter === 'i') && before && after) ||
      (letter === 'y' && (before || after)) ||
      (letter === 'u' && word[at - 1] === 'q');
    marked += consonant ? letter.toUpperCase() : letter;
  }
  return marked;
};

/** The offset after the first consonant that follows a vowel, looking from `start`. */
const regionAfter = (word: string, start: number): number => {
  for (let at = start + 1; at < word.length; at += 1) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
};

const verbRegion = (word: string): number => {
  if (isVowel(word[0]) && isVowel(word[1])) return 3;
  if (/^(?:par|col|tap)/.test(word)) return 3;
  for (let at = 1; at < word.length; at += 1) if (isVowel(word[at])) return at + 1;
  return word.length;
};

/** The three regions of a marked word. */
export const regionsOf = (word: string): Regions => {
  const r1 = regionAfter(word, 0);
  return { rv: Math.min(verbRegion(word), word.length), r1, r2: regionAfter(word, r1) };
};
