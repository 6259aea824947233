/** A cell on one line, with what would end it escaped. */
const cell = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|').trim();

/**
 * Rows as a Markdown table; the first is its header. Rows and columns that are empty to the end are
 * dropped, shorter rows are filled up.
 *
 * @example markdownTable([['Année', 'Montant'], ['2026', '12']])
 * // '| Année | Montant |\n| --- | --- |\n| 2026 | 12 |'
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(cell));
  const filled = cells.filter((row) => row.some((text) => text !== ''));
  const width = filled.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((text) => text !== '') + 1),
    0,
  );
  const [head, ...body] = filled.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? ''),
  );
  if (head === undefined || width === 0) return '';
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
