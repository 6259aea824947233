import { entryText, openArchive, type Archive } from '../archive/open-archive.js';
import { readXml, type XmlReader } from '../archive/read-xml.js';
import type { DocumentLimits } from '../document-limits.js';
import { MarkdownWriter } from '../markdown/markdown-writer.js';

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/u;
const PRESENTATION = 'ppt/presentation.xml';
const RELATIONS = 'ppt/_rels/presentation.xml.rels';

/** One slide (ECMA-376, PresentationML): shapes, lists by level, tables. */
class SlideReader implements XmlReader {
  readonly writer = new MarkdownWriter();
  #title = false;
  #text = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'p:sp') this.#title = false;
    if (name === 'p:ph') this.#title = ['title', 'ctrTitle'].includes(attributes['type'] ?? '');
    if (name === 'a:t') this.#text = true;
    if (name === 'a:br') this.writer.text(' ');
    if (name === 'a:tbl') this.writer.openTable();
    if (name === 'a:tr') this.writer.openRow();
  }

  close(name: string): void {
    if (name === 'a:t') this.#text = false;
    if (name === 'a:p' && this.#title) this.writer.endHeading(2);
    else if (name === 'a:p') this.writer.endParagraph();
    if (name === 'a:tc') this.writer.closeCell();
    if (name === 'a:tbl') this.writer.closeTable();
  }

  text(text: string): void {
    if (this.#text) this.writer.text(text);
  }
}

/**
 * The text of the slides of a PowerPoint file, in the order of the presentation.
 *
 * @throws DocumentError `DAMAGED`, or `TOO_LARGE` above the limits.
 */
export function readPptx(bytes: Uint8Array, limits: DocumentLimits): readonly string[] {
  const archive = openArchive(
    bytes,
    limits,
    (path) => SLIDE.test(path) || path === PRESENTATION || path === RELATIONS,
  );
  return slidesInOrder(archive).map((path) => {
    const slide = new SlideReader();
    readXml(entryText(archive, path), slide);
    return slide.writer.toString();
  });
}

/** Files are numbered in the order of their making; the presentation has the order of the show. */
function slidesInOrder(archive: Archive): readonly string[] {
  const targets = new Map<string, string>();
  const order: string[] = [];
  readAttributes(entryText(archive, RELATIONS), 'Relationship', (attributes) => {
    targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  readAttributes(entryText(archive, PRESENTATION), 'p:sldId', (attributes) => {
    order.push(attributes['r:id'] ?? '');
  });
  return order
    .map((id) => `ppt/${(targets.get(id) ?? '').replace(/^\/ppt\//u, '')}`)
    .filter((path) => archive.has(path));
}

function readAttributes(
  xml: string,
  element: string,
  take: (attributes: Readonly<Record<string, string>>) => void,
): void {
  const nothing = (): void => undefined;
  const open: XmlReader['open'] = (name, attributes) => {
    if (name === element) take(attributes);
  };
  readXml(xml, { open, close: nothing, text: nothing });
}
