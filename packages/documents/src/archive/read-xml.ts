import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { DocumentError } from '../document-error.js';

/** What a reader of XML is told, in the order of the document. */
export interface XmlReader {
  /** `name` as written, prefix included: `text:p`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads one XML document as a stream of events. Entities that a document declares are not known, so
 * nothing expands and nothing is fetched.
 *
 * @throws DocumentError `DAMAGED` on XML that is not well formed.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new DocumentError('DAMAGED', { cause: error });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    reader.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    reader.close(tag.name);
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  parser.on('cdata', (text) => {
    reader.text(text);
  });
  parser.write(xml).close();
}
