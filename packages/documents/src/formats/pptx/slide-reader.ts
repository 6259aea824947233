import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { MarkdownWriter } from '../../markdown/markdown-writer.js';
import { writeChart, type OfficeCharts } from '../office-chart.js';

/** Placeholders that hold the text of the slide, in which each paragraph is an item. */
const LISTS = new Set(['body', 'obj', '']);

/** Placeholders that say the same on each slide. */
const REPEATED = new Set(['sldNum', 'dt', 'ftr', 'hdr']);

/** Shapes, and groups of shapes: each says by itself whether it is hidden. */
const SHAPES = new Set(['p:sp', 'p:graphicFrame', 'p:pic', 'p:cxnSp', 'p:grpSp']);

/** A shape that is open. */
interface Shape {
  title: boolean;
  list: boolean;
  hidden: boolean;
}

/** One slide (ECMA-376, PresentationML): shapes, lists by level, tables. */
export class SlideReader implements XmlReader {
  readonly writer = new MarkdownWriter();
  /** Whether the slide is left out of the show. */
  hidden = false;
  /** The shapes that are open, the outermost group first. */
  readonly #shapes: Shape[] = [];
  #text = false;
  #depth = 0;
  #bullet: boolean | null = null;

  constructor(private readonly charts: OfficeCharts = new Map()) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'p:sld')
      this.hidden = attributes['show'] === '0' || attributes['show'] === 'false';
    else if (SHAPES.has(name)) this.#shapes.push({ title: false, list: false, hidden: false });
    else if (name === 'p:cNvPr' && isTrue(attributes['hidden'])) this.#hideShape();
    else if (name === 'p:ph') this.#place(attributes['type'] ?? '');
    else if (name === 'mc:Fallback') this.writer.hide();
    else if (name === 'a:pPr') this.#depth = Number(attributes['lvl'] ?? 0) || 0;
    else if (name === 'a:buNone') this.#bullet = false;
    else if (name === 'a:buChar' || name === 'a:buAutoNum') this.#bullet = true;
    else if (name === 'a:t') this.#text = true;
    else if (name === 'a:br') this.writer.lineBreak();
    else if (name === 'c:chart') writeChart(this.writer, this.charts.get(attributes['r:id'] ?? ''));
    else if (name === 'a:tbl') this.writer.openTable();
    else if (name === 'a:tr') this.writer.openRow();
    else if (name === 'a:tc') this.#openCell(attributes);
  }

  close(name: string): void {
    if (name === 'a:t') this.#text = false;
    else if (name === 'a:p') this.#endParagraph();
    else if (name === 'a:tc') this.#closeCell();
    else if (name === 'a:tbl') this.writer.closeTable();
    else if (name === 'mc:Fallback') this.writer.show();
    else if (SHAPES.has(name) && this.#shapes.pop()?.hidden === true) this.writer.show();
  }

  text(text: string): void {
    if (this.#text) this.writer.text(text);
  }

  #cell: XmlAttributes = {};

  #openCell(attributes: XmlAttributes): void {
    this.#cell = attributes;
    this.writer.openCell();
  }

  /** Cells under a larger one are in the file too, empty. */
  #closeCell(): void {
    const above = isTrue(this.#cell['vMerge']);
    this.writer.closeCell({ above: above && !isTrue(this.#cell['hMerge']) });
  }

  #hideShape(): void {
    const shape = this.#shapes.at(-1);
    if (shape === undefined || shape.hidden) return;
    shape.hidden = true;
    this.writer.hide();
  }

  #place(type: string): void {
    const shape = this.#shapes.at(-1);
    if (shape === undefined) return;
    shape.title = type === 'title' || type === 'ctrTitle';
    shape.list = LISTS.has(type);
    if (REPEATED.has(type)) this.#hideShape();
  }

  #endParagraph(): void {
    const shape = this.#shapes.at(-1);
    const item = this.#bullet ?? shape?.list ?? false;
    if (shape?.title === true) this.writer.endHeading(2);
    else if (item) this.writer.endItem(this.#depth, '-');
    else this.writer.endParagraph();
    this.#depth = 0;
    this.#bullet = null;
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
