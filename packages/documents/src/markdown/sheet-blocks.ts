import { oneLine, type Block } from './block.js';
import { tableLines } from './markdown-table.js';

/**
 * A sheet as blocks: what is written alone on the first rows is the title of the table, not its
 * header.
 *
 * @param cellsOf the cells of a row, which a long sheet keeps packed.
 * @example sheetBlocks(['Effectifs', 'Grade;Nombre', 'A;12'], (row) => row.split(';'))
 */
export function sheetBlocks<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): readonly Block[] {
  const filled = (row: Row): readonly string[] => cellsOf(row).filter((cell) => cell.trim() !== '');
  const lines = rows.filter((row) => filled(row).length > 0);
  const header = Math.max(
    0,
    lines.findIndex((row) => filled(row).length > 1),
  );
  const titles = lines
    .slice(0, header)
    .map((row): Block => ({ kind: 'paragraph', text: oneLine(filled(row).join(' ')) }));
  const text = tableLines(lines.slice(header), cellsOf);
  return text === '' ? titles : [...titles, { kind: 'table', text }];
}
