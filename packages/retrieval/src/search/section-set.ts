/** Some sections of a segment. */
export class SectionSet {
  /** 1 for each of them. */
  readonly marked: Uint8Array;
  readonly #list: number[] = [];

  constructor(size: number) {
    this.marked = new Uint8Array(size);
  }

  add(section: number): void {
    if (this.marked[section] === 1) return;
    this.marked[section] = 1;
    this.#list.push(section);
  }

  get list(): readonly number[] {
    return this.#list;
  }
}
