import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { numberShape, type NumberShape } from './number-format.js';

/** Name of an element without its prefix: some programs write `x:row`. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A sheet, in the order of the tabs. */
export interface Tab {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** The tabs of a workbook. */
export class WorkbookReader implements XmlReader {
  readonly tabs: Tab[] = [];
  from1904 = false;

  open(name: string, attributes: XmlAttributes): void {
    if (local(name) === 'workbookPr')
      this.from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
    if (local(name) !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => local(key) === 'id');
    this.tabs.push({
      name: attributes['name'] ?? '',
      relation: relation?.[1] ?? '',
      hidden: /hidden/iu.test(attributes['state'] ?? ''),
    });
  }
}

/** The texts that cells share, by number. */
export class SharedTextsReader implements XmlReader {
  readonly texts: string[] = [];
  #text = '';
  #reading = false;
  #phonetic = false;

  open(name: string): void {
    const element = local(name);
    if (element === 'si') this.#text = '';
    if (element === 'rPh') this.#phonetic = true;
    if (element === 't') this.#reading = !this.#phonetic;
  }

  close(name: string): void {
    const element = local(name);
    if (element === 't') this.#reading = false;
    if (element === 'rPh') this.#phonetic = false;
    if (element === 'si') this.texts.push(this.#text);
  }

  text(text: string): void {
    if (this.#reading) this.#text += text;
  }
}

/** How the cells of each style show their numbers. */
export class CellStylesReader implements XmlReader {
  readonly shapes: NumberShape[] = [];
  readonly #codes = new Map<number, string>();
  #cells = false;

  open(name: string, attributes: XmlAttributes): void {
    const element = local(name);
    if (element === 'cellXfs') this.#cells = true;
    if (element === 'numFmt')
      this.#codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (element !== 'xf' || !this.#cells) return;
    const id = Number(attributes['numFmtId'] ?? 0);
    this.shapes.push(numberShape(id, this.#codes.get(id)));
  }

  close(name: string): void {
    if (local(name) === 'cellXfs') this.#cells = false;
  }
}
