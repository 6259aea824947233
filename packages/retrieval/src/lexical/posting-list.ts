import { ByteWriter } from './byte-writer.js';

/** The postings of one term while an index is built: units in rising order, and a count in each. */
export class PostingWriter {
  readonly #bytes: ByteWriter;
  #last: number;
  #size: number;

  /** `start` is a list to go on with: its bytes, its last unit, how many it holds. */
  constructor(start?: {
    readonly bytes: Uint8Array;
    readonly last: number;
    readonly size: number;
  }) {
    this.#bytes = new ByteWriter(start?.bytes);
    this.#last = start?.last ?? -1;
    this.#size = start?.size ?? 0;
  }

  /** How many units hold the term. */
  get size(): number {
    return this.#size;
  }

  /** Adds a unit; units come in rising order. */
  add(unit: number, count: number): void {
    const step = unit - this.#last;
    if (count === 1) this.#bytes.writeNumber(step * 2);
    else {
      this.#bytes.writeNumber(step * 2 + 1);
      this.#bytes.writeNumber(count);
    }
    this.#last = unit;
    this.#size += 1;
  }

  view(): Uint8Array {
    return this.#bytes.view();
  }
}

/** Postings of one term, decoded; the arrays are lent, and longer than `size`. */
export interface Postings {
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
  size: number;
}

/** Room for the postings of the widest term; one is made per index and reused. */
export const postingRoom = (size: number): Postings => ({
  units: new Uint32Array(size),
  counts: new Uint32Array(size),
  size: 0,
});

/** The posting lists of one field of an index: one after the other, found by their offsets. */
export interface PostingField {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Lays the lists one after the other. */
export const packPostings = (lists: readonly (PostingWriter | undefined)[]): PostingField => {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (list?.view().length ?? 0);
  });
  const bytes = new Uint8Array(offsets[lists.length] ?? 0);
  lists.forEach((list, at) => {
    if (list !== undefined) bytes.set(list.view(), offsets[at] ?? 0);
  });
  return { offsets, bytes };
};

/** Decodes the list of one term into `room`. */
export const readPostings = (field: PostingField, term: number, room: Postings): Postings => {
  const { bytes } = field;
  const end = field.offsets[term + 1] ?? 0;
  let at = field.offsets[term] ?? 0;
  let unit = -1;
  let size = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < end) {
    const step = next();
    unit += step >>> 1;
    room.units[size] = unit;
    room.counts[size] = (step & 1) === 0 ? 1 : next();
    size += 1;
  }
  room.size = size;
  return room;
};

/**
 * The lists of a field, term by term, ready to grow again; `undefined` where no unit holds the term.
 * `units` is above the number of units of the field.
 */
export const reopenPostings = (
  field: PostingField,
  units: number,
): (PostingWriter | undefined)[] => {
  const room = postingRoom(units);
  return Array.from({ length: field.offsets.length - 1 }, (_, term) => {
    const bytes = field.bytes.subarray(field.offsets[term], field.offsets[term + 1]);
    if (bytes.length === 0) return undefined;
    const { size } = readPostings(field, term, room);
    return new PostingWriter({ bytes, last: room.units[size - 1] ?? -1, size });
  });
};
