import { typographic } from '../../../app/text/typography.js';
import { CLAIM_END, CLAIM_START } from './claim-marks.js';
import type { Inline } from './nodes.js';

const PIECES = /([\uE000\uE001]|\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\])/;
/** A number never starts a line without the word that it supports. */
const BEFORE_CITATION = /(?<=\S|^) +(?=\[\d)/g;
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

  /** A run that is shown as it is (code, address), without our marks. */
  verbatim(text: string): string {
    for (const character of text) this.follow(character);
    return text.replaceAll(CLAIM_START, '').replaceAll(CLAIM_END, '');
  }

  private piece(piece: string, entities: boolean): Inline[] {
    if (piece === '') return [];
    if (piece === CLAIM_START || piece === CLAIM_END) {
      this.follow(piece);
      if (piece === CLAIM_START) return [];
      return [{ type: 'unverifiedMark', reason: this.reasons[this.claim] ?? '' }];
    }
    const unverified = this.inside;
    if (/^\[\d/.test(piece) && piece.endsWith(']')) {
      const numbers = piece.match(/\d+/g) ?? [];
      return numbers.map((number) => ({ type: 'citation', number: Number(number), unverified }));
    }
    const text = entities ? decodeEntities(piece) : piece;
    return [{ type: 'text', text: typographic(text), unverified }];
  }

  private follow(character: string): void {
    if (character === CLAIM_START) {
      this.claim += 1;
      this.inside = true;
    } else if (character === CLAIM_END) {
      this.inside = false;
    }
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
