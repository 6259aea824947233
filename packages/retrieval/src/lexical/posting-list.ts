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

/** Decodes the list of one term into a room, from the place `from` on; gives the place after it. */
const decode = (
  { offsets, bytes }: PostingField,
  term: number,
  { units, counts }: Pick<Postings, 'units' | 'counts'>,
  from: number,
): number => {
  const end = offsets[term + 1] ?? 0;
  let at = offsets[term] ?? 0;
  let size = from;
  let unit = -1;
  while (at < end) {
    let step = bytes[at] ?? 0;
    at += 1;
    if (step >= 128) {
      step &= 127;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        step |= (byte & 127) << shift;
        more = byte >= 128;
      }
    }
    unit += step >>> 1;
    units[size] = unit;
    let count = 1;
    if ((step & 1) === 1) {
      count = 0;
      for (let shift = 0, more = true; more; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        count |= (byte & 127) << shift;
        more = byte >= 128;
      }
    }
    counts[size] = count;
    size += 1;
  }
  return size;
};

/** Decodes the list of one term into `room`. */
export const readPostings = (field: PostingField, term: number, room: Postings): Postings => {
  room.size = decode(field, term, room, 0);
  return room;
};

/** Where a list stands among others: from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Decoded lists one after the other, to be read more than once; grows as it must. */
export class PostingPool {
  units = new Uint32Array(0);
  counts = new Uint32Array(0);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  /**
   * Decodes one more list: all of it; or, given which owners are `marked`, what their units have.
   * Without `owners`, units are their own.
   */
  add(
    field: PostingField,
    term: number,
    marked: Uint8Array | null = null,
    owners: Uint32Array | null = null,
  ): Span {
    const start = this.#size;
    // A posting takes a byte at least.
    this.#grow(start + (field.offsets[term + 1] ?? 0) - (field.offsets[term] ?? 0));
    this.#size = decode(field, term, this, start);
    if (marked !== null) this.#keep(start, marked, owners);
    return { start, end: this.#size };
  }

  #keep(start: number, marked: Uint8Array, owners: Uint32Array | null): void {
    const { units, counts } = this;
    const end = this.#size;
    let kept = start;
    for (let at = start; at < end; at += 1) {
      const unit = units[at] ?? 0;
      if (marked[owners === null ? unit : (owners[unit] ?? 0)] !== 1) continue;
      units[kept] = unit;
      counts[kept] = counts[at] ?? 0;
      kept += 1;
    }
    this.#size = kept;
  }

  #grow(size: number): void {
    if (size <= this.units.length) return;
    const [units, counts] = [this.units, this.counts];
    this.units = new Uint32Array(2 * size);
    this.counts = new Uint32Array(2 * size);
    this.units.set(units);
    this.counts.set(counts);
  }
}

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
