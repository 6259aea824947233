import { TABLE_COLUMNS } from './read-versions-table.js';
import type { UndatedVersion } from './undated-articles.js';

/** One cell: quoted where it must be, and never what a spreadsheet would compute. */
const cellOf = (text: string): string => {
  const line = text.replaceAll(/[^\S\u00A0\u202F]+/gu, ' ').trim();
  const inert = /^[=+@-]/u.test(line) ? `'${line}` : line;
  return /[";]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

const noteOf = ({ asOf, excerpt }: UndatedVersion): string =>
  `${asOf === null ? '' : `état du ${asOf}\u00A0: `}«\u00A0${excerpt}\u00A0»`;

/**
 * Lines to add to a table for the publisher to date: everything but `from` and `to`. The header comes
 * first where `columns` is `null` (a new file, with the mark by which spreadsheets know UTF-8);
 * otherwise the cells follow the columns of the table.
 *
 * @example tableLines(versions, null) // '\uFEFFcode;article;record;from;to;note\n…'
 */
export const tableLines = (
  versions: readonly UndatedVersion[],
  columns: readonly string[] | null,
): string => {
  const names = columns ?? TABLE_COLUMNS;
  const header = columns === null ? `\uFEFF${TABLE_COLUMNS.join(';')}\n` : '';
  const rows = versions.map((version) => {
    const { code, article, record } = version;
    const cells: Readonly<Record<string, string>> = {
      code,
      article,
      record,
      note: noteOf(version),
    };
    return `${names.map((name) => cellOf(cells[name] ?? '')).join(';')}\n`;
  });
  return header + rows.join('');
};
