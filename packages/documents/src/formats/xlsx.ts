import readSheets, { type CellValue } from 'read-excel-file/node';

import { checkArchive } from '../archive/open-archive.js';
import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';
import { markdownTable } from '../markdown/markdown-table.js';

/** A value as it is read: dates without time, decimals with a comma. */
function shown(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** The sheets of an Excel file, each a heading and a table. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<readonly string[]> {
  checkArchive(bytes, limits);
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) =>
      [`## ${sheet}`, markdownTable(data.map((row) => row.map(shown)))].join('\n\n'),
    );
  } catch (error) {
    throw new DocumentError('DAMAGED', { cause: error });
  }
}
