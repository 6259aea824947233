import type { CorpusRecord } from '@maroquin/assistant-kit';
import { RetrievalError } from '../retrieval-error.js';
import { TableDates } from './table-dates.js';
import type { VersionsTable } from './versions-table.js';

/**
 * Why a version with these documents would refuse a table, every mistake in one French message;
 * `null` when it would take it. For whoever edits the table, without an import.
 *
 * @param records the documents as they were imported
 * @example const refusal = await tableRefusal(search.records(at), await readVersionsTable(path));
 */
export const tableRefusal = async (
  records: AsyncIterable<CorpusRecord>,
  table: VersionsTable,
): Promise<string | null> => {
  const dates = new TableDates(table);
  const held = new Map<string, null>();
  for await (const record of records) {
    held.set(record.id, null);
    dates.apply(record);
  }
  try {
    dates.check(held);
    return null;
  } catch (error) {
    if (error instanceof RetrievalError && error.code === 'BAD_TABLE') return error.message;
    throw error;
  }
};
