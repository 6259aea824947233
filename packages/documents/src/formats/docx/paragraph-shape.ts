import type { XmlAttributes } from '../../archive/read-xml.js';
import type { MarkdownWriter } from '../../markdown/markdown-writer.js';
import type { WordParts } from './word-parts.js';
import type { ListPlace } from './word-styles.js';

/** Outline levels from here on are text. */
const BODY = 9;

/** What the properties of a paragraph make of it: a heading, an item of a list, text. */
export class ParagraphShape {
  #style = '';
  #outline: number | null = null;
  #place: ListPlace = { list: null, depth: null };
  #joined = false;

  /** An element of its properties. */
  property(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:pStyle') this.#style = value;
    else if (name === 'w:outlineLvl') this.#outline = Number(value);
    else if (name === 'w:numId') this.#place = { ...this.#place, list: value };
    else if (name === 'w:ilvl') this.#place = { ...this.#place, depth: Number(value) };
    // Its end was deleted: the text goes on in the next paragraph.
    else if (name === 'w:del' || name === 'w:moveFrom') this.#joined = true;
  }

  end(writer: MarkdownWriter, parts: WordParts): void {
    if (this.#joined) return;
    const style = parts.styles.resolve(this.#style);
    const level = this.#outline === null ? style.level : outlineLevel(this.#outline);
    const label = writer.hasText ? this.#label(style.place, parts) : null;
    if (level !== null) writer.endHeading(level, label === '-' ? '' : (label ?? ''));
    else if (label === null || label === '') writer.endParagraph();
    else writer.endItem(this.#place.depth ?? style.place.depth ?? 0, label);
  }

  #label(ofStyle: ListPlace, { styles, numbering }: WordParts): string | null {
    const list = this.#place.list ?? ofStyle.list;
    if (list === null || list === '0') return null;
    const link = numbering.linkOf(list);
    const real = link === null ? list : (styles.resolve(link).place.list ?? list);
    const byStyle = styles.chainIds(this.#style).map((id) => numbering.levelOf(real, id));
    const depth = this.#place.depth ?? ofStyle.depth ?? byStyle.find((one) => one > 0) ?? 0;
    return numbering.next(real, depth)?.trim() ?? null;
  }
}

const outlineLevel = (outline: number): number | null =>
  outline >= 0 && outline < BODY ? outline + 1 : null;
