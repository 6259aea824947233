/** Bytes that grow: numbers are written in groups of seven bits, small ones in one byte. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length: number;

  /** `start` is copied: what was written before, when it goes on. */
  constructor(start: Uint8Array = new Uint8Array(0)) {
    this.#bytes = new Uint8Array(Math.max(16, start.length));
    this.#bytes.set(start);
    this.#length = start.length;
  }

  get length(): number {
    return this.#length;
  }

  /** A non-negative integer below 2^31. */
  writeNumber(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** The bytes written so far; a view, valid until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
