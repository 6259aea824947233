import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';

/** The number of a paragraph: of which list, at which depth (`null`: that of its style). */
export interface ListPlace {
  list: string | null;
  depth: number | null;
}

interface Style {
  readonly id: string;
  name: string;
  parent: string | null;
  outline: number | null;
  readonly place: ListPlace;
  hidden: boolean;
}

/** What a style makes of a paragraph. */
export interface ResolvedStyle {
  /** Level of the heading, from 1; `null` for text. */
  readonly level: number | null;
  readonly place: ListPlace;
  readonly hidden: boolean;
}

/** Names that Word gives its own styles, in English in the file, in French in some. */
const HEADING_NAME = /^(?:heading|titre) ([1-9])$/iu;
const TITLE_NAME = /^(?:title|titre|titre principal)$/iu;

/** Outline level that means « text ». */
const BODY = 9;

/** Styles based on one another beyond this go round in circles. */
const LONGEST_CHAIN = 20;

/** The styles of a Word file (ECMA-376, part 1, section 17.7): which ones make headings and lists. */
export class WordStyles implements XmlReader {
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') this.#openStyle(attributes['w:styleId'] ?? '');
    const style = this.#style;
    if (style === null) return;
    if (name === 'w:name') style.name = value;
    else if (name === 'w:basedOn') style.parent = value;
    else if (name === 'w:outlineLvl') style.outline = Number(value);
    else if (name === 'w:numId') style.place.list = value;
    else if (name === 'w:ilvl') style.place.depth = Number(value);
    else if (name === 'w:vanish') style.hidden = isOn(attributes);
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = null;
  }

  /** What a style says, and those it is based on. */
  resolve(id: string): ResolvedStyle {
    const chain = this.#chain(id);
    const level = chain.map(levelOf).find((one) => one !== undefined) ?? null;
    const withList = chain.find(({ place }) => place.list !== null);
    return {
      level: level === BODY ? null : level,
      place: {
        list: withList?.place.list ?? null,
        depth: chain.find(({ place }) => place.depth !== null)?.place.depth ?? null,
      },
      hidden: chain.some(({ hidden }) => hidden),
    };
  }

  /** The styles from which a style takes its list, itself first. */
  chainIds(id: string): readonly string[] {
    return this.#chain(id).map((style) => style.id);
  }

  #chain(id: string): readonly Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(id);
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = style.parent === null ? undefined : this.#styles.get(style.parent);
    }
    return chain;
  }

  #openStyle(id: string): void {
    this.#style = {
      id,
      name: '',
      parent: null,
      outline: null,
      place: { list: null, depth: null },
      hidden: false,
    };
    this.#styles.set(id, this.#style);
  }
}

/** `undefined` when the style says nothing of it. */
function levelOf({ name, outline }: Style): number | undefined {
  const number = HEADING_NAME.exec(name)?.[1];
  if (number !== undefined) return Number(number);
  if (TITLE_NAME.test(name)) return 1;
  if (outline === null) return undefined;
  return outline >= BODY ? BODY : outline + 1;
}

/** Whether a property that is on by being there is on. */
export function isOn(attributes: XmlAttributes): boolean {
  return !/^(?:0|false|off)$/u.test(attributes['w:val'] ?? '');
}
