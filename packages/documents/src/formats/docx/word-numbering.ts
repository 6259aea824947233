import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { formatNumber, type NumberFormat } from '../number-label.js';

/** One level of a list. */
interface Level {
  start: number;
  format: NumberFormat | 'bullet';
  /** What is shown, `%1` for the number of the first level. */
  text: string;
  /** Numbers of the levels above are in figures, whatever their format. */
  legal: boolean;
  /** Style whose paragraphs are of this level. */
  style: string | null;
}

/** A definition of levels; lists that use it count together. */
interface Definition {
  readonly levels: Map<number, Level>;
  readonly counts: number[];
  /** A style that names the list whose definition it is. */
  link: string | null;
}

interface List {
  definition: string;
  /** Levels that begin anew, with their first numbers, when the list is first met. */
  readonly restarts: Map<number, number>;
  begun: boolean;
}

const FORMATS: ReadonlyMap<string, Level['format']> = new Map<string, Level['format']>([
  ['bullet', 'bullet'],
  ['none', 'none'],
  ['upperRoman', 'upperRoman'],
  ['lowerRoman', 'lowerRoman'],
  ['upperLetter', 'upperLetter'],
  ['lowerLetter', 'lowerLetter'],
  ['ordinal', 'ordinal'],
]);

const DEEPEST = 8;

/**
 * The numbers that Word writes by itself before paragraphs (ECMA-376, part 1, section 17.9): they are
 * in no text of the file, and a reader quotes them (« Article 3 », « II.1 »).
 */
export class WordNumbering implements XmlReader {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  #definition: Definition | null = null;
  #list: List | null = null;
  #level: Level | null = null;
  #override = 0;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') this.#openDefinition(attributes['w:abstractNumId'] ?? '');
    else if (name === 'w:num') this.#openList(attributes['w:numId'] ?? '');
    else if (name === 'w:lvl') this.#openLevel(Number(attributes['w:ilvl'] ?? 0));
    else if (name === 'w:lvlOverride') this.#override = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride') this.#list?.restarts.set(this.#override, Number(value));
    else if (name === 'w:abstractNumId' && this.#list !== null) this.#list.definition = value;
    else if (name === 'w:numStyleLink' && this.#definition !== null) this.#definition.link = value;
    else if (this.#level !== null) this.#describe(this.#level, name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    if (name === 'w:abstractNum') this.#definition = null;
    if (name === 'w:num') this.#list = null;
  }

  /** The level of a list whose paragraphs have a style. */
  levelOf(list: string, style: string): number {
    const definition = this.#definitions.get(this.#lists.get(list)?.definition ?? '');
    return [...(definition?.levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** The style that tells which list a list stands for. */
  linkOf(list: string): string | null {
    return this.#definitions.get(this.#lists.get(list)?.definition ?? '')?.link ?? null;
  }

  /**
   * Counts a paragraph. @returns what is written before it: `-` for a bullet, `II.`, `Article 3`;
   * `null` when the list is not defined.
   */
  next(list: string, depth: number): string | null {
    const used = this.#lists.get(list);
    const definition = this.#definitions.get(used?.definition ?? '');
    const level = definition?.levels.get(depth);
    if (used === undefined || definition === undefined || level === undefined) return null;
    const { counts, levels } = definition;
    if (!used.begun) for (const [at, start] of used.restarts) counts[at] = start - 1;
    used.begun = true;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.splice(depth + 1);
    if (level.format === 'bullet') return '-';
    return level.text.replaceAll(/%([1-9])/gu, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      const format = level.legal || shown === undefined ? 'decimal' : shown.format;
      return formatNumber(counts[at] ?? shown?.start ?? 1, format === 'bullet' ? 'none' : format);
    });
  }

  #openDefinition(id: string): void {
    this.#definition = { levels: new Map(), counts: [], link: null };
    this.#definitions.set(id, this.#definition);
  }

  #openList(id: string): void {
    this.#list = { definition: '', restarts: new Map(), begun: false };
    this.#lists.set(id, this.#list);
  }

  #openLevel(at: number): void {
    this.#level = { start: 1, format: 'decimal', text: '', legal: false, style: null };
    // A level that a list changes for itself is read, and changes it for the lists beside it too.
    const definition = this.#definition ?? this.#definitions.get(this.#list?.definition ?? '');
    if (at >= 0 && at <= DEEPEST) definition?.levels.set(at, this.#level);
  }

  #describe(level: Level, name: string, value: string): void {
    if (name === 'w:start') level.start = Number(value) || 0;
    if (name === 'w:numFmt') level.format = FORMATS.get(value) ?? 'decimal';
    if (name === 'w:lvlText') level.text = value;
    if (name === 'w:pStyle') level.style = value;
    if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  }
}
