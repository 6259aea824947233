import { typographic } from '../../../app/text/typography.js';
import { CITATION, CLAIM_END, CLAIM_START } from './claim-marks.js';
import type { Inline } from './nodes.js';

const PIECES = /([\uE000\uE001]|\uE002\d+\.\d+\uE003|\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\])/;
/** A number never starts a line without the word that it supports. */
const BEFORE_CITATION = /(?<=\S|^) +(?=\[\d|\uE002)/g;
const EVERY_CITATION = new RegExp(CITATION, 'g');
const HELD = '\u202F';
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': '’',
  apos: '’',
  nbsp: '\u00A0',
};

/**
 * Turns runs of text into nodes, in reading order: it remembers from one run to the next whether
 * the reader is inside a claim.
 */
export class InlineText {
  private claim = -1;
  private inside = false;

  /** @param reasons why each claim is unverified, in reading order */
  constructor(private readonly reasons: readonly string[]) {}

  /** The nodes of one run; `entities`: the run may hold character references. */
  split(text: string, entities = false): Inline[] {
    const pieces = text.replace(BEFORE_CITATION, HELD).split(PIECES);
    return pieces.flatMap((piece) => this.piece(piece, entities));
  }

  /**
   * A run that is shown as it is (code, address), without our marks, and the notes of the claims
   * that end in it: nothing hides that a claim is not verified.
   */
  verbatim(text: string): { text: string; notes: Inline[] } {
    const notes = [...text].flatMap((character) => this.follow(character));
    const shown = text
      .replaceAll(CLAIM_START, '')
      .replaceAll(CLAIM_END, '')
      .replace(EVERY_CITATION, '[$1]');
    return { text: shown, notes };
  }

  private piece(piece: string, entities: boolean): Inline[] {
    if (piece === '') return [];
    if (piece === CLAIM_START || piece === CLAIM_END) return this.follow(piece);
    const unverified = this.inside;
    const [, number, place] = CITATION.exec(piece) ?? [];
    if (number !== undefined) {
      return [{ type: 'citation', number: Number(number), place: Number(place), unverified }];
    }
    if (/^\[\d/.test(piece) && piece.endsWith(']')) {
      const numbers = piece.match(/\d+/g) ?? [];
      return numbers.map((each) => ({
        type: 'citation',
        number: Number(each),
        place: null,
        unverified,
      }));
    }
    const text = entities ? decodeEntities(piece) : piece;
    return [{ type: 'text', text: typographic(text), unverified }];
  }

  private follow(character: string): Inline[] {
    if (character === CLAIM_START) {
      this.claim += 1;
      this.inside = true;
    } else if (character === CLAIM_END) {
      this.inside = false;
      return [{ type: 'unverifiedMark', reason: this.reasons[this.claim] ?? '' }];
    }
    return [];
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
