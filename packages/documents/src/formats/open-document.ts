import { entryText, openArchive, type Archive } from '../archive/open-archive.js';
import { readXml, type XmlReader } from '../archive/read-xml.js';
import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';
import { MarkdownWriter } from '../markdown/markdown-writer.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** The whole file, encrypted as one part by recent programs. */
const WHOLE = 'encrypted-package';

const WANTED: ReadonlySet<string> = new Set([CONTENT, MANIFEST, WHOLE]);

/** A repeated empty cell fills a sheet to its edge: beyond this it is not a value. */
const MOST_REPEATED = 50;

/** Comments, deleted text, notes of the speaker, and fields of a form. */
const NOT_READ = new Set([
  'office:annotation',
  'text:tracked-changes',
  'presentation:notes',
  'office:forms',
  'text:note-citation',
  'text:script',
  'text:hidden-text',
]);

/** Links that a reader may follow. */
const SAFE_LINK = /^(?:https?|mailto):[^\s()<>]+$/iu;

/** Elements that begin a page: a slide, a sheet. */
const PAGES: Readonly<Record<string, string>> = {
  'draw:page': 'draw:name',
  'table:table': 'table:name',
};

/** OpenDocument (ISO/IEC 26300): text, sheets and slides share one vocabulary. */
class OpenDocumentReader implements XmlReader {
  readonly parts: string[] = [];
  #writer = new MarkdownWriter();
  #tables = 0;
  #level = 1;
  #title = false;
  #repeated = 1;
  #link = '';

  /** @param paged the element that begins a page, `null` for a text. */
  constructor(private readonly paged: keyof typeof PAGES | null) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (NOT_READ.has(name)) this.#writer.hide();
    if (name === this.paged && this.#tables === 0) this.#begin(attributes[PAGES[name] ?? ''] ?? '');
    if (name === 'text:h') this.#level = Number(attributes['text:outline-level'] ?? 1);
    if (name === 'draw:frame') this.#title = attributes['presentation:class'] === 'title';
    if (name === 'text:note') this.#writer.openNote();
    if (name === 'text:a') this.#openLink(attributes['xlink:href'] ?? '');
    if (name === 'text:list') this.#writer.openList();
    if (name === 'table:table') this.#openTable();
    if (name === 'table:table-row') this.#writer.openRow();
    if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#repeated = Number(attributes['table:number-columns-repeated'] ?? 1);
    if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break')
      this.#writer.text(' ');
  }

  close(name: string): void {
    if (NOT_READ.has(name)) this.#writer.show();
    if (name === 'text:h') this.#writer.endHeading(this.#level);
    if (name === 'text:p' && this.#title) this.#writer.endHeading(2);
    else if (name === 'text:p') this.#writer.endParagraph();
    if (name === 'draw:frame') this.#title = false;
    if (name === 'text:note') this.#writer.closeNote();
    if (name === 'text:a') this.#closeLink();
    if (name === 'text:list') this.#writer.closeList();
    if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#writer.closeCell(Math.min(this.#repeated, MOST_REPEATED));
    if (name === 'table:table') this.#closeTable();
    if (name === this.paged && this.#tables === 0) this.end();
  }

  text(text: string): void {
    this.#writer.text(text);
  }

  end(): void {
    this.parts.push(this.#writer.toString());
    this.#writer = new MarkdownWriter();
  }

  #begin(name: string): void {
    this.#writer = new MarkdownWriter();
    if (this.paged !== 'table:table' || name === '') return;
    this.#writer.text(name);
    this.#writer.endHeading(2);
  }

  #openLink(address: string): void {
    this.#link = SAFE_LINK.test(address) ? address : '';
    if (this.#link !== '') this.#writer.text('[');
  }

  #closeLink(): void {
    if (this.#link !== '') this.#writer.text(`](${this.#link})`);
    this.#link = '';
  }

  #openTable(): void {
    this.#tables += 1;
    this.#writer.openTable();
  }

  #closeTable(): void {
    this.#tables -= 1;
    this.#writer.closeTable();
  }
}

/**
 * The text of an OpenDocument file: one part for a text, one for each slide or sheet.
 *
 * @throws DocumentError `ENCRYPTED`, `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example readOpenDocument(bytes, 'odt', DOCUMENT_LIMITS) // ['# Objet\n\nTexte']
 */
export function readOpenDocument(
  bytes: Uint8Array,
  format: 'odt' | 'ods' | 'odp',
  limits: DocumentLimits,
): readonly string[] {
  const archive = openArchive(bytes, limits, (path) => WANTED.has(path));
  if (isEncrypted(archive)) throw new DocumentError('ENCRYPTED');
  const paged = { odt: null, ods: 'table:table', odp: 'draw:page' } as const;
  const reader = new OpenDocumentReader(paged[format]);
  readXml(entryText(archive, CONTENT), reader);
  if (format === 'odt') reader.end();
  return reader.parts;
}

/** Under a password, the list of the parts says how each is encrypted (part 2, section 3.4). */
function isEncrypted(archive: Archive): boolean {
  if (archive.has(WHOLE)) return true;
  let encrypted = false;
  const nothing = (): void => undefined;
  const open: XmlReader['open'] = (name) => {
    if (name.endsWith('encryption-data')) encrypted = true;
  };
  if (archive.has(MANIFEST))
    readXml(entryText(archive, MANIFEST), { open, close: nothing, text: nothing });
  return encrypted;
}
