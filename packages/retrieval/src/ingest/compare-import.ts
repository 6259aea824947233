import type { CorpusRecord } from '@maroquin/assistant-kit';
import { recordHash, versionOf } from '../storage/manifest.js';
import type { KnownRecord } from './known-records.js';
import { readRecords, type ReadProgress } from './read-records.js';

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
}

/**
 * Reads an import without writing anything, to tell the version it would give over the `known`
 * records. `null` when an id comes twice: the import itself says where.
 */
export const compareImport = async (
  source: readonly string[] | AsyncIterable<CorpusRecord>,
  known: ReadonlyMap<string, KnownRecord>,
  progress: ReadProgress,
  onBatch: (records: number) => void,
): Promise<ImportComparison | null> => {
  const hashes = new Map([...known].map(([id, { hash }]) => [id, hash]));
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  const met = new Set<string>();
  for await (const batch of readRecords(source, progress)) {
    for (const { record } of batch) {
      if (met.has(record.id)) return null;
      met.add(record.id);
      const hash = recordHash(record);
      const before = hashes.get(record.id);
      if (before === undefined) counts.added += 1;
      else if (before === hash) counts.unchanged += 1;
      else counts.replaced += 1;
      hashes.set(record.id, hash);
    }
    onBatch(met.size);
  }
  return { version: versionOf([...hashes.values()]), counts };
};
