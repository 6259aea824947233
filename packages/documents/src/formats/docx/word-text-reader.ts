import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { MarkdownWriter } from '../../markdown/markdown-writer.js';
import { writeChart } from '../office-chart.js';
import { safeLink } from '../safe-link.js';
import { ParagraphShape } from './paragraph-shape.js';
import type { WordParts } from './word-parts.js';
import { isOn } from './word-styles.js';
import { wordSymbol } from './word-symbol.js';

/** A run of letters of one look. */
interface Run {
  hidden: boolean;
  text: boolean;
}

/** A cell that is open. */
interface Cell {
  columns: number;
  above: boolean;
}

/** What nobody reads: deleted, moved away, the copy for old programs, the reading of a letter. */
const UNREAD = new Set(['w:moveFrom', 'w:del', 'mc:Fallback', 'w:rt']);

/** What a paragraph or a run was before a change that is tracked. */
const PAST = new Set(['w:pPrChange', 'w:rPrChange', 'w:trPrChange', 'w:tcPrChange']);

/** Marks of a formula that its drawing shows: the bar of a fraction, what is high or low. */
const FORMULA: ReadonlyMap<string, string> = new Map([
  ['m:den', '/'],
  ['m:sup', '^'],
  ['m:sub', '_'],
]);

/** The text of a part of a Word file (ECMA-376, part 1, section 17). */
export class WordTextReader implements XmlReader {
  readonly writer = new MarkdownWriter();
  readonly #paragraphs: ParagraphShape[] = [];
  readonly #runs: Run[] = [];
  readonly #cells: Cell[] = [];
  readonly #links: (string | null)[] = [];
  #past = 0;
  #rowProperties = false;
  #paragraphProperties = false;
  /** Whether each row that is open is hidden, those of a table around first. */
  readonly #rows: boolean[] = [];

  constructor(private readonly parts: WordParts) {}

  open(name: string, attributes: XmlAttributes): void {
    if (PAST.has(name)) this.#past += 1;
    if (this.#past > 0) return;
    if (UNREAD.has(name)) this.writer.hide();
    const shape = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1);
    if (this.#rowProperties) this.#openRowProperty(name, attributes);
    else if (this.#openBlock(name)) return;
    else if (run !== undefined) this.#openInRun(run, name, attributes);
    else if (name === 'w:hyperlink') this.#openLink(attributes['r:id'] ?? '');
    else if (name === 'w:trPr') this.#rowProperties = true;
    else if (name === 'w:gridSpan' || name === 'w:vMerge') this.#spanCell(name, attributes);
    else if (name === 'm:t') this.#runs.push({ hidden: false, text: true });
    else if (FORMULA.has(name)) this.writer.text(FORMULA.get(name) ?? '');
    else if (name === 'w:pPr') this.#paragraphProperties = true;
    else if (this.#paragraphProperties) shape?.property(name, attributes);
  }

  close(name: string): void {
    if (PAST.has(name)) this.#past -= 1;
    if (this.#past > 0 || PAST.has(name)) return;
    const run = this.#runs.at(-1);
    if (name === 'w:t' && run !== undefined) run.text = false;
    else if (name === 'w:r' || name === 'm:t') this.#runs.pop();
    else if (name === 'w:p') this.#paragraphs.pop()?.end(this.writer, this.parts);
    else if (name === 'w:hyperlink') this.writer.closeSpan(this.#links.pop() ?? undefined);
    else if (name === 'w:txbxContent') this.writer.closeBox();
    else if (name === 'w:tc') this.writer.closeCell(this.#cells.pop());
    else if (name === 'w:tbl') this.writer.closeTable();
    else if (name === 'w:trPr') this.#rowProperties = false;
    else if (name === 'w:pPr') this.#paragraphProperties = false;
    else if (name === 'w:tr') this.#endRow();
    if (UNREAD.has(name)) this.writer.show();
  }

  text(text: string): void {
    const run = this.#runs.at(-1);
    if (run?.text === true && !run.hidden) this.writer.text(text);
  }

  #openBlock(name: string): boolean {
    if (name === 'w:p') this.#paragraphs.push(new ParagraphShape());
    else if (name === 'w:r') this.#runs.push({ hidden: false, text: false });
    else if (name === 'w:txbxContent') this.writer.openBox();
    else if (name === 'w:tbl') this.writer.openTable();
    else if (name === 'w:tr') this.#openRow();
    else if (name === 'w:tc') {
      this.#cells.push({ columns: 1, above: false });
      this.writer.openCell();
    } else return false;
    return true;
  }

  #openInRun(run: Run, name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:t') run.text = true;
    else if (name === 'w:vanish') run.hidden = isOn(attributes);
    else if (name === 'w:rStyle') run.hidden ||= this.parts.styles.resolve(value).hidden;
    else if (run.hidden) return;
    else if (name === 'w:tab' || name === 'w:ptab') this.writer.text(' ');
    else if (name === 'w:noBreakHyphen') this.writer.text('-');
    else if (name === 'w:cr') this.writer.lineBreak();
    else if (name === 'w:br' && attributes['w:type'] === undefined) this.writer.lineBreak();
    else if (name === 'w:br') this.writer.text(' ');
    else if (name === 'w:sym') this.writer.text(wordSymbol(attributes));
    else if (name === 'c:chart')
      writeChart(this.writer, this.parts.charts.get(attributes['r:id'] ?? ''));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.writer.note(this.parts.notes.get(noteKey(name, attributes)) ?? '');
  }

  #openRow(): void {
    this.#rows.push(false);
    this.writer.openRow();
  }

  #openRowProperty(name: string, attributes: XmlAttributes): void {
    const hidden = name === 'w:hidden' && isOn(attributes);
    if ((name !== 'w:del' && !hidden) || this.#rows.at(-1) !== false) return;
    this.#rows.splice(-1, 1, true);
    this.writer.hide();
  }

  #endRow(): void {
    if (this.#rows.pop() !== true) return;
    this.writer.show();
    this.writer.dropRow();
  }

  #spanCell(name: string, attributes: XmlAttributes): void {
    const cell = this.#cells.at(-1);
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.columns = Number(attributes['w:val']) || 1;
    else cell.above = attributes['w:val'] !== 'restart';
  }

  #openLink(id: string): void {
    const relation = this.parts.relations.get(id);
    this.#links.push(relation?.external === true ? safeLink(relation.target) : null);
    this.writer.openSpan('');
  }
}

/** Where the text of a note is kept. */
export const noteKey = (name: string, attributes: XmlAttributes): string =>
  `${name.replace('Reference', '')} ${attributes['w:id'] ?? ''}`;
