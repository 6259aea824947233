/** A term and those it calls for, as they are written. */
export interface LexiconEntry {
  readonly from: string;
  /** Empty for a set phrase: its words call for nothing. */
  readonly to: readonly string[];
}

/** Entries of one field of law or of the administration. */
export interface LexiconDomain {
  readonly name: string;
  /** One entry a line, in the form that {@link readLexicon} reads. */
  readonly entries: string;
}

const SIGNS = [' > ', ' = '] as const;

const entriesOf = (line: string): readonly LexiconEntry[] => {
  const sign = SIGNS.find((one) => line.includes(one));
  const [left = '', right] = sign === undefined ? [line] : line.split(sign);
  const from = left.trim().split(' | ');
  const to = right === undefined ? [] : right.trim().split(' | ');
  const calls = from.map((term) => ({ from: term, to }));
  return sign === ' = ' ? [...calls, ...to.map((term) => ({ from: term, to: from }))] : calls;
};

/**
 * Reads entries, one a line:
 *
 * - `patron | boss > employeur`: everyday terms, and the official ones they call for; one way;
 * - `CDD = contrat à durée déterminée`: the same thing under two names; both ways;
 * - `boîte aux lettres`: a set phrase, in which « boîte » calls for nothing.
 *
 * @example readLexicon('patron | boss > employeur') // [{ from: 'patron', to: ['employeur'] }, …]
 */
export const readLexicon = (text: string): readonly LexiconEntry[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap(entriesOf);
