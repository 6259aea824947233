import { recordHash, versionOf } from '../storage/manifest.js';
import type { StoredRecord } from '../versions-table/stored-record.js';
import type { TableDates, TableUse } from '../versions-table/table-dates.js';
import type { KnownRecord } from './known-records.js';
import { readRecords, type ReadProgress, type RecordSource } from './read-records.js';

/** What an import changes: documents new, put in the place of another, already there. */
export interface ImportCounts {
  added: number;
  replaced: number;
  unchanged: number;
}

/** What an import would give. */
export interface ImportComparison {
  readonly version: string;
  readonly counts: ImportCounts;
  readonly tableUse: TableUse;
}

/** What an import is compared with, and how its documents are dated. */
export interface ImportBasis {
  readonly known: ReadonlyMap<string, KnownRecord>;
  readonly dates: TableDates;
  /** The documents of `known` that the table dates anew, those of the import left out. */
  readonly redated: (imported: ReadonlySet<string>) => AsyncIterable<StoredRecord>;
}

/**
 * Reads an import without writing anything, to tell the version it would give over the records known.
 * `null` when an id comes twice: the import itself says where.
 *
 * @throws {RetrievalError} `BAD_TABLE`
 */
export const compareImport = async (
  source: RecordSource,
  { known, dates, redated }: ImportBasis,
  progress: ReadProgress,
  onBatch: (records: number) => void,
): Promise<ImportComparison | null> => {
  const hashes = new Map([...known].map(([id, { hash }]) => [id, hash]));
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  const met = new Set<string>();
  const compare = (record: StoredRecord): void => {
    const hash = recordHash(record);
    const before = hashes.get(record.id);
    if (before === undefined) counts.added += 1;
    else if (before === hash) counts.unchanged += 1;
    else counts.replaced += 1;
    hashes.set(record.id, hash);
  };
  for await (const batch of readRecords(source, progress)) {
    for (const { record } of batch) {
      if (met.has(record.id)) return null;
      met.add(record.id);
      compare(dates.apply(record));
    }
    onBatch(met.size);
  }
  for await (const record of redated(met)) {
    if (recordHash(record) !== hashes.get(record.id)) compare(record);
  }
  const tableUse = dates.check(hashes);
  return { version: versionOf([...hashes.values()]), counts, tableUse };
};
