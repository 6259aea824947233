import type { LexicalIndex } from '../lexical/lexical-index.js';

/** The terms of each passage of an index, which itself only says the passages of each term. */
export interface TermsByPassage {
  /** Visits the terms of a passage, by number, with how often they stand there. */
  readonly visit: (passage: number, visit: (term: number, count: number) => void) => void;
}

const startsOf = (index: LexicalIndex): Uint32Array => {
  const starts = new Uint32Array(index.passages + 1);
  for (let term = 0; term < index.terms.length; term += 1) {
    const { units, size } = index.postings('text', term);
    for (let at = 0; at < size; at += 1) {
      const next = (units[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
};

/** Turns an index round. */
export const termsByPassage = (index: LexicalIndex): TermsByPassage => {
  const starts = startsOf(index);
  const filled = starts.slice();
  const terms = new Uint32Array(starts.at(-1) ?? 0);
  const counts = new Uint32Array(terms.length);
  for (let term = 0; term < index.terms.length; term += 1) {
    const postings = index.postings('text', term);
    for (let at = 0; at < postings.size; at += 1) {
      const passage = postings.units[at] ?? 0;
      const place = filled[passage] ?? 0;
      filled[passage] = place + 1;
      terms[place] = term;
      counts[place] = postings.counts[at] ?? 0;
    }
  }
  return {
    visit: (passage, visit) => {
      const end = starts[passage + 1] ?? 0;
      for (let at = starts[passage] ?? 0; at < end; at += 1) visit(terms[at] ?? 0, counts[at] ?? 0);
    },
  };
};
