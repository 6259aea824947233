import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { HTML_ENTITIES } from './html-entities.js';

/** The start of an element. */
export type XmlTag = Pick<SaxesTagPlain, 'name' | 'attributes'>;

/** What a reader of XML is told, in the order of the document; names come without their prefix. */
export interface XmlReader {
  open(tag: XmlTag): void;
  close(name: string): void;
  text(text: string): void;
  /** Text that the file marks as not XML: HTML, in the bases of the DILA. */
  cdata(text: string): void;
}

/** No law or sheet is deeper: readers look at the elements that are open, and a trap would cost its square. */
const DEEPEST = 500;

/**
 * Reads one file of a source as a stream of events, in the encoding that it holds. Nothing is
 * expanded or fetched: an entity that the file declares makes it broken.
 *
 * @returns whether the file is well formed, its elements in one another no deeper than those of a text;
 * `reader` was told what comes before its first error.
 * @example readXml(bytes, reader) ? reader.article() : 'broken'
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): boolean {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  let depth = 0;
  parser.on('error', () => {
    throw new BrokenXml();
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEEPEST) throw new BrokenXml();
    reader.open({ name: localName(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(localName(name));
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  parser.on('cdata', (text) => {
    reader.cdata(text);
  });
  try {
    parser.write(decoded(bytes)).close();
    return true;
  } catch (error) {
    if (error instanceof BrokenXml) return false;
    throw error;
  }
}

/** Nothing more is read of the file. */
class BrokenXml extends Error {}

/** Prefixes are a choice of each file: `dc:title` is `title`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Files do not always hold the encoding that they declare, but bytes tell: a text of Western Europe
 * with an accent is not well formed in UTF-8. What is before the first tag is left out.
 */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)).trimStart();
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
