import { fold } from '../analysis/analyser.js';
const GRAMMAR = new Set('a au aux d de des du en entre et l la le les pour sur'.split(' '));

/** Words of a name without grammar, accents and case: what two ways of naming a code share. */
const nameWords = (name: string): readonly string[] =>
  (fold(name).match(/[a-z0-9]+/g) ?? []).filter((word) => !GRAMMAR.has(word));

/** Initials of the words of a name: `CPC`, `CRPA`, `CESEDA`. */
const initials = (name: string): string =>
  nameWords(name)
    .map((word) => word.charAt(0))
    .join('');

/**
 * Numbers of the codes that `name` may mean: its id or its whole name when one has it; else those
 * whose initials it is (`CPC`, `CRPA`, `CGFP`); else those whose name has all its words. Number 0
 * stands for documents without a code, and is never given.
 */
export const codesNamed = (
  name: string,
  codeIds: readonly string[],
  codeNames: readonly string[],
): readonly number[] => {
  const words = nameWords(name);
  if (words.length === 0) return [];
  const wanted = words.join(' ');
  const tests: readonly ((number: number) => boolean)[] = [
    (number) => codeIds[number]?.toLowerCase() === name.trim().toLowerCase(),
    (number) => nameWords(codeNames[number] ?? '').join(' ') === wanted,
    (number) => words.length === 1 && initials(codeNames[number] ?? '') === wanted,
    (number) => {
      const known = nameWords(codeNames[number] ?? '');
      return words.every((word) => known.includes(word));
    },
  ];
  const numbers = codeNames.map((_, number) => number).slice(1);
  for (const test of tests) {
    const found = numbers.filter(test);
    if (found.length > 0) return found;
  }
  return [];
};

/**
 * Numbers of the codes that a question names, by whole name or by acronym of three letters and more.
 * A name inside a longer one that stands there too does not count (« code minier » in « code minier
 * nouveau »).
 */
export const codesInQuestion = (
  question: string,
  codeNames: readonly string[],
): readonly number[] => {
  const words = nameWords(question);
  const whole = ` ${words.join(' ')} `;
  const named = codeNames.flatMap((name, number) => {
    const wanted = nameWords(name).join(' ');
    return wanted.includes(' ') && whole.includes(` ${wanted} `) ? [{ number, wanted }] : [];
  });
  const longest = named.filter(
    ({ wanted }) =>
      !named.some((other) => other.wanted !== wanted && other.wanted.includes(wanted)),
  );
  if (longest.length > 0) return longest.map(({ number }) => number);
  const acronyms = new Set(words.filter((word) => word.length >= 3));
  return codeNames.flatMap((name, number) => (acronyms.has(initials(name)) ? [number] : []));
};
