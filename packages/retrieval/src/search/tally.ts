/** A sum for some units, which remembers the units it touched so that clearing is cheap. */
export class Tally {
  readonly values: Float32Array;
  readonly #touched: Uint32Array;
  #size = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  add(unit: number, value: number): void {
    const before = this.values[unit] ?? 0;
    if (before === 0) {
      this.#touched[this.#size] = unit;
      this.#size += 1;
    }
    this.values[unit] = before + value;
  }

  /** Visits the touched units, and clears them. */
  drain(visit: (unit: number, value: number) => void): void {
    for (let at = 0; at < this.#size; at += 1) {
      const unit = this.#touched[at] ?? 0;
      const value = this.values[unit] ?? 0;
      this.values[unit] = 0;
      visit(unit, value);
    }
    this.#size = 0;
  }
}
