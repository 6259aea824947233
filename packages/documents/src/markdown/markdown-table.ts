import { oneLine } from './block.js';

/** A cell on one line, with what would end it escaped. */
const cell = (text: string | undefined): string => oneLine(text ?? '').replaceAll('|', '\\|');

/**
 * Rows as a Markdown table; the first is its header. Rows and columns without any text are dropped,
 * shorter rows are filled up.
 *
 * @example markdownTable([['Année', 'Montant'], ['2026', '12']])
 * // '| Année | Montant |\n| --- | --- |\n| 2026 | 12 |'
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  return tableLines(rows, (row) => row);
}

/**
 * The same of rows that are kept packed: they are opened one at a time.
 *
 * @example tableLines(['a;b', 'c;d'], (row) => row.split(';'))
 */
export function tableLines<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): string {
  const used: boolean[] = [];
  const filled = rows.filter((row) => {
    let any = false;
    for (const [at, text] of cellsOf(row).entries())
      if (text.trim() !== '') {
        used[at] = true;
        any = true;
      }
    return any;
  });
  const columns = [...used.keys()].filter((at) => used[at] === true);
  if (columns.length === 0) return '';
  const lines = filled.map((row) => {
    const cells = cellsOf(row);
    return `| ${columns.map((at) => cell(cells[at])).join(' | ')} |`;
  });
  lines.splice(1, 0, `| ${columns.map(() => '---').join(' | ')} |`);
  return lines.join('\n');
}
