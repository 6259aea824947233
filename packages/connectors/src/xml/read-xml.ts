import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What a reader of XML is told, in the order of the document. */
export interface XmlReader {
  open(tag: SaxesTagPlain): void;
  close(name: string): void;
  text(text: string): void;
  /** Text that the file marks as not XML: HTML, in the bases of the DILA. */
  cdata(text: string): void;
}

/** Names of HTML that files use without declaring them; those that a file declares are not known. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  ordm: 'º',
  sect: '§',
  para: '¶',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  micro: 'µ',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  euro: '€',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ouml: 'ö',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Icirc: 'Î',
  Ocirc: 'Ô',
  OElig: 'Œ',
};

/** How long the first line of a file may be, in bytes: it says its encoding. */
const PROLOGUE = 200;

/**
 * Reads one file of a source as a stream of events, in the encoding that it declares. Nothing is
 * expanded or fetched: an entity that the file declares makes it broken.
 *
 * @returns whether the file is well formed; `reader` was told what comes before its first error.
 * @example readXml(bytes, reader) ? reader.article() : 'broken'
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): boolean {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, ENTITIES);
  let wellFormed = true;
  parser.on('error', () => {
    wellFormed = false;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    reader.open(tag);
  });
  parser.on('closetag', ({ name }) => {
    reader.close(name);
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  parser.on('cdata', (text) => {
    reader.cdata(text);
  });
  parser.write(decoded(bytes)).close();
  return wellFormed;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, PROLOGUE));
  const latin = /^[^>]*encoding\s*=\s*["'](?:iso-8859-15?|windows-1252|cp1252)["']/iu.test(head);
  return new TextDecoder(latin ? 'windows-1252' : 'utf-8').decode(bytes);
}

/** Elements of HTML that end a line, by their names in small letters. */
const LINES = /^(?:p|br|div|li|ul|ol|dl|dt|dd|tr|table|caption|h[1-6]|blockquote|pre|section|hr)$/u;

/** Elements that are apart from what comes before them on their line. */
const CELLS = /^(?:td|th)$/u;

/**
 * What an element of HTML puts in a text: the end of a line, a space, or nothing.
 *
 * @example breakOf('BR') // '\n'
 */
export function breakOf(name: string): '\n' | ' ' | '' {
  const small = name.toLowerCase();
  if (LINES.test(small)) return '\n';
  return CELLS.test(small) ? ' ' : '';
}

const TAG = /<(?:!--[^>]*-->|\/?([a-z][a-z0-9]*)[^<>]*>)/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));/giu;

/**
 * The text of a piece of HTML that stands in a file as text: tags are breaks or nothing, entities are
 * what they stand for.
 *
 * @example textOfHtml('<p>L&rsquo;acte</p>') // '\nL’acte\n'
 */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(TAG, (_tag, name: string | undefined) => breakOf(name ?? ''))
    .replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
