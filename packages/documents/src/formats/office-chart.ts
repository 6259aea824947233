import type { Archive } from '../archive/open-archive.js';
import { readXml, type XmlReader } from '../archive/read-xml.js';
import type { Relation } from '../archive/relations.js';
import type { MarkdownWriter } from '../markdown/markdown-writer.js';
import { numberShape, type NumberShape } from './xlsx/number-format.js';
import { shownNumber } from './xlsx/shown-number.js';
import { local } from './xlsx/workbook-parts.js';

/** What a chart of an office file says: the file keeps the values that it was drawn from. */
export interface OfficeChart {
  readonly title: string;
  /** A row for each point, after one with the names of the series. */
  readonly rows: readonly (readonly string[])[];
}

/** The charts that a part shows, by the identifier of their relation. */
export type OfficeCharts = ReadonlyMap<string, OfficeChart>;

/** A series: what is called so, and its points by number. */
interface Series {
  name: string;
  readonly places: Map<number, string>;
  readonly values: Map<number, string>;
}

/** Axes have titles of their own. */
const AXIS = /^(?:cat|val|date|ser)Ax$/u;

/** Where the names of the points are, and their values. */
const PLACES = /^(?:cat|xVal)$/u;
const VALUES = /^(?:val|yVal)$/u;

/** Copies of numbers; those of texts hold what only looks like one. */
const NUMBERS = /^num(?:Cache|Lit)$/u;

/** A part of a chart (ECMA-376, part 1, section 21.2), with the copy of its values. */
class ChartReader implements XmlReader {
  readonly #open: string[] = [];
  readonly #series: Series[] = [];
  #title = '';
  #format = '';
  /** How the numbers of a series are shown. */
  #shape: NumberShape = { kind: 'general' };
  #point = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = local(name);
    this.#open.push(element);
    if (element === 'ser') this.#series.push({ name: '', places: new Map(), values: new Map() });
    else if (NUMBERS.test(element)) this.#startNumbers();
    else if (element === 'pt') this.#point = Number(attributes['idx']) || 0;
  }

  close(name: string): void {
    if (local(name) === 'formatCode') this.#shape = numberShape(0, this.#format);
    this.#open.pop();
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    const series = this.#series.at(-1);
    if (element === 'formatCode') this.#format += text;
    else if (element !== 'v' && element !== 't') return;
    else if (series === undefined || !this.#open.includes('ser')) this.#addTitle(text);
    else if (this.#open.includes('tx')) series.name += text;
    else if (this.#open.some((name) => PLACES.test(name))) this.#addTo(series.places, text);
    else if (this.#open.some((name) => VALUES.test(name))) this.#addTo(series.values, text);
  }

  chart(): OfficeChart {
    const points = [
      ...new Set(
        this.#series.flatMap(({ places, values }) => [...places.keys(), ...values.keys()]),
      ),
    ].sort((one, other) => one - other);
    const rows = points.map((point) => [
      this.#series.find(({ places }) => places.has(point))?.places.get(point) ?? '',
      ...this.#series.map(({ values }) => values.get(point) ?? ''),
    ]);
    const names = ['', ...this.#series.map(({ name }) => name)];
    return { title: this.#title.trim(), rows: rows.length === 0 ? [] : [names, ...rows] };
  }

  #startNumbers(): void {
    this.#format = '';
    this.#shape = { kind: 'general' };
  }

  #addTitle(text: string): void {
    if (this.#open.includes('title') && !this.#open.some((name) => AXIS.test(name)))
      this.#title += text;
  }

  #addTo(points: Map<number, string>, text: string): void {
    const isNumber = this.#open.some((name) => NUMBERS.test(name)) && text.trim() !== '';
    const number = isNumber ? Number(text) : NaN;
    const shown = Number.isNaN(number) ? text : shownNumber(number, this.#shape, false);
    points.set(this.#point, (points.get(this.#point) ?? '') + shown);
  }
}

/**
 * The charts of a part of an office file.
 *
 * @example chartsOf(archive, relationsOf(archive, slide)).get('rId2')?.title // 'Dossiers par an'
 */
export function chartsOf(archive: Archive, relations: ReadonlyMap<string, Relation>): OfficeCharts {
  const charts = new Map<string, OfficeChart>();
  for (const [id, { kind, target }] of relations) {
    const part = kind === 'chart' ? archive.get(target) : undefined;
    if (part === undefined) continue;
    const reader = new ChartReader();
    readXml(part, reader);
    charts.set(id, reader.chart());
  }
  return charts;
}

/** What a chart is called, as a line of text. */
export const chartLine = ({ title }: OfficeChart): string =>
  title === '' ? 'Graphique' : `Graphique\u00a0: ${title}`;

/** Writes a chart where it stands: its title, and its values as a table. */
export function writeChart(writer: MarkdownWriter, chart: OfficeChart | undefined): void {
  if (chart === undefined || (chart.title === '' && chart.rows.length === 0)) return;
  writer.openBox();
  writer.text(chartLine(chart));
  writer.endParagraph();
  writer.openTable();
  for (const row of chart.rows) {
    writer.openRow();
    for (const cell of row) {
      writer.openCell();
      writer.text(cell);
      writer.closeCell();
    }
  }
  writer.closeTable();
  writer.closeBox();
}
