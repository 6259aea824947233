import { diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, or in one of them only. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two texts, each as its own pieces. */
export interface Comparison {
  left: Piece[];
  right: Piece[];
  removed: number;
  added: number;
}

/** Compares two versions of a text word by word; spaces at the ends do not count. */
export function compareTexts(left: string, right: string): Comparison {
  const changes = diffWordsWithSpace(left.trim(), right.trim());
  const pieces = joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  return {
    left: pieces.filter(({ kind }) => kind !== 'added'),
    right: pieces.filter(({ kind }) => kind !== 'removed'),
    removed: pieces.filter(({ kind }) => kind === 'removed').length,
    added: pieces.filter(({ kind }) => kind === 'added').length,
  };
}

/** What joins two words without being one: a space, an apostrophe, a hyphen. */
const HINGE = /^[ '’-]{1,2}$/;

/**
 * Two changes with nothing but a space or an elision between them read as one: what was removed, then what came in
 * its place.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed.trim() !== '') result.push({ kind: 'removed', text: removed });
    if (added.trim() !== '') result.push({ kind: 'added', text: added });
    if (removed.trim() === '' && added.trim() === '' && removed + added !== '') {
      result.push({ kind: 'same', text: added === '' ? removed : added });
    }
    removed = '';
    added = '';
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else if (HINGE.test(piece.text) && removed + added !== '' && index < pieces.length - 1) {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}
