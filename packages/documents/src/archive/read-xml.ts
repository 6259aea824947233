import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { DocumentError } from '../document-error.js';
import { DOCUMENT_LIMITS } from '../document-limits.js';

/** The attributes of an element, by name as written. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of XML is told, in the order of the document. */
export interface XmlReader {
  /** `name` as written, prefix included: `text:p`. */
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Bytes decoded at once: a part of 200 MB never is one string. */
const STEP = 256 * 1024;

/**
 * Reads one XML document as a stream of events. Entities that a document declares are not known, so
 * nothing expands and nothing is fetched.
 *
 * @throws DocumentError `DAMAGED` on XML that is not well formed, `TOO_LARGE` on elements in one
 * another without end.
 * @example readXml(entryOf(archive, 'content.xml'), { open: (name) => names.push(name) })
 */
export function readXml(xml: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new DocumentError('DAMAGED', { cause: error });
  });
  let depth = 0;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > DOCUMENT_LIMITS.depth) throw new DocumentError('TOO_LARGE');
    reader.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(tag.name);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  const decoder = new TextDecoder(encodingOf(xml));
  for (let at = 0; at < xml.length; at += STEP)
    parser.write(decoder.decode(xml.subarray(at, at + STEP), { stream: true }));
  parser.close();
}

/** XML is UTF-8 unless its first bytes say otherwise (XML 1.0, appendix F). */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
