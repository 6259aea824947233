import { entryOf, openArchive, type Archive } from '../../archive/open-archive.js';
import { readXml, type XmlReader } from '../../archive/read-xml.js';
import { partOfKind, relationsOf } from '../../archive/relations.js';
import type { DocumentLimits } from '../../document-limits.js';
import { renderBlocks, type Block } from '../../markdown/block.js';
import { sheetBlocks } from '../../markdown/sheet-blocks.js';
import { chartLine, chartsOf } from '../office-chart.js';
import type { PartText } from '../part-text.js';
import { BETWEEN, SheetReader, type CellContext } from './sheet-reader.js';
import { CellStylesReader, SharedTextsReader, WorkbookReader } from './workbook-parts.js';

/** Pivot caches, pictures and macros stay in the archive. */
const WANTED =
  /(?:^_rels\/|workbook|sharedStrings|styles|(?:sheets?|drawings|charts)\/)[^/]*(?:_rels\/[^/]*)?\.(?:xml|rels)$/iu;

/**
 * The sheets of an Excel file, each a heading and a table, with numbers, percentages, amounts and
 * dates as they are shown, then the titles of its charts. Sheets, rows and columns that are hidden are
 * left out.
 *
 * @throws DocumentError `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example readXlsx(bytes, DOCUMENT_LIMITS) // [{ number: 1, text: '## Crédits\n\n| Année | … |' }]
 */
export function readXlsx(bytes: Uint8Array, limits: DocumentLimits): readonly PartText[] {
  const archive = openArchive(bytes, limits, (path) => WANTED.test(path));
  const main = partOfKind(relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const relations = relationsOf(archive, main);
  const workbook = new WorkbookReader();
  readXml(entryOf(archive, main), workbook);
  const partOf = (kind: string): Uint8Array | undefined =>
    archive.get(partOfKind(relations, kind) ?? '');
  const context: CellContext = {
    texts: readIf(partOf('sharedStrings'), new SharedTextsReader()).texts,
    shapes: readIf(partOf('styles'), new CellStylesReader()).shapes,
    from1904: workbook.from1904,
    left: limits.characters,
  };
  return workbook.tabs.flatMap(({ name, relation, hidden }, at) => {
    const path = relations.get(relation)?.target ?? '';
    return hidden ? [] : [{ number: at + 1, text: sheetText(name, archive, path, context) }];
  });
}

function readIf<Reader extends XmlReader>(part: Uint8Array | undefined, reader: Reader): Reader {
  if (part !== undefined) readXml(part, reader);
  return reader;
}

const cellsOf = (row: string): readonly string[] => row.split(BETWEEN);

function sheetText(name: string, archive: Archive, path: string, context: CellContext): string {
  const reader = readIf(archive.get(path), new SheetReader(context));
  const rows = reader.rows();
  const charts = chartLines(archive, path).map((text): Block => ({ kind: 'paragraph', text }));
  return renderBlocks([
    { kind: 'heading', text: `## ${name}` },
    ...sheetBlocks(rows, cellsOf),
    ...charts,
  ]);
}

/** The titles of the charts of a sheet; what they draw is in the sheets. */
function chartLines(archive: Archive, path: string): readonly string[] {
  const drawing = partOfKind(relationsOf(archive, path), 'drawing');
  if (drawing === undefined) return [];
  const charts = chartsOf(archive, relationsOf(archive, drawing));
  return [...charts.values()].filter(({ title }) => title !== '').map(chartLine);
}
