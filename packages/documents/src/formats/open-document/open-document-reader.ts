import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { MarkdownWriter } from '../../markdown/markdown-writer.js';
import type { PartText } from '../part-text.js';
import { safeLink } from '../safe-link.js';
import { OdfCounts } from './odf-counts.js';
import type { OdfStyles } from './odf-styles.js';
import { SheetColumns } from './sheet-columns.js';

/** A repeated cell or row that is empty fills a sheet to its edge: beyond this it is not a value. */
const MOST_REPEATED = 50;

/** Comments, deleted text, fields of a form, text for machines. */
const NOT_READ = new Set([
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'office:styles',
  'office:master-styles',
  'text:note-citation',
  'text:script',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
]);

/** Frames that say the same on each slide. */
const REPEATED = new Set(['page-number', 'footer', 'date-time', 'header']);

/** Elements that begin a page, by format: a sheet, a slide. */
export const PAGE_ELEMENTS = { odt: null, ods: 'table:table', odp: 'draw:page' } as const;

/** OpenDocument (ISO/IEC 26300): text, sheets and slides share one vocabulary. */
export class OpenDocumentReader implements XmlReader {
  readonly parts: PartText[] = [];
  #writer = new MarkdownWriter();
  readonly #counts: OdfCounts;
  /** Elements that hide what they hold, those that are open. */
  readonly #hiding: string[] = [];
  readonly #cells: { readonly attributes: XmlAttributes; readonly hidden: boolean }[] = [];
  readonly #columns = new SheetColumns();
  readonly #paragraphs: XmlAttributes[] = [];
  readonly #links: (string | null)[] = [];
  #tables = 0;
  #pages = 0;
  #frame = '';
  #repeatedRow = 1;
  #notes = 0;
  #hidden = false;

