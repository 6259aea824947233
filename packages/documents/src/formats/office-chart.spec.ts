import { strToU8, unzipSync, zipSync } from 'fflate';

import { DOCUMENT_LIMITS } from '../document-limits.js';
import { docxOf, pptxOf, xlsxOf } from '../testing/made-up-files.js';
import { readDocx } from './docx/read-docx.js';
import { readPptx } from './pptx/read-pptx.js';
import { readXlsx } from './xlsx/read-xlsx.js';

const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (kind: string, target: string): string =>
  `<Relationships><Relationship Id="c1" Type="${KIND}/${kind}" Target="${target}"/></Relationships>`;

const title = (text: string): string =>
  `<c:title><c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
const points = (...values: readonly string[]): string =>
  values.map((value, at) => `<c:pt idx="${String(at)}"><c:v>${value}</c:v></c:pt>`).join('');
const series = (name: string, format: string, ...values: readonly string[]): string =>
  `<c:ser><c:tx><c:strRef><c:f>F!A1</c:f><c:strCache>${points(name)}</c:strCache></c:strRef></c:tx>
  <c:cat><c:strRef><c:strCache>${points('2025', '2026')}</c:strCache></c:strRef></c:cat>
  <c:val><c:numRef><c:f>F!B1</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(...values)}</c:numCache></c:numRef></c:val></c:ser>`;
const CHART = `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>${title('Dossiers par an')}<c:plotArea><c:barChart>${series('Reçus', '#,##0', '12500', '13000')}${series('Part', '0%', '0.5', '0.75')}</c:barChart><c:valAx>${title('Nombre')}</c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const TABLE =
  'Graphique\u00a0: Dossiers par an\n\n|  | Reçus | Part |\n| --- | --- | --- |\n| 2025 | 12\u202f500 | 50\u00a0% |\n| 2026 | 13\u202f000 | 75\u00a0% |';

const withParts = (file: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    ...unzipSync(file),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  });

describe('a chart', () => {
  const frame = (more = ''): string =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" ${more}/></p:nvGraphicFramePr><c:chart xmlns:c="c" xmlns:r="r" r:id="c1"/></p:graphicFrame>`;
  const slides = (slide: string): readonly string[] =>
    readPptx(
      withParts(pptxOf([slide]), {
        'ppt/slides/_rels/slide1.xml.rels': relations('chart', '../charts/chart1.xml'),
        'ppt/charts/chart1.xml': CHART,
      }),
      DOCUMENT_LIMITS,
    ).map(({ text }) => text);

  it('of a slide is its title and the values that it draws', () => {
    expect(slides(frame())).toEqual([TABLE]);
  });

  it('that is hidden is not read', () => {
    expect(slides(frame('hidden="1"'))).toEqual(['']);
  });

  it('of a Word file stands before its paragraph', () => {
    const drawing = '<w:drawing><c:chart xmlns:c="c" r:id="c1"/></w:drawing>';
    const file = docxOf(`<w:p><w:r>${drawing}</w:r></w:p><w:p><w:r><w:t>Source.</w:t></w:r></w:p>`);
    const links = new TextDecoder().decode(unzipSync(file)['word/_rels/document.xml.rels']);
    const bytes = withParts(file, {
      'word/_rels/document.xml.rels': links.replace(
        '</Relationships>',
        `<Relationship Id="c1" Type="${KIND}/chart" Target="charts/chart1.xml"/></Relationships>`,
      ),
      'word/charts/chart1.xml': CHART,
    });
    expect(readDocx(bytes, DOCUMENT_LIMITS)).toBe(`${TABLE}\n\nSource.`);
  });

  it('of a sheet is its title: the values are in the sheets', () => {
    const bytes = withParts(xlsxOf([{ name: 'S', xml: '<sheetData/>' }]), {
      'xl/worksheets/_rels/sheet0.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
      'xl/drawings/_rels/drawing1.xml.rels': relations('chart', '../charts/chart1.xml'),
      'xl/charts/chart1.xml': CHART,
    });
    expect(readXlsx(bytes, DOCUMENT_LIMITS)).toEqual([
      { number: 1, text: '## S\n\nGraphique\u00a0: Dossiers par an' },
    ]);
  });
});
