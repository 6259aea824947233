import type { XmlAttributes } from '../../archive/read-xml.js';
import type { OdfStyles } from './odf-styles.js';

/** A list that is open; lists inside it count with it. */
interface OpenList {
  readonly style: string;
  readonly counts: number[];
}

/** The numbers that an OpenDocument file leaves to the program to write. */
export class OdfCounts {
  readonly #open: OpenList[] = [];
  readonly #byStyle = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();
  readonly #outline: number[] = [];

  constructor(private readonly styles: OdfStyles) {}

  openList(attributes: XmlAttributes): void {
    const outer = this.#open.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const counts = outer?.style === style ? outer.counts : this.#startOf(style, attributes);
    const name = attributes['xml:id'];
    if (name !== undefined) this.#byName.set(name, counts);
    this.#byStyle.set(style, counts);
    this.#open.push({ style, counts });
  }

  closeList(): void {
    this.#open.pop();
  }

  /** Counts an item of the list that is open. @returns what is written before it. */
  next(attributes: XmlAttributes): string {
    const list = this.#open.at(-1);
    if (list === undefined) return '-';
    const depth = this.#open.filter(({ counts }) => counts === list.counts).length;
    const level = this.#open.length;
    const first = Number(attributes['text:start-value'] ?? NaN);
    const at = Math.max(depth, level) - 1;
    const before = list.counts[at] ?? this.styles.startOf(list.style, at + 1) - 1;
    list.counts[at] = Number.isNaN(first) ? before + 1 : first;
    list.counts.splice(at + 1);
    return this.styles.label(list.style, at + 1, list.counts);
  }

  /** Counts a heading. @returns what is written before it, often nothing. */
  nextHeading(level: number): string {
    const at = level - 1;
    this.#outline[at] = (this.#outline[at] ?? 0) + 1;
    this.#outline.splice(level);
    return this.styles.outlineLabel(level, this.#outline);
  }

  #startOf(style: string, attributes: XmlAttributes): number[] {
    const continued =
      this.#byName.get(attributes['text:continue-list'] ?? '') ??
      (attributes['text:continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined);
    return continued ?? [];
  }
}
