import type { XmlAttributes } from '../../archive/read-xml.js';

/** Which columns of a sheet are hidden, and in which one the next cell is. */
export class SheetColumns {
  readonly #hidden: (readonly [from: number, end: number])[] = [];
  #defined = 0;
  #at = 0;

  reset(): void {
    this.#hidden.splice(0);
    this.#defined = 0;
  }

  /** A definition of columns, in their order. */
  add(attributes: XmlAttributes, times: number): void {
    const end = this.#defined + times;
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible')
      this.#hidden.push([this.#defined, end]);
    this.#defined = end;
  }

  /** A row begins. */
  begin(): void {
    this.#at = 0;
  }

  isHidden(): boolean {
    return this.#hidden.some(([from, end]) => this.#at >= from && this.#at < end);
  }

  pass(times: number): void {
    this.#at += times;
  }
}
