import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { formatNumber, type NumberFormat } from '../number-label.js';

/** One level of a list or of the outline. */
interface Level {
  readonly bullet: boolean;
  readonly format: NumberFormat;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** How many levels the number shows: 2 for « 1.1 ». */
  readonly shown: number;
}

interface Style {
  readonly parent: string | null;
  hidden: boolean;
}

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map<string, NumberFormat>([
  ['1', 'decimal'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
]);

const OUTLINE = 'Outline';
const LEVEL = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/u;
const DEEPEST = 10;

/** Styles based on one another beyond this go round in circles. */
const LONGEST_CHAIN = 20;

/** What the styles of an OpenDocument file (ISO/IEC 26300) say of its text: numbers, hidden parts. */
export class OdfStyles implements XmlReader {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, Map<number, Level>>();
  #style: Style | null = null;
  #list = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'text:list-style') this.#list = attributes['style:name'] ?? '';
    else if (name === 'text:outline-style') this.#list = OUTLINE;
    else if (LEVEL.test(name)) this.#openLevel(name, attributes);
    else if (this.#style !== null && hides(attributes)) this.#style.hidden = true;
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
  }

  isHidden(style: string | undefined): boolean {
    return this.#chain(style).some(({ hidden }) => hidden);
  }

  /**
   * What is written before a paragraph of a list, from the numbers of its levels: `-` for a bullet,
   * `''` for nothing, else `II.1`. @param depth from 1.
   */
  label(list: string, depth: number, counts: readonly number[]): string {
    const levels = this.#lists.get(list);
    const level = levels?.get(depth);
    if (level === undefined || level.bullet) return list === OUTLINE ? '' : '-';
    if (level.format === 'none') return '';
    const numbers: string[] = [];
    for (let at = Math.max(1, depth - level.shown + 1); at <= depth; at += 1) {
      const format = levels?.get(at)?.format ?? 'decimal';
      numbers.push(formatNumber(counts[at - 1] ?? 1, format));
    }
    return `${level.before}${numbers.filter((text) => text !== '').join('.')}${level.after}`.trim();
  }

  outlineLabel(depth: number, counts: readonly number[]): string {
    return this.label(OUTLINE, depth, counts);
  }

  /** The first number of a level. */
  startOf(list: string, depth: number): number {
    return this.#lists.get(list)?.get(depth)?.start ?? 1;
  }

  #chain(name: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(name ?? '');
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(style.parent ?? '');
    }
    return chain;
  }

  #openStyle(attributes: XmlAttributes): void {
    this.#style = { parent: attributes['style:parent-style-name'] ?? null, hidden: false };
    this.#styles.set(attributes['style:name'] ?? '', this.#style);
  }

  #openLevel(name: string, attributes: XmlAttributes): void {
    const depth = Number(attributes['text:level'] ?? 0);
    if (!(depth >= 1 && depth <= DEEPEST)) return;
    const levels = this.#lists.get(this.#list) ?? new Map<number, Level>();
    this.#lists.set(this.#list, levels);
    levels.set(depth, {
      bullet: !/(?:number|outline-level-style)$/u.test(name),
      format: FORMATS.get(attributes['style:num-format'] ?? '') ?? 'none',
      before: attributes['style:num-prefix'] ?? '',
      after: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? 1),
      shown: Number(attributes['text:display-levels'] ?? 1),
    });
  }
}

/** Letters, a sheet or a slide that are not shown. */
const hides = (attributes: XmlAttributes): boolean =>
  attributes['text:display'] === 'none' ||
  attributes['table:display'] === 'false' ||
  attributes['presentation:visibility'] === 'hidden';
