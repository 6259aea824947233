import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { OpenDocumentReader } from './open-document-reader.js';
import type { OdfStyles } from './odf-styles.js';

const EDGE = /^style:(header|footer)(?:-first|-left)?$/u;

/** The styles of a file, and what they print at the top and at the foot of its pages. */
export class OdfEdgesReader implements XmlReader {
  readonly headers: string[] = [];
  readonly footers: string[] = [];
  #edge: { readonly name: string; readonly reader: OpenDocumentReader } | null = null;

  constructor(private readonly styles: OdfStyles) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.#edge !== null) this.#edge.reader.open(name, attributes);
    else if (EDGE.test(name) && attributes['style:display'] !== 'false')
      this.#edge = { name, reader: new OpenDocumentReader(null, this.styles) };
    else this.styles.open(name, attributes);
  }

  close(name: string): void {
    if (this.#edge === null) this.styles.close(name);
    else if (this.#edge.name !== name) this.#edge.reader.close(name);
    else {
      const texts = name.startsWith('style:header') ? this.headers : this.footers;
      texts.push(this.#edge.reader.toString());
      this.#edge = null;
    }
  }

  text(text: string): void {
    this.#edge?.reader.text(text);
  }
}
