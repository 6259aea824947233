/** A sum for some units, which remembers the units it touched so that clearing is cheap. */
export class Tally {
  readonly values: Float32Array;
  readonly #touched: Uint32Array;
  #size = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** Adds `value`, 0 or more, to the sum of a unit. */
  add(unit: number, value: number): void {
    if (value === 0) return;
    const before = this.values[unit] ?? 0;
    if (before === 0) {
      this.#touched[this.#size] = unit;
      this.#size += 1;
    }
    this.values[unit] = before + value;
  }

  /** The units that something was added to. Lent: they change when others are added. */
  units(): Uint32Array {
    return this.#touched.subarray(0, this.#size);
  }

  clear(): void {
    for (let at = 0; at < this.#size; at += 1) this.values[this.#touched[at] ?? 0] = 0;
    this.#size = 0;
  }
}