  /** @param page the element that begins a page, `null` for a text. */
  constructor(
    private readonly page: 'table:table' | 'draw:page' | null,
    private readonly styles: OdfStyles,
  ) {
    this.#counts = new OdfCounts(styles);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === this.page && this.#tables === 0) this.#beginPage(name, attributes);
    else if (this.#hides(name, attributes)) this.#hide(name);
    if (name === 'text:p' || name === 'text:h') this.#paragraphs.push(attributes);
    else if (name.startsWith('table:')) this.#openTable(name, attributes);
    else if (name === 'text:list') this.#openList(attributes);
    else if (name === 'text:list-item') this.#writer.openItem(this.#counts.next(attributes));
    else if (name === 'text:note') this.#writer.openNote();
    else if (name === 'draw:text-box') this.#writer.openBox();
    else if (name === 'draw:frame') this.#frame = attributes['presentation:class'] ?? '';
    else if (name === 'presentation:notes') this.#openNotes();
    else if (name === 'text:a') this.#openLink(attributes['xlink:href']);
    else if (name === 'text:line-break') this.#writer.lineBreak();
    else if (name === 'text:s' || name === 'text:tab') this.#writer.text(' ');
    else this.styles.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#endParagraph(name);
    else if (name.startsWith('table:')) this.#closeTable(name);
    else if (name === 'text:list') this.#closeList();
    else if (name === 'text:note') this.#writer.closeNote();
    else if (name === 'draw:text-box') this.#writer.closeBox();
    else if (name === 'text:a') this.#writer.closeSpan(this.#links.pop() ?? undefined);
    else if (name === 'draw:frame') this.#frame = '';
    else if (name === 'presentation:notes') this.#closeNotes();
    else this.styles.close(name);
    if (name === this.page && this.#tables === 0) this.#endPage();
    if (this.#hiding.at(-1) === name) {
      this.#hiding.pop();
      this.#writer.show();
    }
  }

  text(text: string): void {
    if (this.#paragraphs.length > 0) this.#writer.text(text);
  }

  /** The text of the file, for one without pages. */
  toString(): string {
    return this.#writer.toString();
  }

  #hides(name: string, attributes: XmlAttributes): boolean {
    if (this.#hiding.at(-1) === name) return true;
    return (
      NOT_READ.has(name) ||
      REPEATED.has(attributes['presentation:class'] ?? '') ||
      (name === 'text:section' && attributes['text:display'] === 'none') ||
      (name === 'text:span' && this.styles.isHidden(attributes['text:style-name'])) ||
      (name === 'text:p' && this.styles.isHidden(attributes['text:style-name'])) ||
      (name === 'table:table-row' && (attributes['table:visibility'] ?? 'visible') !== 'visible')
    );
  }

  #hide(name: string): void {
    this.#hiding.push(name);
    this.#writer.hide();
  }

  #beginPage(name: string, attributes: XmlAttributes): void {
    this.#pages += 1;
    this.#writer = new MarkdownWriter();
    const hidden =
      this.styles.isHidden(attributes['table:style-name']) ||
      this.styles.isHidden(attributes['draw:style-name']);
    if (hidden) this.#hide(name);
    this.#hidden = hidden;
    const sheet = name === 'table:table' ? (attributes['table:name'] ?? '') : '';
    this.#writer.text(sheet);
    this.#writer.endHeading(2);
  }

  #endPage(): void {
    this.#writer.endParagraph();
    const text = this.#writer.toString();
    if (!this.#hidden) this.parts.push({ number: this.#pages, text });
  }

  #openTable(name: string, attributes: XmlAttributes): void {
    if (name === 'table:table') {
      this.#tables += 1;
      if (this.#tables === 1) this.#columns.reset();
      this.#writer.openTable(this.page === 'table:table' && this.#tables === 1);
    } else if (name === 'table:table-column' && this.#tables === 1)
      this.#columns.add(attributes, times(attributes['table:number-columns-repeated']));
    else if (name === 'table:table-row') {
      this.#repeatedRow = times(attributes['table:number-rows-repeated']);
      this.#columns.begin();
      this.#writer.openRow();
    } else if (name === 'table:table-cell') this.#openCell(attributes);
    else if (name === 'table:covered-table-cell') {
      this.#writer.hide();
      this.#writer.openBox();
      this.#columns.pass(times(attributes['table:number-columns-repeated']));
    }
  }

  #openCell(attributes: XmlAttributes): void {
    const hidden = this.#tables === 1 && this.#columns.isHidden();
    if (this.#tables === 1) this.#columns.pass(times(attributes['table:number-columns-repeated']));
    this.#cells.push({ attributes, hidden });
    this.#writer.openCell();
    if (hidden) this.#writer.hide();
  }

  #closeTable(name: string): void {
    if (name === 'table:table-cell') this.#closeCell();
    else if (name === 'table:covered-table-cell') {
      this.#writer.closeBox();
      this.#writer.show();
    } else if (name === 'table:table-row') {
      if (this.#repeatedRow <= MOST_REPEATED) this.#writer.repeatRow(this.#repeatedRow - 1);
      this.#repeatedRow = 1;
    } else if (name === 'table:table') {
      this.#tables -= 1;
      this.#writer.closeTable();
    }
  }

  #closeCell(): void {
    const { attributes, hidden } = this.#cells.pop() ?? { attributes: {}, hidden: false };
    if (hidden) this.#writer.show();
    this.#writer.closeCell({
      times: times(attributes['table:number-columns-repeated']),
      columns: times(attributes['table:number-columns-spanned']),
      rows: times(attributes['table:number-rows-spanned']),
    });
  }

  #openList(attributes: XmlAttributes): void {
    this.#counts.openList(attributes);
    this.#writer.openList();
  }

  #closeList(): void {
    this.#counts.closeList();
    this.#writer.closeList();
  }

  #openLink(address: string | undefined): void {
    this.#links.push(safeLink(address));
    this.#writer.openSpan('');
  }

  #openNotes(): void {
    this.#frame = '';
    this.#notes = this.#writer.length;
  }

  /** A slide without notes has the frame of its notes all the same. */
  #closeNotes(): void {
    this.#writer.endParagraph();
    const spoken = this.#writer.slice(this.#notes);
    this.#writer.cut(this.#notes);
    if (spoken === '') return;
    this.#writer.text(`Notes de l’orateur\u00a0:`);
    this.#writer.endParagraph();
    this.#writer.text(spoken);
    this.#writer.endParagraph();
  }

  #endParagraph(name: string): void {
    const attributes = this.#paragraphs.pop() ?? {};
    if (name === 'text:h') this.#endHeading(attributes);
    else if (this.#frame === 'title' || this.#frame === 'subtitle')
      this.#writer.endHeading(this.#frame === 'title' ? 2 : 3);
    else this.#writer.endParagraph();
  }

  #endHeading(attributes: XmlAttributes): void {
    const level = Math.min(
      10,
      Math.max(1, Math.trunc(Number(attributes['text:outline-level'] ?? 1)) || 1),
    );
    const label = this.#writer.takeLabel();
    if (!this.#writer.hasText) return;
    const numbered = attributes['text:is-list-header'] !== 'true';
    const number = label ?? (numbered ? this.#counts.nextHeading(level) : '');
    this.#writer.endHeading(level, number === '-' ? '' : number);
  }
}

/** A number of times that a file says; 1 for what is not a number. */
function times(text: string | undefined): number {
  const value = Number(text ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}
