import { DocumentError } from '../../document-error.js';
import { DOCUMENT_LIMITS } from '../../document-limits.js';
import { xlsxOf, type MadeUpSheet } from '../../testing/made-up-files.js';
import type { PartText } from '../part-text.js';
import { readXlsx } from './read-xlsx.js';

const read = (sheets: readonly MadeUpSheet[], styles = ''): readonly PartText[] =>
  readXlsx(xlsxOf(sheets, styles), DOCUMENT_LIMITS);

const cell = (place: string, value: string | number, style = 0, type = 'n'): string =>
  `<c r="${place}" s="${String(style)}" t="${type}"><v>${String(value)}</v></c>`;
const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: string, more = ''): string =>
  `<row r="${String(number)}" ${more}>${cells}</row>`;
const data = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

describe('the values of a workbook', () => {
  it.each([
    ['General', 0.1 + 0.2, '0,3'],
    ['0.00%', 0.125, '12,50\u00a0%'],
    ['#,##0.00\\ &quot;€&quot;', 1_234_567.891, '1\u202f234\u202f567,89\u00a0€'],
    ['#,##0.00\\ [$€-40C];[Red]\\-#,##0.00', -12.5, '-12,50\u00a0€'],
    ['dd/mm/yyyy', 46_083, '02/03/2026'],
    ['[$-40C]d\\ mmmm\\ yyyy;@', 46_083, '02/03/2026'],
    ['mmm-yy', 46_083, '03/2026'],
    ['dd/mm/yyyy hh:mm', 46_083.5, '02/03/2026 12:00'],
    ['[h]:mm', 1.5, '36:00'],
    ['@', 12, '12'],
    ['0', 12.6, '13'],
  ])('are shown as %s shows them', (code, value, shown) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const [sheet] = read([{ name: 'S', xml: data(row(1, cell('A1', value))) }], styles);
    expect(sheet?.text).toBe(`## S\n\n| ${shown} |\n| --- |`);
  });

  it('may be true, wrong, or the result of a formula', () => {
    const cells = [
      cell('A1', 1, 0, 'b'),
      cell('B1', '#DIV/0!', 0, 'e'),
      '<c r="C1" t="str"><f>A1&amp;B1</f><v>calculé</v></c>',
    ].join('');
    expect(read([{ name: 'S', xml: data(row(1, cells)) }])[0]?.text).toContain(
      '| VRAI | #DIV/0! | calculé |',
    );
  });
});

describe('the shape of a workbook', () => {
  it('leaves out hidden sheets, rows and columns; the others keep their number', () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${data(
      row(1, text('A1', 'a') + text('B1', 'caché') + text('C1', 'c')),
      row(2, text('A2', 'cachée'), 'hidden="1"'),
    )}`;
    expect(
      read([
        { name: 'Réserve', state: 'veryHidden', xml: data(row(1, text('A1', 'secret'))) },
        { name: 'Vue', xml },
      ]),
    ).toEqual([{ number: 2, text: '## Vue\n\n| a | c |\n| --- | --- |' }]);
  });

  it('repeats a merged cell on its rows, and takes what stands alone above for a title', () => {
    const xml = `${data(
      row(1, text('A1', 'Effectifs au 1er janvier')),
      row(3, text('A3', 'Corps') + text('B3', 'Année')),
      row(4, text('A4', 'Greffiers') + text('B4', '2025')),
      row(5, text('B5', '2026')),
    )}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:A5"/></mergeCells>`;
    expect(read([{ name: 'S', xml }])[0]?.text).toBe(
      '## S\n\nEffectifs au 1er janvier\n\n| Corps | Année |\n| --- | --- |\n| Greffiers | 2025 |\n| Greffiers | 2026 |',
    );
  });

  it('stops at the limit of characters, before the sheet is whole in memory', () => {
    const rows = Array.from({ length: 2000 }, (_, at) =>
      row(at + 1, text(`A${String(at + 1)}`, 'mot')),
    );
    const bytes = xlsxOf([{ name: 'S', xml: data(...rows) }]);
    expect(() => readXlsx(bytes, { ...DOCUMENT_LIMITS, characters: 1000 })).toThrow(
      new DocumentError('TOO_LARGE'),
    );
  });
});
