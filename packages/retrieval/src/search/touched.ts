/** Which units something was added to, each once, in the order they were first met. */
export class Touched {
  readonly #seen: Uint8Array;
  readonly #units: Uint32Array;
  #size = 0;

  constructor(size: number) {
    this.#seen = new Uint8Array(size);
    this.#units = new Uint32Array(size);
  }

  add(unit: number): void {
    if (this.#seen[unit] !== 0) return;
    this.#seen[unit] = 1;
    this.#units[this.#size] = unit;
    this.#size += 1;
  }

  has(unit: number): boolean {
    return this.#seen[unit] === 1;
  }

  /** The units met so far. Lent: they change when others are added. */
  units(): Uint32Array {
    return this.#units.subarray(0, this.#size);
  }

  clear(): void {
    this.#seen.fill(0);
    this.#size = 0;
  }
}
